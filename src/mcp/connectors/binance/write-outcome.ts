/** Finds out what became of a write whose answer did not come: by asking, never by sending it again. */
import type { ConnectorClock, ServiceReply } from '../connector.ts';
import { codeOf, parseRefusal } from './errors.ts';
import type { Order } from './replies.ts';

export type Finding =
  | { kind: 'found'; order: Order }
  /** Binance knows no such order, and would not take the request any more if it still came. */
  | { kind: 'absent' }
  /** With why the last question had no answer, where that is so. */
  | { kind: 'unknown'; problem: string | null };

/** Before each question, in milliseconds: together they are longer than Binance takes a late request. */
const pauses = [250, 1_000, 2_000, 3_000];
/** Our idea of Binance's clock can be off by this much. */
const clockDoubtMs = 500;

/**
 * Whether an answer leaves open what was done: 5xx by the documentation's own words, and two codes (errors.md). Every
 * other refusal means that nothing was.
 */
export function leavesOpen({ status, text }: Pick<ServiceReply, 'status' | 'text'>): boolean {
  const code = parseRefusal(text)?.code;
  if (code === -1006 || code === -1007) return true;
  return status < 400 || status >= 500 || status === 408;
}

export interface FindOut {
  look(signal: AbortSignal): Promise<Order>;
  /** Binance takes the request until then, by its own clock. */
  goodUntil: number;
  serverNow(signal: AbortSignal): Promise<number>;
  /** Whether what was found settles the matter; else it is asked again while that can change. */
  settles(order: Order): boolean;
  clock: ConnectorClock;
  /** Ends with the connector: what was not found out by then is unknown. */
  signal: AbortSignal;
}

const closedMeanwhile = 'Patchbay closed the source Binance meanwhile';

/** Never throws what ends it: the request was sent, and whoever sent it must hear that. */
export async function findOut(given: FindOut): Promise<Finding> {
  const { look, goodUntil, serverNow, settles, clock, signal } = given;
  let problem: string | null = null;
  for (const pause of pauses) {
    try {
      await clock.sleep(pause, signal);
      const isOver = (await serverNow(signal)) > goodUntil + clockDoubtMs;
      const order = await lookFor(look, signal);
      problem = null;
      if (order !== null && (isOver || settles(order))) return { kind: 'found', order };
      if (order === null && isOver) return { kind: 'absent' };
    } catch (error) {
      if (signal.aborted) return { kind: 'unknown', problem: closedMeanwhile };
      // An answer that did not come settles nothing; the next question may have one.
      problem = error instanceof Error ? error.message : String(error);
    }
  }
  return { kind: 'unknown', problem };
}

/** Null when Binance answers that there is no such order. */
async function lookFor(look: FindOut['look'], signal: AbortSignal): Promise<Order | null> {
  try {
    return await look(signal);
  } catch (error) {
    if (codeOf(error) === -2013) return null;
    throw error;
  }
}
