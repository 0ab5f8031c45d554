/** What a request of ChatGPT's was, in words: which step of its way in, how it ended, and what is wrong where it stops. */
import type { Problem } from '../contract/errors.ts';
import type { State, Visit, WayInStep } from '../contract/state.ts';
import type { VisitNews } from './http/visit.ts';

/** The step that a request is, when it goes well; null for those that are none. */
export function stepOf({ request, rpc, status }: VisitNews): WayInStep | null {
  if (request.includes(' /.well-known/')) return 'discovered';
  if (request === 'POST /oauth/register') return 'registered';
  if (request.endsWith(' /oauth/authorize')) return 'asked';
  if (request === 'POST /oauth/token') return 'token';
  // Without a token at first, as the protocol has it: this is how a client finds the way in.
  if (status === 401) return 'discovered';
  if (rpc === 'tools/list') return 'listed';
  return rpc === 'tools/call' ? 'called' : null;
}

/** @param isProven whether it is ChatGPT's by more than its own word */
export function visitOf(news: VisitNews, { at, isProven }: { at: number; isProven: boolean }): Visit {
  const { request, rpc, tool, status, asker } = news;
  const method = tool === '' ? rpc : `${rpc} ${tool}`;
  const ok = wentWell(news);
  const outcome = asksWay(news) ? 'Shown how to sign in' : ok ? 'Answered' : failureIn(news);
  return {
    at,
    what: method === '' ? request : `${request}, ${method}`,
    status,
    ok,
    outcome: isProven ? outcome : `${outcome}, from an address that is not OpenAI’s`,
    address: asker.address,
  };
}

/** The newest error of the authorization server tells more than a status does, where it is about this request. */
export function problemOf(news: VisitNews, { oauth }: Pick<State, 'oauth'>): Problem {
  const { request, asker } = news;
  const known = request.includes(' /oauth/')
    ? oauth.errors.findLast((one) => one.address === asker.address)
    : undefined;
  if (known !== undefined) return { code: 'client_refused', message: known.message, hint: known.hint };
  return {
    code: 'client_refused',
    message: `ChatGPT’s ${request} ended badly: ${failureIn(news)}.`,
    hint: 'Run the doctor: it takes the same way in and says where it ends.',
  };
}

function wentWell(news: VisitNews): boolean {
  const { status, error, failure } = news;
  return asksWay(news) || (status < 400 && error === '' && failure === null);
}

function asksWay({ status, error }: VisitNews): boolean {
  return status === 401 && error === 'unauthorized';
}

function failureIn({ status, error, failure }: VisitNews): string {
  if (status >= 400)
    return error === '' ? `Refused with HTTP ${status}` : `Refused with HTTP ${status}: ${error}`;
  if (failure?.kind === 'rpc') return `Answered with the JSON-RPC error ${failure.code}`;
  if (failure?.kind === 'tool') return `Answered with a tool’s error, “${failure.message}”`;
  return status >= 300 ? `Sent back with the error ${error}` : `Answered with the error ${error}`;
}
