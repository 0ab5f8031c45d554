/** How a call's status is said: a shape, a colour, a word. Pure. */
import type { CallStatus } from '../../../contract/state.ts';

export interface OutcomeLook {
  word: string;
  /** A class of state colour, or none where nothing is to be noticed. */
  tone: 'good' | 'warn' | 'bad' | 'muted';
  /** Path in a 12 × 12 box. */
  shape: string;
}

export const outcomes: Record<CallStatus, OutcomeLook> = {
  running: { word: 'running', tone: 'muted', shape: 'M6 1.5a4.5 4.5 0 1 1-4.5 4.5' },
  waiting: { word: 'waiting', tone: 'warn', shape: 'M4 2.5v7M8 2.5v7' },
  ok: { word: 'ok', tone: 'good', shape: 'M2 6.5l2.75 2.75L10 3.5' },
  failed: { word: 'failed', tone: 'bad', shape: 'M2.5 2.5l7 7M9.5 2.5l-7 7' },
  timed_out: { word: 'timed out', tone: 'bad', shape: 'M6 2v4.5l3 2M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10' },
  cancelled: { word: 'cancelled', tone: 'muted', shape: 'M2 6h8' },
  refused: { word: 'refused', tone: 'warn', shape: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10M2.5 2.5l7 7' },
};
