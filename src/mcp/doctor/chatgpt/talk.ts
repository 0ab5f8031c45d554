/** How the stand-in speaks: as which agent, within what time, and with a record of every exchange that holds no secret. */
import { networkWords, type Answer, type Ask, type OpenAnswer, type Wire } from '../wire.ts';

/** Where on its way a client can be stopped, in order. */
export type Step =
  | 'probe'
  | 'resource metadata'
  | 'server metadata'
  | 'registration'
  | 'authorization'
  | 'token'
  | 'refresh'
  | 'discover'
  | 'initialize'
  | 'event stream'
  | 'tools/list'
  | 'tools/call';

/** One request as it was answered. No query, no body, no header: nothing in here is secret. */
export interface Exchange {
  step: Step;
  /** As in `POST /mcp server/discover`. */
  request: string;
  /** 0 when nobody answered. */
  status: number;
  ms: number;
  /** What the stand-in made of it, in a few words. */
  verdict: string;
}

/** The stand-in goes no further, as ChatGPT would not. */
export class ChatGptRefusal extends Error {
  readonly step: Step;
  /** What the server answered, where that was the reason; 0 otherwise. */
  readonly status: number;

  constructor(step: Step, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'ChatGptRefusal';
    this.step = step;
    this.status = options.status ?? 0;
  }
}

/** ChatGPT looks for metadata and asks for tokens as one program, and speaks MCP as another. */
export const userAgents = { oauth: 'Python/3.12 aiohttp/3.10', mcp: 'openai-mcp/1.0.0' } as const;

export interface TalkOptions {
  wire: Wire;
  signal: AbortSignal;
  /** Milliseconds for one request. */
  timeoutMs: number;
}

type Wish = Omit<Ask, 'signal'> & {
  step: Step;
  agent: keyof typeof userAgents;
  /** The JSON-RPC method, where there is one. */
  what?: string;
  /** Other than for all. */
  timeoutMs?: number;
};

export interface Talk {
  /** @throws ChatGptRefusal when nobody answers */
  send(wish: Wish): Promise<Answer>;
  /** An answer whose body is still coming. */
  open(wish: Wish): Promise<OpenAnswer>;
  /** Says what became of the newest exchange. */
  judge(verdict: string): void;
  /** Judges the newest exchange and ends the way here. */
  refuse(step: Step, message: string, status?: number): never;
  transcript: readonly Exchange[];
}

export function createTalk({ wire, signal, timeoutMs }: TalkOptions): Talk {
  const transcript: Exchange[] = [];
  const judge = (verdict: string) => {
    const last = transcript.at(-1);
    if (last !== undefined) last.verdict = verdict;
  };
  const ask = async <A extends { status: number }>(wish: Wish, run: (ask: Ask) => Promise<A>): Promise<A> => {
    const { step, agent, what, method, url, headers = {}, body } = wish;
    const limit = wish.timeoutMs ?? timeoutMs;
    const { pathname, host } = new URL(url);
    const began = performance.now();
    const request = `${method} ${pathname}${what === undefined ? '' : ` ${what}`}`;
    const exchange: Exchange = { step, request, status: 0, ms: 0, verdict: 'no answer' };
    transcript.push(exchange);
    try {
      const answer = await run({
        ...{ method, url, signal, timeoutMs: limit },
        ...(body === undefined ? {} : { body }),
        headers: { ...headers, 'user-agent': userAgents[agent] },
      });
      Object.assign(exchange, { status: answer.status, verdict: 'taken' });
      return answer;
    } catch (cause) {
      throw new ChatGptRefusal(step, networkWords(cause, host), { cause });
    } finally {
      exchange.ms = Math.round(performance.now() - began);
    }
  };
  return {
    send: (wish) => ask(wish, (one) => wire.send(one)),
    open: (wish) => ask(wish, (one) => wire.open(one)),
    judge,
    refuse(step, message, status = 0) {
      judge(`refused: ${message}`);
      throw new ChatGptRefusal(step, message, { status });
    },
    transcript,
  };
}

/** What an answer is, in words: for refusals of something that should have been JSON. */
export function answerWords({ status, headers, text }: Answer): string {
  const code = headers['ngrok-error-code'];
  if (typeof code === 'string') return `a page of ngrok’s (${code}, status ${status})`;
  const kind = (headers['content-type'] ?? 'nothing').split(';')[0] ?? '';
  const title = /<title>([^<]{1,80})<\/title>/i.exec(text)?.[1];
  return `status ${status} with ${kind}${title === undefined ? '' : ` (“${title.trim()}”)`}`;
}
