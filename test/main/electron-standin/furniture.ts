/** The smaller parts of Electron: tray, menus, pictures, notifications, dialogs, shell, clipboard, theme. They keep what they are told. */
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createEvent } from './event.ts';

interface MenuItemOptions {
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  click?: () => void;
  submenu?: MenuItemOptions[];
}

class StandInMenu {
  static #application: StandInMenu | null = null;
  readonly items: (MenuItemOptions & { label: string; enabled: boolean; click: () => void })[];

  constructor(template: MenuItemOptions[]) {
    this.items = template.map((item) => {
      if (item.label === undefined && item.role === undefined && item.type === undefined) {
        throw new Error('Invalid template for MenuItem: must have either label, role or type');
      }
      return {
        ...item,
        label: item.label ?? '',
        enabled: item.enabled ?? true,
        click: item.click ?? (() => undefined),
      };
    });
  }

  static buildFromTemplate(template: MenuItemOptions[]): StandInMenu {
    return new StandInMenu(template);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application;
  }
}

/** A PNG by its path; `@2x` beside it belongs to it. */
class StandInImage {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  isEmpty(): boolean {
    return !existsSync(this.#file);
  }

  /** `…Template.png` is one, by its name. */
  isTemplateImage(): boolean {
    return /Template(@\dx)?\.png$/.test(this.#file);
  }

  getSize(): { width: number; height: number } {
    if (this.isEmpty()) return { width: 0, height: 0 };
    // The PNG header: width and height stand at bytes 16 and 20.
    const bytes = readFileSync(this.#file);
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
}

class StandInTray extends EventEmitter {
  constructor(image: StandInImage) {
    super();
    this.setImage(image);
  }

  setImage(image: StandInImage): void {
    if (image.isEmpty()) throw new Error('The tray was given an empty picture.');
  }

  setToolTip(text: string): void {
    if (typeof text !== 'string') throw new TypeError('A tooltip is text.');
  }

  setContextMenu(menu: StandInMenu | null): void {
    if (menu !== null && !(menu instanceof StandInMenu)) throw new TypeError('A context menu is a Menu.');
  }
}

/** Shown until it is closed; a headless machine has nobody to show it to, so a click is for the test to emit. */
class StandInNotification extends EventEmitter {
  readonly title: string;
  readonly body: string;
  #isShown = false;

  constructor(options: { title?: string; body?: string } = {}) {
    super();
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    this.#isShown = true;
    setTimeout(() => this.emit('show', createEvent({})));
  }

  close(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    setTimeout(() => this.emit('close', createEvent({})));
  }
}

export function createFurniture() {
  let copied = '';
  return {
    Menu: StandInMenu,
    Notification: StandInNotification,
    Tray: StandInTray,
    nativeImage: { createFromPath: (file: string) => new StandInImage(file) },
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }),
    powerMonitor: new EventEmitter(),
    clipboard: {
      writeText: async (text: string) => void (copied = text),
      readText: async () => copied,
    },
    dialog: {
      showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
    },
    shell: {
      openExternal: (url: string) => Promise.reject(new Error(`Nothing here can open ${url}`)),
      openPath: (place: string) => Promise.resolve(`Nothing here can open ${place}`),
    },
  };
}
