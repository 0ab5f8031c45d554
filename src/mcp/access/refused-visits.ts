/** Tells what the gate turned away: each kind at once, and how often more when the minute is over, so that a flood is a few lines. */
import type { Clock } from '../ports.ts';
import type { Asker } from './asker.ts';
import { displayName } from './display-name.ts';
import type { TellAccess } from './news.ts';
import { networkOf } from './public-address.ts';

export interface RefusedVisit {
  asker: Asker;
  /** HTTP method and path, without query and secrets. */
  request: string;
  /** Code of the refusal. */
  error: string;
  /** What the client was told; no secrets. */
  message: string;
}

export interface RefusedVisits {
  refused(visit: RefusedVisit): void;
  /** Tells what is left to tell. */
  close(): void;
}

export interface RefusedVisitsOptions {
  clock: Clock;
  tell: TellAccess;
  /** What was refused stays refused where it cannot be written down. */
  failed(error: unknown): void;
}

const minuteMs = 60_000;
/** Kinds told apart in a minute; of the others only how many they were. */
const maxKinds = 200;
/** Somebody tries what is not theirs. A request without a token, or for nothing, is how clients find their way. */
const told: ReadonlySet<string> = new Set([
  'forbidden_address',
  'forbidden_frame',
  'forbidden_host',
  'forbidden_origin',
  'invalid_link',
  'invalid_token',
  'rate_limited',
]);

interface Kind {
  last: RefusedVisit;
  /** Since the first, which was told. */
  more: number;
}

/** A kind is one code of one network. */
export function createRefusedVisits({ clock, tell, failed }: RefusedVisitsOptions): RefusedVisits {
  const kinds = new Map<string, Kind>();
  let others = 0;
  let cancel: (() => void) | null = null;
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  const tellOne = (visit: RefusedVisit, detail: string) => {
    const { asker } = visit;
    const subject = displayName(asker.userAgent, 'Unknown client');
    attempt(() => tell({ action: 'access.refused', subject, detail, asker, actor: 'client' }));
  };
  const endMinute = () => {
    cancel?.();
    cancel = null;
    for (const { last, more } of kinds.values())
      if (more > 0)
        tellOne(last, `${last.error}, ${more} more within a minute, the last at ${last.request}.`);
    kinds.clear();
    const detail = `${others} more within a minute, from other addresses.`;
    if (others > 0)
      attempt(() => tell({ action: 'access.refused', subject: 'Many clients', detail, actor: 'client' }));
    others = 0;
  };

  return {
    refused(visit) {
      if (visit.asker.isDoctor || !told.has(visit.error)) return;
      cancel ??= clock.after(minuteMs, endMinute);
      const key = `${visit.error} ${networkOf(visit.asker.address)}`;
      const known = kinds.get(key);
      if (known !== undefined) {
        known.last = visit;
        known.more += 1;
      } else if (kinds.size >= maxKinds) {
        others += 1;
      } else {
        kinds.set(key, { last: visit, more: 0 });
        tellOne(visit, `${visit.error} at ${visit.request}: ${visit.message}`);
      }
    },
    close: endMinute,
  };
}
