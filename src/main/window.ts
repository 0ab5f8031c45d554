/** The one window: made hidden, shown when drawn, and hidden to the tray when closed. */
import type { BrowserWindow, NativeTheme } from 'electron';
import { approvalPlace } from '../contract/window-page.ts';
import { pageAddress } from './security.ts';

/** The page's own ground (`--ground` of its tokens), so that no other colour flashes before it is drawn. */
const ground = { dark: '#171513', light: '#fbf9f6' } as const;

export interface WindowParts {
  BrowserWindow: typeof BrowserWindow;
  nativeTheme: NativeTheme;
  preload: string;
  icon: string;
  /** Developer tools exist only in an app that was not packaged. */
  devTools: boolean;
}

/** Makes the window and leaves it hidden; the page is loaded by `openPage`. */
export function createWindow(parts: WindowParts): BrowserWindow {
  const { BrowserWindow, nativeTheme } = parts;
  const window = new BrowserWindow({
    title: 'Patchbay',
    width: 1100,
    height: 720,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    icon: parts.icon,
    backgroundColor: groundOf(nativeTheme),
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: parts.devTools,
    },
  });
  nativeTheme.on('updated', () => window.setBackgroundColor(groundOf(nativeTheme)));
  // Quitting never closes the window, it exits: so a close is always the user's, and means hide.
  window.on('close', (event) => {
    event.preventDefault();
    hide(window);
  });
  return window;
}

/** Loads the page. Settles when it is loaded, or fails with what Chromium says. */
export function openPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(pageAddress);
}

export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Shows the window with the question of one approval on top. Only the place within the page changes: nothing is loaded anew. */
export async function showApproval(window: BrowserWindow, id: string): Promise<void> {
  showWindow(window);
  const address = `${pageAddress}${approvalPlace(id)}`;
  if (window.webContents.getURL() !== address) await window.loadURL(address);
}

/** On macOS a full-screen window that hides leaves a black space behind. */
function hide(window: BrowserWindow): void {
  if (!window.isFullScreen()) return window.hide();
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
}

function groundOf(nativeTheme: NativeTheme): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light;
}
