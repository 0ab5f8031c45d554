/** What a check is: a value with a name, what it stands on, and one question asked in one way. */
import type { Check } from '../../contract/state.ts';
import type { Examination } from './examination.ts';

/** The checks in order, from the inside out. People script against these ids. */
export const checkIds = [
  'settings',
  'secrets',
  'data-folder',
  'listener',
  'sources',
  'access',
  'tunnel',
  'public-address',
  'tls',
  'interstitial',
  'clock',
  'metadata',
  'oauth',
  'discover',
  'tools-list',
  'call',
  'streaming',
  'quota',
  'chatgpt',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What was found. What is amiss comes with the one thing to do. */
export type Finding =
  | { status: 'pass'; evidence: string }
  | { status: 'warn' | 'fail'; evidence: string; remedy: string }
  /** The time was up and nothing was wrong so far; what stands on it cannot be told either. */
  | { status: 'unfinished'; evidence: string; remedy: string }
  /** There is nothing to check here. */
  | { status: 'skip'; evidence: string }
  /** It cannot be told, because of what another check is about: that one names the cause. */
  | { status: 'blocked'; by: CheckId };

export interface CheckPlan {
  id: CheckId;
  title: string;
  side: Check['side'];
  /** What must not have failed. */
  needs: readonly CheckId[];
  /** What must have ended, however. */
  after?: readonly CheckId[];
  /** Milliseconds it may take. */
  deadlineMs: number;
  /** @param examination what there is to look at; its signal is aborted at the deadline */
  run(examination: Examination): Promise<Finding>;
}

export function pass(evidence: string): Finding {
  return { status: 'pass', evidence };
}

export function warn(evidence: string, remedy: string): Finding {
  return { status: 'warn', evidence, remedy };
}

export function fail(evidence: string, remedy: string): Finding {
  return { status: 'fail', evidence, remedy };
}

export function skip(evidence: string): Finding {
  return { status: 'skip', evidence };
}

export function blocked(by: CheckId): Finding {
  return { status: 'blocked', by };
}
