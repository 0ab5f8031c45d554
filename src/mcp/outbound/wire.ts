/** One try of one request: sent once, read to a bounded end, and never led elsewhere. */
import { Agent, fetch, type Dispatcher } from 'undici';
import packageJson from '../../../package.json' with { type: 'json' };
import type { ServiceError, ServiceReply, ServiceRequest } from '../connectors/connector.ts';
import { startDeadline } from '../deadline-signal.ts';
import { forwardAbort } from './forward-abort.ts';
import { explainFailure } from './network-failures.ts';
import { leftBehind, tooLarge, tooSlow } from './refusals.ts';
import { withoutSecrets } from './said-back.ts';

const connectMs = 10_000;
const keepAliveMs = 10_000;
const connectionsPerHost = 32;
const largestMebibytes = 16;
/** RFC 9110 10.1.5: product and version. tastytrade refuses everything that does not say both. */
const userAgent = `Patchbay/${packageJson.version}`;

/** No answer. `mayPass`: the same again may get one. */
export class NoAnswer extends Error {
  readonly error: ServiceError;
  readonly mayPass: boolean;

  constructor(error: ServiceError, mayPass: boolean) {
    super(error.message, { cause: error });
    this.error = error;
    this.mayPass = mayPass;
  }
}

export interface Wire {
  /** `title` is for the words of an error. @throws NoAnswer */
  exchange(request: ServiceRequest, options: ExchangeOptions): Promise<ServiceReply>;
  close(): Promise<void>;
}

export interface ExchangeOptions {
  title: string;
  timeoutMs: number;
  signal: AbortSignal;
}

export function createWire(): Wire {
  const agent = new Agent({
    connect: { timeout: connectMs },
    keepAliveTimeout: keepAliveMs,
    connections: connectionsPerHost,
  });
  return {
    async exchange(request, options) {
      const { title, timeoutMs, signal } = options;
      const deadline = startDeadline(timeoutMs, signal);
      // Of its own: undici asks how many may listen, and Node 20 cannot tell of a signal that knows no bound.
      const own = new AbortController();
      const release = forwardAbort(deadline.signal, own);
      const progress = { sent: false };
      try {
        const response = await fetch(request.url, {
          method: request.method ?? 'GET',
          headers: { 'user-agent': userAgent, accept: 'application/json', ...lowerCased(request.headers) },
          ...(request.body === undefined ? {} : { body: request.body }),
          // An answer that leads elsewhere is an answer: credentials go only where they were meant to.
          redirect: 'manual',
          signal: own.signal,
          dispatcher: agent.compose(noting(() => (progress.sent = true))),
        });
        const text = await readText(response.body, title);
        const { status, headers } = response;
        return { status, headers: new Headers([...headers]), text: withoutSecrets(text, request) };
      } catch (error) {
        if (error instanceof NoAnswer) throw error;
        const { sent } = progress;
        if (deadline.isLate()) throw new NoAnswer(tooSlow(title, { timeoutMs, sent }), true);
        if (signal.aborted) throw new NoAnswer(leftBehind(title, signal.reason, sent), false);
        const failure = explainFailure(error, { title, url: request.url, sent });
        throw new NoAnswer(failure.error, failure.mayPass);
      } finally {
        release();
        deadline.clear();
      }
    },
    close: () => agent.destroy(),
  };
}

/** Tells when the first byte of the request may leave: before that, the service surely knows nothing of it. */
function noting(note: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        note();
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
      onResponseStart: (...given) => handler.onResponseStart?.(...given),
      onResponseData: (...given) => handler.onResponseData?.(...given),
      onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
      onResponseError: (...given) => handler.onResponseError?.(...given),
    });
}

/** Counted after it was unpacked, so that a small answer cannot become a large one. */
async function readText(body: AsyncIterable<unknown> | null, title: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.length;
    if (bytes > largestMebibytes * 1024 * 1024) throw new NoAnswer(tooLarge(title, largestMebibytes), false);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
