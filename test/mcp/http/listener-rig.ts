/** The real listener with real tokens on loopback, and a source of tools made for testing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEntry } from '../../../src/contract/commands.ts';
import { settingsSchema, type Settings } from '../../../src/contract/settings.ts';
import { initialState, type CallDetail } from '../../../src/contract/state.ts';
import { openAccess, type Access } from '../../../src/mcp/access/access.ts';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import {
  type DocumentSource,
  ToolError,
  type JsonObject,
  type Tool,
} from '../../../src/mcp/connectors/connector.ts';
import { someOffers } from './some-offers.ts';
import { createListener, type ListenerOptions } from '../../../src/mcp/http/listener.ts';
import type { Traffic } from '../../../src/mcp/http/traffic.ts';
import type { VisitNews } from '../../../src/mcp/http/visit.ts';
import { createIds } from '../../../src/mcp/ids.ts';
import { createStore } from '../../../src/mcp/store.ts';
import { createToolRegistry } from '../../../src/mcp/tools/registry.ts';

export interface RigOptions {
  direct?: boolean;
  deadlineMs?: number;
  maxResultBytes?: number;
  sessions?: { max: number; idleMs: number };
  publicHost?: () => string | null;
  /** Where there are several. */
  publicHosts?: () => string[];
  now?: () => number;
  accessSettings?: Partial<Settings['access']>;
  /** Takes the place of parts of the access room. */
  access?: Partial<ListenerOptions['access']>;
  /** Where the tunnel ends; on this host, requests came by it. */
  tunnelHost?: () => string | null;
  settings?: { trustedProxy?: string; openaiOnly?: boolean };
  /** Of every open source; those of `someOffers` when left out. */
  offers?: ListenerOptions['offers'];
  /** What signed links lead to; nothing when left out. */
  documents?: DocumentSource;
  /** The value of the doctor's pass. */
  doctorPass?: string;
}

/** Times at which the tool `slow` was told to stop. */
export interface Rig {
  origin: string;
  mcpUrl: string;
  token: string;
  readOnlyToken: string;
  /** The real access room, where the test did not put something in its place. */
  access: Access;
  audit: Omit<AuditEntry, 'id' | 'at'>[];
  revoke(): void;
  stopped: string[];
  started: CallDetail[];
  ended: CallDetail[];
  failures: unknown[];
  visits: VisitNews[];
  passed: Traffic[];
  /** The rights of a token or grant end. */
  endFor(credential: string): void;
  counts(): { sessions: number; streams: number; calls: number };
  changeTools(): void;
  closeGate(): void;
  close(): Promise<void>;
}

