/** MCP as an attacker speaks it: with any credential, on any path, in any era. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Side, Target } from './target.ts';
import { head, type Answer, type Asked } from './visitor.ts';

export function message(method: string, params: object = {}, id: number | string = 1): object {
  return { jsonrpc: '2.0', id, method, params };
}

export function rpc(
  token: string | null,
  method: string,
  params: object = {},
  headers: Record<string, string> = {},
): Asked {
  return {
    path: '/mcp',
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: message(method, params),
  };
}

export function call(token: string, name: string, args: object = {}): Asked {
  return rpc(token, 'tools/call', { name, arguments: args });
}

/** In the manner of revision 2026-07-28. */
export function modern(token: string, method: string, params: object = {}): Asked {
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'attacker', version: '1' },
  };
  const name = 'name' in params ? { 'mcp-name': String(params.name) } : {};
  return rpc(
    token,
    method,
    { ...params, _meta },
    { 'mcp-protocol-version': '2026-07-28', 'mcp-method': method, ...name },
  );
}

const answerSchema = z.object({
  result: z
    .object({
      isError: z.boolean().optional(),
      content: z.array(z.object({ text: z.string() })).optional(),
      structuredContent: z.record(z.string(), z.unknown()).optional(),
      tools: z.array(z.looseObject({ name: z.string() })).optional(),
      _meta: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  error: z.object({ code: z.number(), message: z.string() }).optional(),
});

export function read(answer: Answer) {
  return answerSchema.parse(JSON.parse(answer.text));
}

/** Whether a credential opens `/mcp`: 200 with the tools, or 401. Anything else is neither. */
export async function opens(target: Target, token: string, side: Side = 'public'): Promise<boolean> {
  const answer = await target.visit(side, rpc(token, 'tools/list'));
  expect([200, 401], answer.text).toContain(answer.status);
  return answer.status === 200;
}

export async function tokenNamed(
  target: Target,
  name: string,
  more: { scope?: string; kind?: 'bearer' | 'link'; expiresInDays?: number } = {},
) {
  return target.ask('tokens.create', { name, ...more });
}

export interface Stream {
  status: number;
  headers: IncomingMessage['headers'];
  /** What has come down so far. */
  heard(): string;
  /** Whether it was ended from the other side within so many milliseconds. */
  endsWithin(ms: number): Promise<boolean>;
  close(): void;
}

/** A stream that stays open: SSE, or the answer of a request that takes its time. */
export async function openStream(target: Target, side: Side, asked: Asked): Promise<Stream> {
  const leave = new AbortController();
  const response = await head(target.way(side), asked, leave.signal);
  let heard = '';
  let isOver = false;
  response.on('data', (chunk) => (heard += String(chunk)));
  response.on('error', () => (isOver = true));
  response.on('close', () => (isOver = true));
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    heard: () => heard,
    async endsWithin(ms) {
      for (const until = Date.now() + ms; !isOver && Date.now() < until;) await sleep(10);
      return isOver;
    },
    close: () => leave.abort(),
  };
}

export function openSse(target: Target, side: Side, token: string): Promise<Stream> {
  return openStream(target, side, {
    path: '/sse',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
  });
}

/** The address for messages that an SSE stream has told. */
export async function endpointOf(stream: Stream): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [, path] = /event: endpoint\r?\ndata: (\S+)/.exec(stream.heard()) ?? [];
    if (path !== undefined) return path;
    await sleep(10);
  }
  throw new Error(`No endpoint was told: ${stream.heard()}`);
}

/** A session of the 2025 revisions, opened with this credential. */
export async function openSession(
  target: Target,
  token: string,
  how: { side?: Side; headers?: Record<string, string> } = {},
): Promise<string> {
  const hello = {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'attacker', version: '1' },
  };
  const answer = await target.visit(how.side ?? 'public', rpc(token, 'initialize', hello, how.headers));
  expect(answer.status, answer.text).toBe(200);
  const id = answer.headers['mcp-session-id'];
  expect(id).toBeDefined();
  return String(id);
}
