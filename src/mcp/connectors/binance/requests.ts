/** Sends requests to Binance: public ones, signed reads, and signed writes that are sent once and never again. */
import type { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import type { ConnectorClock, Secret, Service, ServiceReply } from '../connector.ts';
import type { Cost } from './budgets.ts';
import { explain, parseRefusal, parseReply, type Security } from './errors.ts';
import { hostName, type Hosts } from './hosts.ts';
import { serverTimeReply } from './replies.ts';
import { createServerTime, type ServerTime } from './server-time.ts';
import { encodeQuery, signatureOf, type Parameters } from './signing.ts';

/** How long after its time Binance still takes a signed request, in milliseconds. */
export const recvWindow = 5_000;
/** Of one try of a write: what becomes of it must be known before the call's deadline. */
const writeTimeoutMs = 8_000;
/** Of one try to ask what became of a write. */
const askTimeoutMs = 4_000;

export interface Ask<S extends z.ZodType> {
  path: string;
  parameters?: Parameters;
  cost: Cost;
  reply: S;
  signal: AbortSignal;
}

export interface Write {
  method: 'POST' | 'DELETE';
  path: string;
  parameters: Parameters;
  cost: Cost;
  signal: AbortSignal;
  /** Told right before it is sent: Binance takes the request until then by its own clock (Unix milliseconds). */
  sending(goodUntil: number): void;
}

export interface Requests {
  hosts: Hosts;
  serverTime: ServerTime;
  /** @throws BinanceToolError, BinanceError, ServiceError */
  public<S extends z.ZodType>(ask: Ask<S>): Promise<z.output<S>>;
  /** Reads the account. `hasty` for questions that cannot wait long for an answer, and are not asked again. */
  read<S extends z.ZodType>(ask: Ask<S> & { hasty?: boolean }): Promise<z.output<S>>;
  /** Sends once, whatever comes. Returns any answer. @throws ServiceError when there is none */
  write(write: Write): Promise<ServiceReply>;
  /** Whether a key is set. @throws AppError `connector_not_configured` when half of it is */
  hasKeys(): Promise<boolean>;
}

export interface Keys {
  apiKey: Secret;
  apiSecret: Secret;
}

export function createRequests(options: {
  service: Service;
  hosts: Hosts;
  keys: Keys;
  clock: ConnectorClock;
}): Requests {
  const { service, hosts, clock, keys } = options;

  const unsigned = async <S extends z.ZodType>(host: string, ask: Ask<S>): Promise<z.output<S>> => {
    const query = encodeQuery(ask.parameters ?? {});
    const url = `${host}${ask.path}${query === '' ? '' : `?${query}`}`;
    const reply = await service.send({ url, cost: ask.cost, signal: ask.signal });
    return understood(reply, { ...ask, security: 'none', host, now: clock.now() });
  };
  const serverTime = createServerTime({
    clock,
    ask: async (signal) => {
      const ask = { path: '/api/v3/time', cost: { weight: 1 }, reply: serverTimeReply, signal };
      return (await unsigned(hosts.account, ask)).serverTime;
    },
  });
  const sign = createSign({ hosts, serverTime, clock, keys });

  return {
    hosts,
    serverTime,
    public: (ask) => unsigned(hosts.market, ask),
    async read(ask) {
      const { cost, signal, hasty = false } = ask;
      const manner = hasty ? { idempotent: false, timeoutMs: askTimeoutMs } : {};
      const once = async () => service.send({ ...(await sign(ask)), cost, signal, ...manner });
      let reply = await once();
      if (isLate(reply)) {
        await serverTime.renew(signal);
        reply = await once();
      }
      return understood(reply, { ...ask, security: 'read', host: hosts.account, now: clock.now() });
    },
    async write({ method, path, parameters, cost, signal, sending }) {
      const signed = await sign({ path, parameters, signal }, sending);
      const manner = { idempotent: false, timeoutMs: writeTimeoutMs };
      const reply = await service.send({ ...signed, method, cost, signal, ...manner });
      if (isLate(reply)) serverTime.forget();
      return reply;
    },
    hasKeys: () => hasKeys(keys),
  };
}

interface Sign {
  hosts: Hosts;
  serverTime: ServerTime;
  clock: ConnectorClock;
  keys: Keys;
}

/** Signs at the moment a request is sent: it may wait for its turn longer than Binance takes it. */
function createSign({ hosts, serverTime, clock, keys }: Sign) {
  return async (
    { path, parameters = {}, signal }: Pick<Ask<z.ZodType>, 'path' | 'parameters' | 'signal'>,
    sending: (goodUntil: number) => void = () => undefined,
  ) => {
    const { key, secret } = await demandKeys(keys);
    const measured = (await serverTime.now(signal)) - clock.now();
    return {
      url: `${hosts.account}${path}?${encodeQuery(parameters)}`,
      headers: { 'X-MBX-APIKEY': key },
      onSend() {
        const timestamp = Math.floor(clock.now() + (serverTime.offset() ?? measured));
        sending(timestamp + recvWindow);
        const query = encodeQuery({ ...parameters, recvWindow, timestamp });
        return { url: `${hosts.account}${path}?${query}&signature=${signatureOf(query, secret)}` };
      },
    };
  };
}

/** As Binance would say it. */
const malformedKey = JSON.stringify({ code: -2014, msg: 'API-key format invalid.' });

/** The request's time did not fit Binance's clock. */
function isLate({ status, text }: ServiceReply): boolean {
  return status >= 400 && parseRefusal(text)?.code === -1021;
}

function understood<S extends z.ZodType>(
  reply: ServiceReply,
  asked: { path: string; reply: S; security: Security; host: string; now: number },
): z.output<S> {
  if (reply.status >= 200 && reply.status < 300) return parseReply(reply.text, asked.reply, asked.path);
  const { security, now } = asked;
  throw explain(reply, { security, host: hostName(asked.host), now });
}

async function readKeys({ apiKey, apiSecret }: Keys): Promise<{ key: string; secret: string }> {
  const [key, secret] = await Promise.all([apiKey.read(), apiSecret.read()]);
  // Pasted with the blanks around it.
  return { key: key?.trim() ?? '', secret: secret?.trim() ?? '' };
}

async function hasKeys(keys: Keys): Promise<boolean> {
  const { key, secret } = await readKeys(keys);
  if (key === '' && secret === '') return false;
  await demandKeys(keys);
  return true;
}

async function demandKeys(keys: Keys): Promise<{ key: string; secret: string }> {
  const { key, secret } = await readKeys(keys);
  const missing = [
    ...(key === '' ? (['apiKey'] as const) : []),
    ...(secret === '' ? (['apiSecret'] as const) : []),
  ];
  if (missing.length === 0) {
    // It travels as a header; Binance's own are letters and digits.
    if (/^[!-~]+$/.test(key)) return { key, secret };
    const refused = { status: 401, headers: new Headers(), text: malformedKey };
    throw explain(refused, { security: 'read', host: 'not asked', now: 0 });
  }
  const [only] = missing;
  throw new AppError({
    code: 'connector_not_configured',
    ...(missing.length > 1 || only === undefined ? withoutKey : halfKeys[only]),
  });
}

const withoutKey = {
  message: 'Binance accounts and orders need an API key; apiKey and apiSecret are not set.',
  hint: 'Make one in Binance → API Management (reading needs nothing but “Enable Reading”) and set apiKey and apiSecret of the source Binance. Market data needs no key.',
};

/** By the half that is missing. */
const halfKeys = {
  apiKey: {
    message: 'Half of the Binance API key is missing: apiSecret is set, but apiKey is not set.',
    hint: 'Set apiKey of the source Binance too; Binance → API Management shows it. Without it accounts and orders cannot be asked for; market data needs no key.',
  },
  apiSecret: {
    message: 'Half of the Binance API key is missing: apiKey is set, but apiSecret is not set.',
    hint: 'Set apiSecret of the source Binance too. Binance shows it once, when the key is made: where it is lost, make a new key in Binance → API Management and set both. Market data needs no key.',
  },
} as const;
