/** Follows ChatGPT on its way in: which steps were seen at the present address, where it stopped, and its last request. */
import {
  noWayIn,
  wayInSteps,
  type Grant,
  type State,
  type Visit,
  type WayIn,
  type WayInStep,
} from '../contract/state.ts';
import type { AccessAction, AccessNews } from './access/news.ts';
import { subjectOf } from './access/round-news.ts';
import { leftStatus, type VisitNews } from './http/visit.ts';
import type { Store } from './store.ts';
import { problemOf, stepOf, visitOf } from './way-in-visit.ts';

/** The last request is written down no more often than this. */
const rememberStepMs = 5_000;
/** After an approval, the time for the browser to take its answer and for the client to exchange its code. */
const exchangeMs = 2 * 60_000;

export interface WayInOptions {
  store: Store;
  now(): number;
  /** Whether OpenAI publishes that ChatGPT calls from this address. */
  isOpenAiAddress(address: string): boolean;
  /** Keeps the last request for the next start. */
  remember(visit: Visit): void;
}

export interface WayInWatch {
  /** The last request as it was known when Patchbay last ran; what was given before stands in the state already. */
  recall(visit: Visit | null): void;
  copied(): void;
  visited(news: VisitNews): void;
  /** A round of consent that ends without a yes is where the way in stops. */
  heard(news: AccessNews): void;
  /** Another address is another way: what was seen on the old one no longer counts. */
  addressChanged(): void;
}

/** `proven`: by what strangers cannot choose. `claimed`: it says so, which moves the steps and no more. */
type Belief = 'proven' | 'claimed' | null;

const roundEnds: ReadonlySet<AccessAction> = new Set([
  'consent.rejected',
  'consent.expired',
  'consent.failed',
]);

export function createWayIn(options: WayInOptions): WayInWatch {
  const { store, now, remember } = options;
  const seen = { rememberedAt: 0, isProven: false };
  const rounds = followRounds(options);
  const tell = (change: Partial<WayIn>) =>
    store.emit('way_in.changed', { wayIn: { ...store.state().wayIn, ...change } });

  /** What came before a step must have happened too, seen or not. */
  const reach = (step: WayInStep, at: number): Pick<WayIn, 'steps'> => {
    const { steps } = store.state().wayIn;
    const until = wayInSteps.indexOf(step);
    const earlier = wayInSteps.filter((name, index) => index < until && name !== 'copied');
    const before = Object.fromEntries(earlier.map((name) => [name, steps[name] ?? at]));
    return { steps: { ...steps, ...before, [step]: steps[step] ?? at } };
  };
  /** A step that went well, and whatever went wrong before it. */
  const pass = (step: WayInStep): Partial<WayIn> => {
    const { stopped } = store.state().wayIn;
    // How an earlier round ended no longer counts in a new one.
    const until = wayInSteps.indexOf(step === 'asked' ? 'token' : step);
    return stopped !== null && wayInSteps.indexOf(stopped.step) <= until ? { stopped: null } : {};
  };
  /** What a request changes, beside having been the last. */
  const follow = (news: VisitNews, at: number, { ok }: Visit, isProven: boolean): Partial<WayIn> => {
    const step = stepOf(news);
    // A call that a tool answers with an error has come all the way.
    const arrived = step === 'called' && news.failure?.kind === 'tool' ? 'listed' : null;
    const reached = ok ? step : arrived;
    if (reached !== null) {
      const again = reached === 'asked' ? askedAgain(store.state()) : null;
      return { steps: again ?? reach(reached, at).steps, ...(isProven ? pass(reached) : {}) };
    }
    // How a round ends is heard where it ends; its browser only takes the answer along.
    if (step === null || ok || !isProven || news.error === 'access_denied') return {};
    return { stopped: { step, problem: problemOf(news, store.state()), at } };
  };

  return {
    recall(last) {
      seen.isProven = last !== null;
      tell({ last, steps: stepsBefore(store.state(), last) });
    },
    copied: () => tell(reach('copied', now())),
    visited(news) {
      // At a path that is none of ours nobody is on any way, and a browser that closes its page goes none.
      if (news.via === 'local' || news.asker.isDoctor || news.error === 'not_found' || closedPage(news))
        return;
      const belief = rounds.leadToOpenAi(news) ? 'proven' : beliefIn(news, options);
      if (belief === null) return;
      const at = now();
      const isProven = belief === 'proven';
      const last = visitOf(news, { at, isProven });
      const change = follow(news, at, last, isProven);
      if (!isProven) return tell(seen.isProven ? change : { ...change, last });
      seen.isProven = true;
      tell({ ...change, last });
      if (at - seen.rememberedAt < rememberStepMs) return;
      seen.rememberedAt = at;
      remember(last);
    },
    heard(news) {
      const isOurs = rounds.heard(news);
      if (isOurs && news.action === 'consent.approved') return tell({ stopped: null });
      const { error } = news;
      if (!isOurs || !roundEnds.has(news.action) || error === undefined) return;
      if (store.state().wayIn.steps.asked === null) return;
      const problem = { code: 'client_refused', message: error.message, hint: error.hint } as const;
      tell({ stopped: { step: 'token', problem, at: now() } });
    },
    addressChanged: () => tell({ steps: noWayIn.steps, stopped: null }),
  };
}

