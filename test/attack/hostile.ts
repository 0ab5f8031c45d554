/** A service that means harm: a source is told that it is its service, and it answers whatever an attack wants. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, stopListening } from '../simulators/ngrok-edge/listen.ts';
import { answerAsExchange } from './exchange.ts';
import { answerAsCrm, type CrmWords } from './crm.ts';
import type { Target } from './target.ts';

/** A request that came. */
export interface Heard {
  method: string;
  /** Path and query as they were written. */
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** Answers, or leaves it to what a well-meaning service would say by returning false. */
export type Answering = (asked: Heard, response: ServerResponse) => boolean;

export interface Hostile {
  /** The address that a source is given. */
  origin: string;
  /** Another origin of the same attacker, to which nobody was sent by the user. */
  elsewhere: string;
  /** What came since the last time this was asked. */
  heard(): Heard[];
  /** What came to the other origin, ever. */
  strayed(): Heard[];
  /** Bytes that were sent and taken, of bodies without end. */
  poured(): number;
  /** Pours a body without end. */
  pour(response: ServerResponse, chunk?: Buffer): void;
  close(): Promise<void>;
}

/** The keys that the user gave; no two alike, and none that looks like a secret to a pattern. */
export const serviceKeys = {
  binance: {
    apiKey: 'Kq7vT1mRz5XcW9bLfNs3GhJd8PyEuAo2Vw6iBkMt4CrQxZgHnUlSeYaDjFpO0i1T',
    apiSecret: 'Zy3nR8kWq1TfVb6MxGsJ5dHpLc9EoUa7Ci2QwNt4KrPgBvXzSmYhFeDuAjOl0I5k',
  },
  attio: { accessToken: '9f4c1e7a3b8d2056e1c94a7fb3d80625c7e19a4f' },
} as const;
export type HostileSource = keyof typeof serviceKeys;

export async function startHostile(answering: Answering = () => false, words?: CrmWords): Promise<Hostile> {
  let heard: Heard[] = [];
  const strayed: Heard[] = [];
  let poured = 0;
  const server = http.createServer({ keepAlive: true }, (request, response) => {
    void hear(request).then((asked) => {
      heard.push(asked);
      // Whoever hangs up on a body without end is right to.
      response.on('error', () => undefined);
      if (!answering(asked, response) && !answerAsExchange(asked, response))
        answerAsCrm(asked, response, words);
    });
  });
  const other = http.createServer((request, response) => {
    void hear(request).then((asked) => strayed.push(asked));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const elsewhere = `http://127.0.0.1:${await listen(other, 0)}`;
  return {
    origin,
    elsewhere,
    heard() {
      const since = heard;
      heard = [];
      return since;
    },
    strayed: () => strayed,
    poured: () => poured,
    pour(response, chunk = Buffer.alloc(64 * 1024, 0x20)) {
      const more = () => {
        while (!response.destroyed && response.write(chunk, () => (poured += chunk.length)));
      };
      response.on('drain', more);
      more();
    },
    async close() {
      for (const one of [server, other]) {
        one.closeAllConnections();
        await stopListening(one);
      }
    },
  };
}

async function hear(request: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const { method = '', url = '', headers } = request;
  return { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: http.OutgoingHttpHeaders } = {},
): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
  return true;
}

/** Opens a source at the attacker's address with the user's keys while `work` goes on, and closes it after. */
export async function withSource(
  target: Target,
  id: HostileSource,
  { origin, values = {} }: { origin: string; values?: Record<string, string> },
  work: () => Promise<void>,
): Promise<void> {
  const given = { baseUrl: origin, ...serviceKeys[id], timeout: '2000', ...values };
  await target.ask('sources.configure', { id, values: given });
  const { state } = await target.ask('sources.enable', { id, enabled: true });
  if (state.kind !== 'ready') throw new Error(`${id} did not open: ${JSON.stringify(state)}`);
  try {
    await work();
  } finally {
    await target.ask('sources.enable', { id, enabled: false });
    const empty = Object.keys(given).map((key) => [key, '']);
    await target.ask('sources.configure', { id, values: Object.fromEntries(empty) });
  }
}

/** The same with a service of its own. */
export async function withHostile(
  target: Target,
  id: HostileSource,
  how: { answering?: Answering; words?: CrmWords; values?: Record<string, string> },
  work: (hostile: Hostile) => Promise<void>,
): Promise<void> {
  const hostile = await startHostile(how.answering, how.words);
  try {
    const { origin } = hostile;
    await withSource(
      target,
      id,
      { origin, ...(how.values === undefined ? {} : { values: how.values }) },
      () => work(hostile),
    );
  } finally {
    await hostile.close();
  }
}

/** Binance and Attio both at hostile addresses; `heard` is what came to either since it was last asked. */
export async function withBoth(
  target: Target,
  answering: Answering,
  work: (heard: () => Heard[]) => Promise<void>,
): Promise<void> {
  const crm = await startHostile(answering);
  try {
    await withHostile(target, 'binance', { answering }, (exchange) =>
      withSource(target, 'attio', { origin: crm.origin }, () =>
        work(() => [...exchange.heard(), ...crm.heard()]),
      ),
    );
  } finally {
    await crm.close();
  }
}

/** Answers as the services themselves would. */
export const asIs: Answering = () => false;
