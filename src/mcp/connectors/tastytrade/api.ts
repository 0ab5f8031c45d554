/** Requests to the tastytrade Open API: signed in, within its limits, and their answers unwrapped. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { oneLine, type ConnectorContext, type Service, type ServiceReply } from '../connector.ts';
import { createAccessTokens } from './access-token.ts';
import { budgets, costOf, type BudgetName } from './budgets.ts';
import { explain, freshTokenRefused, noMarketData, parseJson, withoutSecrets } from './failures.ts';
import { targetOf, type credential, type Environment } from './settings.ts';

export interface Request {
  /** Begins with a slash; parts encoded. */
  path: string;
  /** Query parameters in order; a list is several with the same name, which ends with `[]`. */
  query?: [string, string][];
  endpoint: Exclude<BudgetName, 'all'> | null;
  /** What is asked for, for errors: “the positions of account 5WT00001”. */
  asked: string;
  signal: AbortSignal;
}

export interface Api {
  environment: Environment;
  /** `data` of the answer, checked. @throws Refusal, ServiceError, AppError */
  get<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>>;
  post<S extends z.ZodType>(request: Request & { body: object }, schema: S): Promise<z.output<S>>;
  /** Signs in anew and asks for something, to see that it can be done. Returns the service's time, or null. */
  probe<S extends z.ZodType>(
    request: Request,
    schema: S,
  ): Promise<{ data: z.output<S>; serviceTime: number | null }>;
}

const envelope = z.looseObject({ data: z.unknown() });

export function createApi({
  credential: settings,
  service: open,
  clock,
  signal: end,
}: ConnectorContext<typeof credential>): Api {
  const target = targetOf(settings);
  const service = open({ title: 'tastytrade', host: target.origin, budgets });
  const tokens = createAccessTokens({ service, settings, target, clock, end });
  const isSandbox = target.environment === 'sandbox';

  /** One token that the service no longer takes is renewed, once; the request is repeated, once. */
  const signedIn = async (
    request: Request,
    body: object | null,
    first: Promise<string>,
  ): Promise<ServiceReply> => {
    const token = await first;
    const reply = await sendWith(service, { origin: target.origin, isSandbox, token }, request, body);
    if (reply.status !== 401) return reply;
    tokens.refused(token);
    const again = await tokens.get(request.signal);
    const second = await sendWith(service, { origin: target.origin, isSandbox, token: again }, request, body);
    if (second.status === 401) throw freshTokenRefused(second);
    return second;
  };
  const dataOf = <S extends z.ZodType>(
    reply: ServiceReply,
    { asked, endpoint }: Request,
    schema: S,
  ): z.output<S> => {
    if (isSandbox && endpoint === 'market_data' && reply.status >= 500) throw noMarketData(reply.status);
    if (reply.status < 200 || reply.status > 299) throw explain(reply, asked, clock.now());
    const whole = envelope.safeParse(parseJson(reply.text));
    const data = whole.success ? schema.safeParse(whole.data.data) : whole;
    if (!data.success) throw unreadable(asked, data.error);
    return data.data;
  };
  return {
    environment: target.environment,
    get: async (request, schema) =>
      dataOf(await signedIn(request, null, tokens.get(request.signal)), request, schema),
    post: async (request, schema) =>
      dataOf(await signedIn(request, request.body, tokens.get(request.signal)), request, schema),
    async probe(request, schema) {
      const reply = await signedIn(request, null, tokens.renew(request.signal));
      const date = Date.parse(reply.headers.get('date') ?? '');
      return { data: dataOf(reply, request, schema), serviceTime: Number.isNaN(date) ? null : date };
    },
  };
}

async function sendWith(
  service: Service,
  { origin, isSandbox, token }: { origin: string; isSandbox: boolean; token: string },
  { path, query = [], endpoint, signal }: Request,
  body: object | null,
): Promise<ServiceReply> {
  const parameters = new URLSearchParams(query).toString();
  const reply = await service.send({
    method: body === null ? 'GET' : 'POST',
    url: `${origin}${path}${parameters === '' ? '' : `?${parameters}`}`,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
    // What is posted here is only tried by the service. Quotes in the sandbox fail however often they are asked for.
    idempotent: !(isSandbox && endpoint === 'market_data'),
    cost: costOf(endpoint),
    signal,
  });
  return reply.status < 300 ? reply : withoutSecrets(reply, [token]);
}

export function unreadable(asked: string, error: z.ZodError): AppError {
  const [issue] = error.issues;
  // Keys of the answer may be in it.
  const where = oneLine(issue?.path.join('.') ?? '');
  return new AppError(
    {
      code: 'source_refused',
      message: `tastytrade’s answer about ${asked} has not the shape it should have${where === '' ? '' : ` (at ${where})`}.`,
      hint: 'Check the address of the API in the settings, and whether a proxy or the login page of a network answers in its place. If neither, tastytrade has changed: update Patchbay.',
    },
    { cause: error },
  );
}

/** A list as tastytrade sends lists: under `items`, or bare, or one object where there is only one. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.preprocess((data): unknown => {
    if (Array.isArray(data)) return data;
    if (typeof data !== 'object' || data === null) return data;
    return 'items' in data ? data.items : [data];
  }, z.array(item));
}
