/** The product with sources set up by the command line, published by the loopback edge, and a real client on the public address. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Agent, fetch as undiciFetch } from 'undici';
import { startNgrokEdge } from '../simulators/ngrok-edge/edge.ts';
import { patchbay, serve, type Environment, type Finished, type Server } from './server.ts';

/** undici's own fetch takes a dispatcher; its types differ from the global ones in name only. */
const reach = undiciFetch as unknown as (
  url: string | URL,
  init: Omit<RequestInit, 'dispatcher'> & { dispatcher: Agent },
) => Promise<Response>;
const authtoken = 'authtoken_of_the_sources_1234567890';

/** One source: its fields as `connector set` takes them; those named in `secrets` are read from standard input. */
export interface SourceSettings {
  id: string;
  values: Record<string, string>;
  secrets?: Record<string, string>;
}

export interface SourcesWorld {
  server: Server;
  publicUrl: string;
  dataDir: string;
  env: Environment;
  client: Client;
  /** The answer of a tool that succeeded. @throws Error with its words when it failed */
  call(tool: string, args?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The words of a tool that failed. @throws Error when it succeeded */
  fails(tool: string, args?: Record<string, unknown>): Promise<string>;
  /** One more client on the public address, with connections of its own; closed with the world. */
  connect(): Promise<Client>;
  /** Runs `patchbay` on the same data folder; `input` is piped in. */
  command(args: string[], input?: string): Promise<Finished>;
  /** What `patchbay connector check ID --json` prints, with its exit status. */
  check(id: string): Promise<Checked>;
  /** Asks any public address as a browser would. */
  get(url: string, accept?: string): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

export interface Checked {
  exit: number;
  ok: boolean;
  /** Null when it is all right. */
  code: string | null;
  message: string;
  hint: string;
}

export async function openSourcesWorld(
  sources: readonly SourceSettings[],
  settings: readonly string[] = [],
): Promise<SourcesWorld> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const edge = await startNgrokEdge({ tokens: [authtoken] });
    closing.push(() => edge.close());
    const dataDir = mkdtempSync(join(tmpdir(), 'patchbay-sources-'));
    closing.push(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    const env = { PATCHBAY_PASSPHRASE: 'a passphrase for the sources', NGROK_AUTHTOKEN: authtoken };
    await run(dataDir, env, [
      ...['settings', 'set', `tunnel.ngrok.serverAddr=${edge.serverAddr}`],
      ...[`tunnel.ngrok.caFile=${edge.caFile}`, 'access.requestsPerMinute=0', 'access.requestsPerHour=0'],
      ...settings,
    ]);
    for (const source of sources) await setUp(dataDir, env, source);
    const server = await serve(dataDir, ['--tunnel', 'ngrok', '--secrets', 'file'], env);
    closing.push(() => server.stop());
    const publicUrl = server.ready.publicUrl ?? '';
    const made = await run(dataDir, env, ['token', 'create', '--name', 'sources', '--json']);
    const { token } = JSON.parse(made) as { token: string };
    // Let go before the edge does, or a request on a busy machine meets its end.
    const manner = { connect: { ca: readFileSync(edge.caFile) }, keepAliveMaxTimeout: 1_000 };
    const connect = async () => {
      const dispatcher = new Agent(manner);
      closing.push(() => dispatcher.close());
      const client = new Client({ name: 'sources', version: '1' }, { versionNegotiation: { mode: 'auto' } });
      await client.connect(
        new StreamableHTTPClientTransport(new URL('/mcp', publicUrl), {
          requestInit: { headers: { Authorization: `Bearer ${token}` } },
          fetch: (url, init) => reach(url, { ...init, dispatcher }),
        }),
      );
      closing.push(() => client.close());
      return client;
    };
    const client = await connect();
    const dispatcher = new Agent(manner);
    closing.push(() => dispatcher.close());
    const ask = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });
    const command = (args: string[], input = '') => patchbay(dataDir, args, env, input);
    return {
      ...{ server, publicUrl, dataDir, env, client, close, connect, command },
      async check(id) {
        const { code: exit, out } = await command(['connector', 'check', id, '--json']);
        return { exit, ...(JSON.parse(out.split('\n')[0] ?? '') as Omit<Checked, 'exit'>) };
      },
      async call(tool, args = {}) {
        const result = await ask(tool, args);
        if (result.isError === true) throw new Error(`${tool} failed: ${wordsOf(result.content)}`);
        return result.structuredContent as Record<string, unknown>;
      },
      async fails(tool, args = {}) {
        const result = await ask(tool, args);
        if (result.isError !== true) throw new Error(`${tool} succeeded: ${JSON.stringify(result)}`);
        return wordsOf(result.content);
      },
      async get(url, accept = 'text/html') {
        const answer = await reach(url, {
          dispatcher,
          headers: { accept, 'ngrok-skip-browser-warning': '1' },
        });
        return { status: answer.status, text: await answer.text() };
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function setUp(dataDir: string, env: Environment, { id, values, secrets = {} }: SourceSettings) {
  const words = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  await run(dataDir, env, ['connector', 'set', id, ...words, '--secrets', 'file']);
  for (const [key, value] of Object.entries(secrets))
    await run(dataDir, env, ['connector', 'set', id, `${key}=-`, '--secrets', 'file'], value);
}

async function run(dataDir: string, env: Environment, args: string[], input = ''): Promise<string> {
  const { code, out, err } = await patchbay(dataDir, args, env, input);
  if (code !== 0) throw new Error(`patchbay ${args.join(' ')} ended with ${code}: ${err}`);
  return out;
}

function wordsOf(content: unknown): string {
  return Array.isArray(content)
    ? content.map((part: { text?: string }) => part.text ?? '').join('\n')
    : String(content);
}