/** The steps with those after a newer round of ChatGPT's still to come; null where the newest is known already. */
function askedAgain({ approvals, wayIn: { steps } }: State): WayIn['steps'] | null {
  const newest = approvals.filter((one) => isOpenAi(one.redirectHost)).at(-1)?.askedAt ?? 0;
  if (steps.asked === null || newest <= steps.asked) return null;
  return { ...steps, asked: newest, token: null, listed: null, called: null };
}

/** How far ChatGPT had come before the start, by what it holds and did last. */
function stepsBefore({ oauth, wayIn: { steps } }: State, last: Visit | null): WayIn['steps'] {
  const grant = oauth.clients
    .flatMap(({ grants }) => grants)
    .filter(({ redirectHost }) => isOpenAi(redirectHost))
    .reduce<Grant | null>((newest, one) => ((newest?.createdAt ?? 0) > one.createdAt ? newest : one), null);
  if (grant === null) return steps;
  const at = grant.createdAt;
  const called = last?.ok === true && last.what.includes('tools/call') ? last.at : null;
  return {
    ...{ copied: at, discovered: at, registered: at, asked: at, token: at },
    ...{ listed: grant.lastUsedAt ?? called, called },
  };
}

/** The waiting page was closed or reloaded: nothing was refused, and what waits still waits. */
function closedPage({ request, status }: VisitNews): boolean {
  return status === leftStatus && request.endsWith(' /oauth/authorize');
}

/** Knows the rounds of consent whose answer goes to OpenAI: by its redirect URI, which no stranger can take elsewhere. */
function followRounds({ store, now }: Pick<WayInOptions, 'store' | 'now'>) {
  /** Approved, and its code not yet exchanged: by whom, and until when. */
  let awaited: { subject: string; until: number } | null = null;
  return {
    /** Whether the news are of such a round. */
    heard({ action, subject }: AccessNews): boolean {
      const isWaiting = store
        .state()
        .approvals.some(
          (one) =>
            isOpenAi(one.redirectHost) && subjectOf({ id: one.clientId, name: one.client }) === subject,
        );
      const isOurs = isWaiting || awaited?.subject === subject;
      if (isWaiting && action === 'consent.approved') awaited = { subject, until: now() + exchangeMs };
      else if (isOurs && action === 'consent.failed') awaited = null;
      return isOurs;
    },
    /** Whether a request belongs to one: its pages, and the exchange that is waited for. */
    leadToOpenAi(news: VisitNews): boolean {
      if (isOpenAi(news.leadsTo)) return true;
      if (news.request !== 'POST /oauth/token' || !claimsToBe(news)) return false;
      const isAwaited = awaited !== null && now() < awaited.until;
      if (news.status < 400) awaited = null;
      return isAwaited;
    },
  };
}

/** Only good for telling people, never for deciding anything. */
function beliefIn(news: VisitNews, { store, isOpenAiAddress }: WayInOptions): Belief {
  const holdsGrant = store
    .state()
    .oauth.clients.some((one) =>
      one.grants.some((grant) => grant.id === news.credential && isOpenAi(grant.redirectHost)),
    );
  if (holdsGrant) return 'proven';
  if (!claimsToBe(news)) return null;
  return isOpenAiAddress(news.asker.address) ? 'proven' : 'claimed';
}

/** By its agent or its name; its discovery says neither, only what it is written with. */
function claimsToBe({ asker, client, request }: VisitNews): boolean {
  if (/openai|chatgpt/i.test(asker.userAgent) || client.startsWith('openai-mcp')) return true;
  return /\baiohttp\//.test(asker.userAgent) && !request.includes(' /mcp');
}

function isOpenAi(host: string): boolean {
  return /(?:^|\.)(?:chatgpt|openai)\.com$/.test(host);
}
