/** Electron's `app`: the life of the program, its paths, and its single-instance lock. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createEvent } from './event.ts';

export interface AppHost {
  /** The program's folder, with its package.json. */
  appPath: string;
  argv: readonly string[];
  /** Ends the program, once its windows are gone. */
  exit(code: number): void;
  /** Asks every window to close; answers whether all did. */
  closeWindows(): boolean;
}

export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #host: AppHost;
  readonly #paths = new Map<string, string>();
  #ready = false;
  #becomeReady: () => void = () => undefined;
  readonly #whenReady = new Promise<void>((resolve) => (this.#becomeReady = resolve));
  #lock: string | null = null;
  #watch: NodeJS.Timeout | undefined;

  constructor(host: AppHost) {
    super();
    this.#host = host;
    this.#paths.set('home', os.homedir());
    this.#paths.set('appData', path.join(os.tmpdir(), 'standin-app-data'));
    this.#paths.set('userData', path.join(os.tmpdir(), 'standin-app-data', this.getName()));
    this.#paths.set('temp', os.tmpdir());
  }

  /** The stand-in's own: called once the main module has been evaluated, never before. */
  setReady(): void {
    this.#ready = true;
    this.#becomeReady();
    this.emit('ready', createEvent({}), {});
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Of Windows only; elsewhere it does nothing. */
  setAppUserModelId(id: string): void {
    if (typeof id !== 'string') throw new TypeError('An app user model id is text.');
  }

  getName(): string {
    return this.#manifest().productName ?? this.#manifest().name;
  }

  getVersion(): string {
    return this.#manifest().version;
  }

  getAppPath(): string {
    return this.#host.appPath;
  }

  getPath(name: string): string {
    const place = this.#paths.get(name);
    if (place === undefined) throw new Error(`Failed to get '${name}' path`);
    return place;
  }

  setPath(name: string, place: string): void {
    if (!path.isAbsolute(place)) throw new Error('Path must be absolute');
    if (!existsSync(place)) throw new Error(`Failed to set path: ${place} does not exist`);
    this.#paths.set(name, place);
  }

  /** Held by one process per userData folder; a second one leaves a message that the first one finds. */
  requestSingleInstanceLock(): boolean {
    const userData = this.getPath('userData');
    mkdirSync(userData, { recursive: true });
    const lock = path.join(userData, 'standin-lock');
    if (isHeld(lock)) {
      const message = { argv: this.#host.argv, cwd: process.cwd() };
      writeFileSync(path.join(userData, `standin-second-${process.pid}.json`), JSON.stringify(message));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    this.#lock = lock;
    this.#watch = setInterval(() => this.#hearSeconds(userData), 50).unref();
    return true;
  }

  /** Asks first (`before-quit`, each window, `will-quit`); any of them may prevent it. */
  quit(): void {
    const before = createEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented || !this.#host.closeWindows()) return;
    const will = createEvent({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit(0);
  }

  /** Ends without asking anybody. */
  exit(code = 0): void {
    clearInterval(this.#watch);
    if (this.#lock !== null) rmSync(this.#lock, { force: true });
    this.emit('quit', createEvent({}), code);
    this.#host.exit(code);
  }

  #hearSeconds(userData: string): void {
    for (const name of readdirSync(userData).filter((file) => /^standin-second-.*\.json$/.test(file))) {
      const file = path.join(userData, name);
      if (statSync(file).size === 0) continue;
      const { argv, cwd } = JSON.parse(readFileSync(file, 'utf8')) as { argv: string[]; cwd: string };
      rmSync(file);
      this.emit('second-instance', createEvent({}), argv, cwd, undefined);
    }
  }

  #manifest(): { name: string; productName?: string; version: string } {
    return JSON.parse(readFileSync(path.join(this.#host.appPath, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
  }
}

function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Its process is gone without having let go of it.
    return false;
  }
}
