/** Lends the page one pipe to the core: two functions and nothing else. Runs sandboxed, in its own world. */
import { contextBridge, ipcRenderer } from 'electron';
import type { FromCore, ToCore } from '../contract/wire.ts';

const channel = 'patchbay';

const bridge = {
  /** Sends one frame to the core. */
  send(frame: ToCore): void {
    ipcRenderer.send(channel, frame);
  },
  /** Hears every frame from the core, beginning with a hello that this asks for. */
  receive(listener: (frame: FromCore) => void): void {
    ipcRenderer.on(channel, (_event, frame: FromCore) => listener(frame));
    const opening: ToCore = { type: 'resync' };
    ipcRenderer.send(channel, opening);
  },
};

/** What the page finds as `window.patchbay`. */
export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('patchbay', bridge);
