/** Electron's `WebContents`: a Chromium page with the real preload in a world of its own, and the app's guards. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { inner, originOf, outer } from './address.ts';
import { createEvent } from './event.ts';
import type { StandInSession } from './session.ts';
import type { Surface } from './surface.ts';

const preloadWorld = 'standin-preload';

export interface WebPreferences {
  preload?: string;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  webviewTag?: boolean;
  devTools?: boolean;
}

/** Electron's `WebFrameMain`, of a page's main frame. */
export interface StandInFrame {
  url: string;
  origin: string;
  parent: null;
}

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
type Deliver = (
  event: { sender: StandInWebContents; senderFrame: StandInFrame | null },
  channel: string,
  args: unknown[],
) => void;

export interface ContentsParts {
  id: number;
  session: StandInSession;
  surface: Surface;
  preferences: WebPreferences;
  /** Hands a message of the page to `ipcMain`. */
  deliver: Deliver;
  /** Makes the window of a popup that the app allowed. */
  makeChild(): unknown;
}

export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly session: StandInSession;
  readonly #parts: ContentsParts;
  #page: Promise<{ page: Page; cdp: CDPSession }>;
  #frame: StandInFrame = frameAt('about:blank');
  #world: number | null = null;
  #expected: string | null = null;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  #destroyed = false;
  #devTools = false;

  constructor(parts: ContentsParts) {
    super();
    this.id = parts.id;
    this.session = parts.session;
    this.#parts = parts;
    this.#page = this.#open();
  }

  get mainFrame(): StandInFrame {
    return this.#frame;
  }

  getURL(): string {
    return this.#frame.url;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** As in Electron, a navigation that the app begins asks none of its guards. */
  async loadURL(url: string): Promise<void> {
    const { page } = await this.#page;
    const { surface, session } = this.#parts;
    const address = outer(url, session.protocol.schemes);
    const granted = await session.granted(this, url);
    await surface.context.grantPermissions(granted, { origin: new URL(address).origin });
    this.#expected = inner(address);
    // Where only the part after the `#` differs nothing is loaded, and nobody asks for what is expected.
    await page.goto(address, { waitUntil: 'load' });
    this.#expected = null;
  }

  /** Reaches the preload's world of the page that is shown; lost when there is none. */
  send(channel: string, ...args: unknown[]): void {
    // Copied now: what the app changes later does not travel.
    const call = `standInDeliver(${JSON.stringify(channel)}, ${JSON.stringify(args)})`;
    void this.#page.then(async ({ cdp }) => {
      const contextId = this.#world;
      if (contextId === null || this.#destroyed) return;
      await cdp.send('Runtime.evaluate', { contextId, expression: call }).catch((error: unknown) => {
        if (!this.#destroyed && contextId === this.#world) throw error;
      });
    });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  openDevTools(): void {
    this.#devTools = this.#parts.preferences.devTools !== false;
  }

  isDevToolsOpened(): boolean {
    return this.#devTools;
  }

  forcefullyCrashRenderer(): void {
    // Nobody is left to answer, so the command fails as it succeeds; the `crash` event is what tells.
    void this.#page.then(({ cdp }) => Promise.allSettled([cdp.send('Page.crash')]));
  }

  /** The stand-in's own: the Chromium page, for tests to look at. */
  async page(): Promise<Page> {
    return (await this.#page).page;
  }

  /** The stand-in's own: asks the app's guards about a navigation that the page began. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#expected === url) {
      this.#expected = null;
      return true;
    }
    const frameEvent = createEvent({ url, isMainFrame, isSameDocument: false, frame: this.#frame });
    this.emit('will-frame-navigate', frameEvent);
    if (frameEvent.defaultPrevented || !isMainFrame) return !frameEvent.defaultPrevented;
    const event = createEvent({ url, isMainFrame, isSameDocument: false, frame: this.#frame });
    this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  /** The stand-in's own: asks the app whether the page may open a window. */
  mayOpenWindow(url: string): boolean {
    const allowed = this.#openHandler({ url }).action === 'allow';
    if (allowed) this.#parts.makeChild();
    return allowed;
  }

  /** The stand-in's own: the page goes. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('destroyed');
    void this.#page.then(({ page }) => page.close());
  }

  /** The stand-in's own: the whole browser is about to go, and nobody is told. */
  vanish(): void {
    this.#destroyed = true;
  }

  async #open(): Promise<{ page: Page; cdp: CDPSession }> {
    const page = await this.#parts.surface.open(this);
    const cdp = await page.context().newCDPSession(page);
    let gone = false;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorld) this.#world = context.id;
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (!gone && this.#world === executionContextId) this.#world = null;
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (gone || frame.parentId !== undefined) return;
      this.#frame = frameAt(inner(frame.url));
      this.emit('did-navigate', createEvent({}), this.#frame.url, 200, 'OK');
    });
    cdp.on('Page.navigatedWithinDocument', ({ url }) => {
      if (gone) return;
      this.#frame = frameAt(inner(url));
      this.emit('did-navigate-in-page', createEvent({}), this.#frame.url, true);
    });
    cdp.on('Page.loadEventFired', () => this.emit('did-finish-load'));
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== 'standInSend') return;
      const { channel, args } = JSON.parse(payload) as { channel: string; args: unknown[] };
      const senderFrame = executionContextId === this.#world ? this.#frame : null;
      this.#parts.deliver({ sender: this, senderFrame }, channel, args);
    });
    page.on('crash', () => {
      gone = true;
      this.#world = null;
      // A crashed page of Playwright's stays so; Electron's contents can be loaded again.
      this.#page = this.#open();
      this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 });
    });
    await this.#layPreload(cdp);
    return { page, cdp };
  }

  /** The preload runs before the page's own scripts, in the main frame only, and shares no objects with them. */
  async #layPreload(cdp: CDPSession): Promise<void> {
    const { preferences } = this.#parts;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'standInSend', executionContextName: preloadWorld });
    if (
      preferences.contextIsolation === false ||
      preferences.nodeIntegration === true ||
      preferences.sandbox === false
    ) {
      throw new Error('The stand-in runs sandboxed, isolated windows only.');
    }
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: text('main-world.js') });
    if (preferences.preload === undefined) return;
    const preload = readFileSync(preferences.preload, 'utf8');
    const source = [
      'if (window.top === window.self) {',
      text('preload-world.js'),
      `(function (require, exports, module) {\n${preload}\n})(standInRequire, {}, { exports: {} });`,
      '}',
    ].join('\n');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: preloadWorld });
  }
}

function frameAt(url: string): StandInFrame {
  return { url, origin: originOf(url), parent: null };
}

function text(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
