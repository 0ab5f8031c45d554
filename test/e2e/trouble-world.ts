/** What the tests of trouble share: folders, a client of the listener, a program that asks the loopback listener. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { stateSchema, type Call, type State } from '../../src/contract/state.ts';
import { commands } from '../../src/contract/commands.ts';
import type { NgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { api, serve, type Environment, type Ready, type Server } from './server.ts';

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-trouble-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** What an ordered stop is told as; Windows has no signals and ends the process at once. */
export const ordered = process.platform === 'win32' ? null : 0;

/** A server that does not outlive the test. */
export async function serveHere(
  dataDir: string,
  args: string[] = [],
  env: Environment = {},
  program?: string,
): Promise<Server> {
  const server = await serve(dataDir, args, env, program);
  onTestFinished(async () => {
    await server.stop('SIGKILL');
  });
  return server;
}

export async function stateOf(ready: Ready): Promise<State> {
  return stateSchema.parse(await api(ready, 'state'));
}

/** Every call in the journal, oldest first. */
export async function journalOf(ready: Ready): Promise<Call[]> {
  const calls: Call[] = [];
  for (;;) {
    const before = calls[0] === undefined ? '' : `&before=${calls[0].id}`;
    const page = commands['calls.list'].output.parse(await api(ready, `calls?limit=1000${before}`));
    calls.unshift(...page.calls);
    if (!page.more) return calls;
  }
}

export async function makeToken(ready: Ready): Promise<string> {
  return commands['tokens.create'].output.parse(await api(ready, 'tokens', { name: 'test' })).token;
}

const answerSchema = z.object({
  result: z
    .object({
      isError: z.boolean().optional(),
      content: z.array(z.object({ text: z.string() })),
      structuredContent: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  error: z.object({ message: z.string() }).optional(),
});

export interface ToolAnswer {
  ok: boolean;
  text: string;
  value: Record<string, unknown>;
}

function requestOf(name: string, args: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });
}

function readAnswer(text: string): ToolAnswer {
  const { result, error } = answerSchema.parse(JSON.parse(text));
  return {
    ok: error === undefined && result?.isError !== true,
    text: error?.message ?? result?.content.map((part) => part.text).join('\n') ?? '',
    value: result?.structuredContent ?? {},
  };
}

/** A tool call straight to the listener. */
export async function callTool(
  ready: Ready,
  token: string,
  name: string,
  args: unknown = {},
): Promise<ToolAnswer> {
  const response = await fetch(ready.mcpUrl, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: requestOf(name, args),
  });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  return readAnswer(await response.text());
}

/** The same by the public address; each call on a connection of its own. */
export function callPublic(
  edge: NgrokEdge,
  url: string,
  token: string,
  name: string,
  args: unknown = {},
): Promise<ToolAnswer> {
  const { host } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        host: '127.0.0.1',
        port: edge.publicPort,
        servername: 'localhost',
        ca: edge.ca,
        agent: false,
        path: '/mcp',
        method: 'POST',
        timeout: 3_000,
        headers: {
          host,
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          accept: 'application/json',
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(readAnswer(text));
          else reject(new Error(`${name}: ${response.statusCode} ${text.slice(0, 200)}`));
        });
      },
    );
    request.on('timeout', () => request.destroy(new Error('No answer in time.')));
    request.on('error', reject);
    request.end(requestOf(name, args));
  });
}

/** Everything in a folder and below, by file, as text in which a secret can be looked for. */
export function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file, readFileSync(file, 'latin1')];
    }),
  );
}
