/** The whole stand-in: one `electron` for one program. */
import { EventEmitter } from 'node:events';
import { StandInApp } from './app.ts';
import { browserWindowClass, type WindowHost } from './browser-window.ts';
import { createEvent } from './event.ts';
import { createFurniture } from './furniture.ts';
import { StandInProtocol, StandInSession } from './session.ts';
import { openSurface, type Surface } from './surface.ts';

export interface StandInOptions {
  appPath: string;
  argv: readonly string[];
  /** Ends the program. The browser is gone by then. */
  exit(code: number): void;
}

export type StandInElectron = ReturnType<typeof createElectron>['electron'];

export function createElectron(options: StandInOptions) {
  let surface: Surface | null = null;
  let opening: Promise<Surface> | null = null;
  const life = { exiting: false };
  const isExiting = () => life.exiting;
  const app = new StandInApp({
    appPath: options.appPath,
    argv: options.argv,
    exit(code) {
      if (isExiting()) return;
      life.exiting = true;
      for (const window of BrowserWindow.getAllWindows()) window.webContents.vanish();
      const gone = opening === null ? Promise.resolve() : opening.then((opened) => opened.close());
      void gone.finally(() => options.exit(code));
    },
    closeWindows() {
      for (const window of BrowserWindow.getAllWindows()) window.close();
      return BrowserWindow.getAllWindows().length === 0;
    },
  });
  const protocol = new StandInProtocol(() => app.isReady());
  const session = new StandInSession(protocol);
  const ipcMain = new EventEmitter();
  const windowHost = (): WindowHost => {
    if (surface === null) throw new Error('Cannot create BrowserWindow before app is ready');
    return {
      contents: {
        session,
        surface,
        makeChild: () => new BrowserWindow(),
        deliver: (event, channel, args) => void ipcMain.emit(channel, createEvent(event), ...args),
      },
      onContents: (contents) => void app.emit('web-contents-created', createEvent({}), contents),
      onAllClosed() {
        if (!app.emit('window-all-closed')) app.quit();
      },
    };
  };
  const BrowserWindow = browserWindowClass(windowHost);
  return {
    electron: {
      ...createFurniture(),
      app,
      BrowserWindow,
      ipcMain,
      protocol,
      session: {
        get defaultSession() {
          if (!app.isReady()) throw new Error('Session can only be received when app is ready');
          return session;
        },
      },
    },
    /** Starts the browser and, once the program's own module is there, makes the app ready. */
    async becomeReady(evaluated: Promise<unknown>): Promise<Surface | null> {
      await evaluated;
      if (isExiting()) return null;
      opening = openSurface(session);
      surface = await opening;
      if (isExiting()) return null;
      app.setReady();
      return surface;
    },
  };
}
