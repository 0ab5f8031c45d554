/** Lends the page one pipe to the core: two functions and nothing else. Runs sandboxed, in its own world. */
import { contextBridge, ipcRenderer } from 'electron';

const channelName = 'patchbay';

contextBridge.exposeInMainWorld('patchbay', {
  /** Sends one frame to the core. The first opens the page's channel, which begins with a hello. */
  send(frame: unknown): void {
    ipcRenderer.send(channelName, frame);
  },
  /** Hears every frame from the core; the returned function stops it. */
  receive(listener: (frame: unknown) => void): () => void {
    const hear = (_event: unknown, frame: unknown) => listener(frame);
    ipcRenderer.on(channelName, hear);
    return () => void ipcRenderer.off(channelName, hear);
  },
});
