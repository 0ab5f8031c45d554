/** Electron's `BrowserWindow`: headless, so being visible, focused or full-screen is what it was told to be. */
import { EventEmitter } from 'node:events';
import { createEvent } from './event.ts';
import { StandInWebContents, type ContentsParts, type WebPreferences } from './web-contents.ts';

interface WindowOptions {
  show?: boolean;
  title?: string;
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  backgroundColor?: string;
  webPreferences?: WebPreferences;
}

export interface WindowHost {
  contents: Omit<ContentsParts, 'id' | 'preferences'>;
  /** Called with every new contents, before it loads anything. */
  onContents(contents: StandInWebContents): void;
  onAllClosed(): void;
}

export interface BrowserWindowClass {
  new (options?: WindowOptions): StandInWindow;
  getAllWindows(): StandInWindow[];
}

class StandInWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: StandInWebContents;
  readonly #options: WindowOptions;
  readonly #onClosed: () => void;
  #visible: boolean;
  #focused = false;
  #minimized = false;
  #fullScreen = false;
  #destroyed = false;
  #ground: string;

  constructor(options: WindowOptions, webContents: StandInWebContents, onClosed: () => void) {
    super();
    this.id = webContents.id;
    this.webContents = webContents;
    this.#options = options;
    this.#onClosed = onClosed;
    this.#visible = options.show !== false;
    this.#ground = options.backgroundColor ?? '#FFFFFF';
    webContents.once('did-finish-load', () => this.emit('ready-to-show'));
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }

  hide(): void {
    this.#visible = false;
    this.#focused = false;
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    this.#focused = this.#visible;
    if (this.#focused) this.emit('focus');
  }

  isFocused(): boolean {
    return this.#focused;
  }

  minimize(): void {
    this.#minimized = true;
    this.#focused = false;
    this.emit('minimize');
  }

  restore(): void {
    this.#minimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  setFullScreen(on: boolean): void {
    this.#fullScreen = on;
    setTimeout(() => this.emit(on ? 'enter-full-screen' : 'leave-full-screen'), 20);
  }

  isFullScreen(): boolean {
    return this.#fullScreen;
  }

  setBackgroundColor(color: string): void {
    this.#ground = color;
  }

  getBackgroundColor(): string {
    return this.#ground.toUpperCase();
  }

  getSize(): number[] {
    return [this.#options.width ?? 800, this.#options.height ?? 600];
  }

  getMinimumSize(): number[] {
    return [this.#options.minWidth ?? 0, this.#options.minHeight ?? 0];
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** As the user's click on the cross: the app may prevent it. */
  close(): void {
    const event = createEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  /** Without asking. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroy();
    this.emit('closed');
    this.#onClosed();
  }
}

/** The class an app sees: its windows know each other and the program they belong to. */
export function browserWindowClass(host: () => WindowHost): BrowserWindowClass {
  const windows = new Set<StandInWindow>();
  let next = 1;
  return class extends StandInWindow {
    constructor(options: WindowOptions = {}) {
      const { contents, onContents, onAllClosed } = host();
      const webContents = new StandInWebContents({
        ...contents,
        id: next++,
        preferences: options.webPreferences ?? {},
      });
      super(options, webContents, () => {
        windows.delete(this);
        if (windows.size === 0) onAllClosed();
      });
      windows.add(this);
      onContents(webContents);
    }

    static getAllWindows(): StandInWindow[] {
      return [...windows];
    }
  };
}
