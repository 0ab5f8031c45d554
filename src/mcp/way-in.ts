/** Follows ChatGPT on its way in: which steps were seen at the present address, where it stopped, and its last request. */
import type { Problem } from '../contract/errors.ts';
import { noWayIn, wayInSteps, type Visit, type WayIn, type WayInStep } from '../contract/state.ts';
import type { AccessAction, AccessNews } from './access/news.ts';
import type { VisitNews } from './http/visit.ts';
import type { Store } from './store.ts';

/** The last request is written down no more often than this. */
const rememberStepMs = 5_000;

export interface WayInOptions {
  store: Store;
  now(): number;
  /** Keeps the last request for the next start. */
  remember(visit: Visit): void;
}

export interface WayInWatch {
  /** The last request as it was known when Patchbay last ran. */
  recall(visit: Visit | null): void;
  copied(): void;
  visited(news: VisitNews): void;
  /** A round of consent that ends without a yes is where the way in stops. */
  heard(news: AccessNews): void;
  /** Another address is another way: what was seen on the old one no longer counts. */
  addressChanged(): void;
}

const roundEnds: ReadonlySet<AccessAction> = new Set([
  'consent.rejected',
  'consent.expired',
  'consent.failed',
]);

export function createWayIn({ store, now, remember }: WayInOptions): WayInWatch {
  const remembered = { at: 0 };
  const tell = (change: Partial<WayIn>) =>
    store.emit('way_in.changed', { wayIn: { ...store.state().wayIn, ...change } });

  /** What came before a step must have happened too, seen or not. */
  const reach = (step: WayInStep, at: number): Partial<WayIn> => {
    const { steps, stopped } = store.state().wayIn;
    const until = wayInSteps.indexOf(step);
    const stoppedAt = stopped === null ? Infinity : wayInSteps.indexOf(stopped.step);
    const earlier = wayInSteps.filter((name, index) => index < until && name !== 'copied');
    const seen = Object.fromEntries(earlier.map((name) => [name, steps[name] ?? at]));
    return {
      steps: { ...steps, ...seen, [step]: steps[step] ?? at },
      ...(stoppedAt <= until ? { stopped: null } : {}),
    };
  };

  return {
    recall: (last) => tell({ last }),
    copied: () => tell(reach('copied', now())),
    visited(news) {
      if (news.via === 'local' || news.asker.isDoctor || !isChatGpt(news, store)) return;
      const at = now();
      const last = visitOf(news, at);
      const step = stepOf(news);
      if (step === null) tell({ last });
      else if (last.ok) tell({ ...reach(step, at), last });
      else tell({ last, stopped: { step, problem: problemOf(news, store), at } });
      if (at - remembered.at < rememberStepMs) return;
      remembered.at = at;
      remember(last);
    },
    heard({ action, error }) {
      if (!roundEnds.has(action) || error === undefined || store.state().wayIn.steps.asked === null) return;
      const problem = { code: 'client_refused', message: error.message, hint: error.hint } as const;
      tell({ stopped: { step: 'token', problem, at: now() } });
    },
    addressChanged: () => tell({ steps: noWayIn.steps, stopped: null }),
  };
}

/**
 * Whether ChatGPT asks: by its agent, its name, or a grant that goes to chatgpt.com. Its browser pages come from the
 * user's own browser, so those are known by what waits. Only good for telling people, never for deciding anything.
 */
function isChatGpt({ asker, client, credential, request }: VisitNews, store: Store): boolean {
  if (/openai|chatgpt/i.test(asker.userAgent) || client.startsWith('openai-mcp')) return true;
  if (/\baiohttp\//.test(asker.userAgent) && !request.includes(' /mcp')) return true;
  const { approvals, oauth } = store.state();
  if (request.endsWith(' /oauth/authorize')) return approvals.some((one) => isOpenAi(one.redirectHost));
  return oauth.clients.some((one) =>
    one.grants.some((grant) => grant.id === credential && isOpenAi(grant.redirectHost)),
  );
}

export function isOpenAi(host: string): boolean {
  return /(?:^|\.)(?:chatgpt|openai)\.com$/.test(host);
}

/** The step that a request is, when it goes well; null for those that are none. */
function stepOf({ request, rpc, status }: VisitNews): WayInStep | null {
  if (request.includes(' /.well-known/')) return 'discovered';
  if (request === 'POST /oauth/register') return 'registered';
  if (request.endsWith(' /oauth/authorize')) return 'asked';
  if (request === 'POST /oauth/token') return 'token';
  // Without a token at first, as the protocol has it: this is how a client finds the way in.
  if (status === 401) return 'discovered';
  if (rpc === 'tools/list') return 'listed';
  return rpc === 'tools/call' ? 'called' : null;
}

function visitOf(news: VisitNews, at: number): Visit {
  const { request, rpc, tool, status, error } = news;
  const method = tool === '' ? rpc : `${rpc} ${tool}`;
  const asksWay = status === 401 && error === 'unauthorized';
  const ok = status < 400 || asksWay || (status === 404 && request.includes(' /.well-known/'));
  const refusal = error === '' ? `Refused with HTTP ${status}` : `Refused with HTTP ${status}: ${error}`;
  return {
    at,
    what: method === '' ? request : `${request}, ${method}`,
    status,
    ok,
    outcome: asksWay ? 'Shown how to sign in' : ok ? 'Answered' : refusal,
    address: news.asker.address,
  };
}

/** The newest error of the authorization server tells more than a status does, where it is about this request. */
function problemOf({ request, status, error, asker }: VisitNews, store: Store): Problem {
  const known = request.includes(' /oauth/')
    ? store.state().oauth.errors.findLast((one) => one.address === asker.address)
    : undefined;
  if (known !== undefined) return { code: 'client_refused', message: known.message, hint: known.hint };
  const what = error === '' ? `HTTP ${status}` : `HTTP ${status} (${error})`;
  return {
    code: 'client_refused',
    message: `ChatGPT’s ${request} was refused with ${what}.`,
    hint: 'Run the doctor: it takes the same way in and says where it ends.',
  };
}