export async function startListenerRig(options: RigOptions = {}): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-listener-'));
  const now = options.now ?? (() => Date.now());
  const failures: unknown[] = [];
  const store = createStore(initialState('9.9.9'));
  const database = openAccessDatabase(join(folder, 'access.db'));
  const settings = settingsSchema.parse({
    access: { requestsPerMinute: 0, requestsPerHour: 0, ...options.accessSettings },
  });
  const access = openAccess({
    database,
    rangesFile: join(folder, 'ranges.json'),
    clock: { ...clock, now },
    store,
    settings: () => settings.access,
    linkHours: () => settings.search.linkHours,
    sourceIds: () => ['test', 'other'],
    audit: (entry) => audit.push(entry),
    ended: (credential) => listener.endFor(credential),
    heard: () => undefined,
    log: (level, message, cause) => {
      if (level !== 'debug' && level !== 'info') failures.push(cause ?? message);
    },
  });
  const audit: Rig['audit'] = [];
  const { tokens } = access;
  const wish = { kind: 'bearer', expiresInDays: null } as const;
  const full = tokens.create({ ...wish, name: 'test token', scope: 'mcp:read mcp:write' });
  const readOnly = tokens.create({ ...wish, name: 'read only', scope: 'mcp:read' });
  const registry = createToolRegistry();
  const stopped: string[] = [];
  const started: CallDetail[] = [];
  const ended: CallDetail[] = [];
  const visits: VisitNews[] = [];
  const passed: Traffic[] = [];
  const hosts = () => {
    if (options.publicHosts !== undefined) return options.publicHosts();
    const host = options.publicHost === undefined ? 'public.example' : options.publicHost();
    return host === null ? [] : [host];
  };
  registry.put('test', testTools(stopped));
  registry.put('other', [tool('other_read', {}), tool('other_write', { effect: 'write' })]);
  const listener = createListener({
    version: '9.9.9',
    calls: {
      tools: registry,
      newId: createIds('call', now),
      now,
      limits: () => ({
        deadlineMs: options.deadlineMs ?? 5_000,
        maxResultBytes: options.maxResultBytes ?? 100_000,
      }),
      origin: () => 'https://public.example',
      link: (id, credential) => access.links.sign(id, credential),
      told: { started: (call) => started.push(call), ended: (call) => ended.push(call) },
      log: (_level, _scope, message, cause) => failures.push(cause ?? message),
    },
    offers: options.offers ?? (() => someOffers(stopped)),
    links: access.links,
    documents: () =>
      options.documents === undefined ? [] : [{ id: 'test', title: 'Test', documents: options.documents }],
    now,
    access: { ...access, ...options.access },
    issuerOf: (host) =>
      hosts().includes(host.toLowerCase()) ? `https://${host.toLowerCase()}` : `http://${host}`,
    publicHosts: hosts,
    tunnelHost: options.tunnelHost ?? (() => null),
    settings: () => ({ trustedProxy: '', openaiOnly: false, ...options.settings }),
    doctorPass: (value) => value === options.doctorPass,
    instanceId: 'the-instance',
    sessionLimits: () => options.sessions ?? { max: 100, idleMs: 60_000 },
    told: {
      clientSeen: () => undefined,
      clientGone: () => undefined,
      visited: (news) => visits.push(news),
      refused: access.refused,
      passed: (traffic) => passed.push(traffic),
      failed: (error) => failures.push(error),
    },
    direct: options.direct ?? true,
  });
  const { origin } = await listener.listen('127.0.0.1', 0);
  return {
    origin,
    mcpUrl: `${origin}/mcp`,
    token: full.token,
    readOnlyToken: readOnly.token,
    access,
    audit,
    revoke: () => void tokens.revoke(full.about.id),
    stopped,
    started,
    ended,
    failures,
    visits,
    passed,
    endFor: (credential) => listener.endFor(credential),
    counts: () => listener.counts(),
    changeTools: () => registry.put('more', [tool('added_later', {})]),
    closeGate: () => listener.closeGate(),
    async close() {
      await listener.drain();
      await listener.close();
      access.close();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const clock = {
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

function testTools(stopped: string[]): Tool[] {
  return [
    tool('echo', { run: async (input) => ({ structured: input, summary: 'echoed' }) }),
    tool('fail', {
      run: async () => {
        throw new ToolError('The thing is not there. Ask for another.');
      },
    }),
    tool('crash', {
      run: async () => {
        throw new Error('internal detail with Bearer abcdefghijklmnop');
      },
    }),
    tool('slow', {
      run: (input, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped.push(String(input['name'] ?? ''));
            reject(signal.reason);
          });
        }),
    }),
    tool('deaf', { run: () => new Promise(() => undefined) }),
    tool('write', { effect: 'write', run: async (input) => ({ structured: input, summary: 'written' }) }),
    tool('big_list', {
      inputSchema: { type: 'object', properties: { limit: { type: 'integer' } } },
      run: async () => ({
        structured: {
          items: Array.from({ length: 1000 }, (_, index) => ({ index, text: 'x'.repeat(500) })),
          nextCursor: 'abc',
        },
        summary: 'big',
      }),
    }),
    tool('big_text', {
      run: async () => ({ structured: { id: 'test:doc:1', text: 'ä€😀'.repeat(100_000) }, summary: 'big' }),
    }),
  ];
}

function tool(
  name: string,
  options: { effect?: Tool['effect']; inputSchema?: JsonObject; run?: Tool['run'] },
): Tool {
  const effect = options.effect ?? 'read';
  return {
    name,
    title: name,
    description: `Test tool ${name}`,
    inputSchema: options.inputSchema ?? { type: 'object' },
    effect,
    annotations: {
      title: name,
      readOnlyHint: effect === 'read',
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: false,
    },
    parse: (args) => args,
    run: options.run ?? (async () => ({ structured: {}, summary: '' })),
  };
}

/** A POST of JSON (or of text, as it is) to the rig. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; text: string; json: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
}

function jsonOf(text: string): unknown {
  const data = text.startsWith('event:') ? (/^data: (.*)$/m.exec(text)?.[1] ?? '') : text;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

export const modernMeta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': { name: 'openai-mcp', version: '1.0.0' },
};

/** A modern request with the headers that mirror it. */
export function modern(
  method: string,
  params: JsonObject = {},
): { body: unknown; headers: Record<string, string> } {
  const name = params['name'] ?? params['uri'];
  return {
    body: { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: modernMeta } },
    headers: {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    },
  };
}
