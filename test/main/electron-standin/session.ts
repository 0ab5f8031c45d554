/** Electron's `session` and `protocol`: the handlers an app registers, and what consulting them answers. */
import { EventEmitter } from 'node:events';
import { originOf } from './address.ts';

type Handler = (request: Request) => Response | Promise<Response>;
export interface RequestDetails {
  id: number;
  url: string;
  method: string;
  resourceType: string;
  webContentsId: number;
}
type BeforeRequest = (details: RequestDetails, respond: (answer: { cancel?: boolean }) => void) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type RequestHandler = (
  contents: unknown,
  permission: string,
  respond: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;

/** Electron's names for permissions, with those that Chromium's own permission store knows them by. */
const permissions: Readonly<Record<string, string[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  midiSysex: ['midi-sysex'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
};

export class StandInProtocol {
  readonly schemes = new Set<string>();
  readonly #handlers = new Map<string, Handler>();
  readonly #isReady: () => boolean;

  constructor(isReady: () => boolean) {
    this.#isReady = isReady;
  }

  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: { standard?: boolean } }[]): void {
    if (this.#isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) if (privileges?.standard === true) this.schemes.add(scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.#isReady()) throw new Error('protocol.handle can only be used after app is ready');
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  handlerFor(address: string): Handler | undefined {
    return this.#handlers.get(address.slice(0, address.indexOf(':')));
  }
}

export class StandInSession extends EventEmitter {
  readonly protocol: StandInProtocol;
  #before: BeforeRequest | null = null;
  #check: CheckHandler | null = null;
  #request: RequestHandler | null = null;

  constructor(protocol: StandInProtocol) {
    super();
    this.protocol = protocol;
  }

  readonly webRequest = {
    onBeforeRequest: (...args: [BeforeRequest | null] | [object, BeforeRequest | null]): void => {
      if (args.length === 2) throw new Error('The stand-in knows onBeforeRequest without a filter only.');
      this.#before = args[0];
    },
  };

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }

  setDevicePermissionHandler(): void {
    // Devices (HID, serial, USB) do not exist in headless Chromium.
  }

  /** Whether the app cancels a request. */
  cancels(details: RequestDetails): Promise<boolean> {
    const before = this.#before;
    if (before === null) return Promise.resolve(false);
    return new Promise((resolve) => before(details, ({ cancel }) => resolve(cancel === true)));
  }

  /** What a page may do, in Chromium's names. As in Electron, whatever no handler refuses is granted. */
  async granted(contents: unknown, address: string): Promise<string[]> {
    const granted: string[] = [];
    for (const [permission, names] of Object.entries(permissions)) {
      const checked = this.#check?.(contents, permission, originOf(address), {}) ?? true;
      if (checked || (await this.#asks(contents, permission, address))) granted.push(...names);
    }
    return granted;
  }

  #asks(contents: unknown, permission: string, requestingUrl: string): Promise<boolean> {
    const request = this.#request;
    if (request === null) return Promise.resolve(true);
    return new Promise((resolve) =>
      request(contents, permission, resolve, { requestingUrl, isMainFrame: true }),
    );
  }
}
