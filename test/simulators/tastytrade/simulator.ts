/** A loopback stand-in of the tastytrade Open API: its token endpoint, accounts, market data, chains and dry runs. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Fault, type FaultBook, type Faults } from './faults.ts';
import { createLimits, type RateLimits } from './limits.ts';
import { createTokenEndpoint, grantOf, type Environment, type Grant, type TokenEndpoint } from './oauth.ts';
import { answerTo, type Asked, type BalancesAs } from './routes.ts';

export { grantOf } from './oauth.ts';
export { foreignAccount } from './accounts.ts';

export interface TastytradeOptions {
  /** `cert` is the sandbox: other credentials, and no market data. */
  environment?: Environment;
  /** Who may come in; the simulated customer's own grant when left out. */
  grants?: readonly Grant[];
  /** Wall clock of the service, Unix milliseconds. */
  now?: () => number;
  /** Time that every answer takes. */
  latencyMs?: number;
  /** How balances are sent: a list, or one bare object. */
  balancesAs?: BalancesAs;
  /** Count requests per second and refuse what is too much; as the service does when left out. */
  rateLimits?: boolean;
}

/** One request that came, and how it was answered. */
export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: unknown;
  /** Null while it is unanswered. */
  status: number | null;
}

export interface TastytradeSimulator {
  readonly origin: string;
  /** Credentials that are welcome. */
  readonly grant: Grant;
  readonly requests: readonly SeenRequest[];
  /** Requests whose path matches. */
  count(path: RegExp): number;
  /** Requests that went over a limit. */
  exceeded(): number;
  readonly tokens: TokenEndpoint;
  readonly faults: Faults;
  latencyMs: number;
  balancesAs: BalancesAs;
  now(): number;
  close(): Promise<void>;
}

const longestBody = 1_000_000;

export async function startTastytradeSimulator(
  options: TastytradeOptions = {},
): Promise<TastytradeSimulator> {
  const { environment = 'production', now = Date.now, rateLimits = true } = options;
  const grant = options.grants?.[0] ?? grantOf(environment);
  const tokens = createTokenEndpoint(environment, options.grants ?? [grant], now);
  const faults = createFaults();
  const limits = createLimits();
  const requests: SeenRequest[] = [];
  const settings = { latencyMs: options.latencyMs ?? 0, balancesAs: options.balancesAs ?? 'list' };

  const server = createServer((request, response) => {
    void arrive(request, response).catch(() => response.destroy());
  });
  const arrive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const text = await bodyOf(request);
    const seen: SeenRequest = {
      method: request.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: parsed(text),
      status: null,
    };
    requests.push(seen);
    if (settings.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, settings.latencyMs));
    const given = {
      seen,
      tokens,
      faults,
      limits: rateLimits ? limits : null,
      environment,
      now,
      balancesAs: settings.balancesAs,
    };
    const answer = respond(given);
    if (answer === 'hang') return;
    if (answer === 'cut') {
      request.socket.destroy();
      return;
    }
    seen.status = answer.status;
    const html = typeof answer.body === 'string';
    response.writeHead(answer.status, {
      'Content-Type': html ? 'text/html' : 'application/json',
      Date: new Date(now()).toUTCString(),
      ...answer.headers,
    });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(settings, {
    origin: `http://127.0.0.1:${port}`,
    grant,
    requests,
    count: (path: RegExp) => requests.filter((one) => path.test(one.path)).length,
    exceeded: limits.exceeded,
    tokens,
    faults,
    now,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

interface Given {
  seen: SeenRequest;
  tokens: TokenEndpoint;
  faults: FaultBook;
  limits: RateLimits | null;
  environment: Environment;
  now(): number;
  balancesAs: BalancesAs;
}

/** Everything that stands before an endpoint, in the service's order. */
function respond({
  seen,
  tokens,
  faults,
  limits,
  environment,
  now,
  balancesAs,
}: Given): Reply | 'hang' | 'cut' {
  const fault = faults.take(seen.path);
  if (fault?.hang) return 'hang';
  if (fault?.cut) return 'cut';
  if (fault?.status !== undefined) return faulty(fault, fault.status);
  if (!/^[^/\s]+\/\S+$/.test(seen.headers['user-agent'] ?? ''))
    return {
      status: 401,
      body: '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
    };
  if (limits?.take(seen.path, now()) === false)
    return {
      status: 429,
      headers: { 'Retry-After': '1' },
      body: failure('too_many_requests', 'Too Many Requests'),
    };
  const version = seen.headers['accept-version'];
  if (version !== undefined && !/^20\d{6}$/.test(version))
    return {
      status: 406,
      body: { error: { code: 406, message: 'The requested version is not supported.' } },
    };
  if (seen.path === '/oauth/token' && seen.method === 'POST') return tokens.exchange(seen.body);
  if (seen.path === '/sessions')
    return {
      status: 410,
      body: failure('endpoint_removed', 'Session tokens are no longer supported. Use OAuth2.'),
    };
  const token = /^Bearer (.+)$/.exec(seen.headers['authorization'] ?? '')?.[1] ?? '';
  const scopes = fault?.expired ? null : tokens.scopesOf(token);
  if (scopes === null)
    return { status: 401, body: failure('token_invalid', 'This token is invalid or has expired') };
  const asked: Asked = { method: seen.method, path: seen.path, query: seen.query, body: seen.body, scopes };
  return answerTo(asked, { environment, now: now(), balancesAs });
}

function faulty({ headers = {}, body }: Fault, status: number): Reply {
  const said =
    body ??
    (status >= 500
      ? failure('internal_error', 'Something went wrong. Support identifier: 7c1f9be2-55d0')
      : failure(`status_${status}`, 'As it was asked of the simulator'));
  return { status, headers, body: said };
}

function failure(code: string, message: string): object {
  return { error: { code, message } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > longestBody) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** JSON, or a form as some clients send it to the token endpoint; undefined for what is neither. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.includes('=') ? Object.fromEntries(new URLSearchParams(text)) : undefined;
  }
}
