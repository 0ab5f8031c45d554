/** The real listener with real tokens on loopback, and a source of tools made for testing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallDetail } from '../../../src/contract/state.ts';
import { openTokens } from '../../../src/mcp/access/tokens.ts';
import { ToolError, type JsonObject, type Tool } from '../../../src/mcp/connectors/connector.ts';
import { createListener, type ListenerOptions } from '../../../src/mcp/http/listener.ts';
import type { Traffic } from '../../../src/mcp/http/traffic.ts';
import type { VisitNews } from '../../../src/mcp/http/visit.ts';
import { createIds } from '../../../src/mcp/ids.ts';
import { createToolRegistry } from '../../../src/mcp/tools/registry.ts';
import { noteLimits, rangesOf, stageRounds, stageServer } from './staged-access.ts';

export interface RigOptions {
  direct?: boolean;
  deadlineMs?: number;
  maxResultBytes?: number;
  sessions?: { max: number; idleMs: number };
  publicHost?: () => string | null;
  now?: () => number;
  /** Takes the place of parts of the access room. */
  access?: Partial<ListenerOptions['access']>;
  /** Where the tunnel ends; on this host, requests came by it. */
  tunnelHost?: () => string | null;
  settings?: { trustedProxy?: string; openaiOnly?: boolean };
  /** The value of the doctor's pass. */
  doctorPass?: string;
}

/** Times at which the tool `slow` was told to stop. */
export interface Rig {
  origin: string;
  mcpUrl: string;
  token: string;
  readOnlyToken: string;
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
  const tokens = openTokens(join(folder, 'access.db'), {
    now,
    trouble: (error) => failures.push(error),
    used: () => undefined,
  });
  const full = tokens.create({
    name: 'test token',
    kind: 'bearer',
    scope: 'mcp:read mcp:write',
    expiresInDays: null,
  });
  const readOnly = tokens.create({
    name: 'read only',
    kind: 'bearer',
    scope: 'mcp:read',
    expiresInDays: null,
  });
  const registry = createToolRegistry();
  const stopped: string[] = [];
  const started: CallDetail[] = [];
  const ended: CallDetail[] = [];
  const failures: unknown[] = [];
  const visits: VisitNews[] = [];
  const passed: Traffic[] = [];
  const hosts = () => {
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
      told: { started: (call) => started.push(call), ended: (call) => ended.push(call) },
      log: (_level, _scope, message, cause) => failures.push(cause ?? message),
    },
    now,
    access: {
      verify(token) {
        const rights = tokens.verify(token);
        return rights === null
          ? { ok: false, message: 'The access token is unknown, expired or revoked.' }
          : { ok: true, rights };
      },
      verifyLink: (secret) => tokens.verifyLink(secret),
      server: stageServer(),
      consents: stageRounds().consents,
      limits: noteLimits(),
      ranges: rangesOf(),
      ...options.access,
    },
    issuerOf: (host) =>
      hosts().includes(host.toLowerCase()) ? `https://${host.toLowerCase()}` : `http://${host}`,
    publicHosts: hosts,
    tunnelHost: options.tunnelHost ?? (() => null),
    settings: () => ({ trustedProxy: '', openaiOnly: false, ...options.settings }),
    doctorPass: (value) => value === options.doctorPass,
    sessionLimits: () => options.sessions ?? { max: 100, idleMs: 60_000 },
    told: {
      clientSeen: () => undefined,
      clientGone: () => undefined,
      visited: (news) => visits.push(news),
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
    revoke() {
      tokens.revoke(full.about.id);
      listener.endFor(full.about.id);
    },
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
      tokens.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

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
  const name = params['name'];
  return {
    body: { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: modernMeta } },
    headers: {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    },
  };
}
