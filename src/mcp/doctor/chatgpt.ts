/** A scripted ChatGPT: does on the wire what ChatGPT does when someone adds a server, and refuses what it refuses. */
import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../connectors/connector.ts';
import { createInTurn } from '../in-turn.ts';
import {
  authorize,
  identify,
  refreshTokens,
  type Identity,
  type Registration,
  type TokenSet,
} from './chatgpt/authorization.ts';
import { discover, type Discovery } from './chatgpt/metadata.ts';
import { ask, introduce, knock, openSubscription, toolsIn, type Introduction } from './chatgpt/mcp.ts';
import type { McpOptions } from './chatgpt/messages.ts';
import { createTalk, type Exchange, type Talk } from './chatgpt/talk.ts';
import { textIn } from './json.ts';
import { createWire, type OpenAnswer, type Wire } from './wire.ts';

export { ChatGptRefusal, type Exchange, type Step } from './chatgpt/talk.ts';
export type { Discovery } from './chatgpt/metadata.ts';

export interface ChatGptOptions {
  /** As a person types it into ChatGPT's form, e.g. `https://name.ngrok-free.app/mcp`. */
  url: string;
  /** Opens an address as the user's browser would, and answers the address at which that ended: the redirect back. */
  browse(url: string): Promise<string>;
  registration?: Registration;
  /** ChatGPT's id for this connector. */
  callbackId?: string;
  /** How it introduces itself over MCP. */
  clientInfo?: { name: string; version: string };
  /** Makes the requests, and is closed by whoever made it; without one the stand-in makes its own. */
  wire?: Wire;
  signal?: AbortSignal;
  /** Milliseconds for one request; a tool call may take `callTimeoutMs`. */
  timeoutMs?: number;
  callTimeoutMs?: number;
}

/** Every step takes those before it first, once. All throw `ChatGptRefusal` where ChatGPT would give up. */
export interface ChatGpt extends Conversation {
  /** The first request, without a token, and what it leads to: null when no authorization is asked for. */
  meet(): Promise<Discovery | null>;
  /** Becomes a client and gets tokens, by way of the browser. Null when none are needed. */
  link(): Promise<TokenSet | null>;
  /** Changes the refresh token for new tokens. */
  refresh(): Promise<TokenSet | null>;
  /** Which client it became; null before. */
  identity(): Identity | null;
  /** As they are now; null before. */
  tokens(): TokenSet | null;
  readonly transcript: readonly Exchange[];
  close(): void;
}

interface Conversation {
  /** Finds out which revision to speak, and who answers. */
  introduce(): Promise<Introduction>;
  /** All pages. */
  listTools(): Promise<JsonObject[]>;
  /** The result as it came. Calls wait for each other. */
  callTool(name: string, args: JsonObject): Promise<JsonObject>;
  /** Not ChatGPT's: the stream of changes, by which the doctor sees whether events are held back. */
  listen(): Promise<OpenAnswer>;
}

export function createChatGpt(options: ChatGptOptions): ChatGpt {
  const { url, clientInfo = { name: 'openai-mcp', version: '1.0.0' } } = options;
  const wire = options.wire ?? createWire();
  const talk = createTalk({
    wire,
    signal: options.signal ?? new AbortController().signal,
    timeoutMs: options.timeoutMs ?? 10_000,
  });
  const known: Known = { identity: null, tokens: null };
  const mcp: McpOptions = {
    ...{ talk, url, clientInfo, callTimeoutMs: options.callTimeoutMs ?? 60_000 },
    accessToken: () => known.tokens?.accessToken ?? null,
  };
  const meet = once(async () => {
    const challenge = await knock(mcp);
    return challenge === null ? null : discover(talk, url, challenge);
  });
  const link = once(async () => {
    const server = await meet();
    if (server === null) return null;
    const { registration = 'auto', callbackId = randomBytes(12).toString('base64url') } = options;
    known.identity = await identify(talk, server, { registration, callbackId });
    known.tokens = await authorize(talk, { server, identity: known.identity }, options.browse);
    return known.tokens;
  });
  return {
    meet,
    link,
    async refresh() {
      await link();
      known.tokens = await renew(talk, await meet(), known);
      return known.tokens;
    },
    ...converse(mcp, link),
    identity: () => known.identity,
    tokens: () => known.tokens,
    transcript: talk.transcript,
    close() {
      if (options.wire === undefined) wire.close();
    },
  };
}

interface Known {
  identity: Identity | null;
  tokens: TokenSet | null;
}

/** A server that sends no new refresh token lets the old one stand (RFC 6749 section 6). */
async function renew(
  talk: Talk,
  server: Discovery | null,
  { identity, tokens }: Known,
): Promise<TokenSet | null> {
  if (server === null || identity === null || tokens === null) return null;
  const { refreshToken } = tokens;
  if (refreshToken === null)
    talk.refuse('refresh', 'There is no refresh token, so the connection would end with the access token.');
  const renewed = await refreshTokens(talk, { server, identity }, refreshToken);
  return { ...renewed, refreshToken: renewed.refreshToken ?? refreshToken };
}

function converse(mcp: McpOptions, link: () => Promise<unknown>): Conversation {
  const inTurn = createInTurn();
  const begin = once(async () => {
    await link();
    return introduce(mcp);
  });
  /** The same anonymous ids all along, as in one conversation. */
  const hints: JsonObject = {
    'openai/locale': 'en-US',
    'openai/userAgent': 'ChatGPT/1.2026.300',
    'openai/subject': `v1/${randomBytes(16).toString('hex')}`,
    'openai/session': `v1/${randomBytes(16).toString('hex')}`,
  };
  return {
    introduce: begin,
    async listTools() {
      const { era } = await begin();
      const tools: JsonObject[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const params: JsonObject = cursor === '' ? {} : { cursor };
        const page: JsonObject = await ask(mcp, era, { step: 'tools/list', method: 'tools/list', params });
        tools.push(...toolsIn(page));
        cursor = textIn(page, 'nextCursor');
      }
      return tools;
    },
    async callTool(name, args) {
      const { era } = await begin();
      const params = { name, arguments: args, _meta: hints };
      const timeoutMs = mcp.callTimeoutMs;
      return inTurn(() => ask(mcp, era, { step: 'tools/call', method: 'tools/call', params, timeoutMs }));
    },
    async listen() {
      await begin();
      return openSubscription(mcp);
    },
  };
}

/** Runs the first time only; later callers get the same promise. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => (done ??= work());
}
