/** How long requests take in this round, so that a slow link is told apart from something that has stopped. */
import type { Wire } from './wire.ts';

export interface Pace {
  /** Milliseconds that a request takes, as most have taken so far; null before the first was answered. */
  typicalMs(): number | null;
  /** Whether requests take so long that a check may miss its deadline by them alone, and none waits longer than the others. */
  isSlow(): boolean;
}

/** From here on a round of a dozen requests takes longer than a person waits. */
const slowMs = 500;
/** One that waits longer than this many others took has stopped. */
const patience = 3;
const leastPatienceMs = 2_000;

/** @param counts whether a request goes the way that is measured */
export function measured(wire: Wire, counts: (url: URL) => boolean): { wire: Wire; pace: Pace } {
  const taken: number[] = [];
  const waiting = new Set<number>();
  const typicalMs = () => {
    const sorted = [...taken].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
  };
  const send: Wire['send'] = async (ask) => {
    const began = performance.now();
    waiting.add(began);
    try {
      const answer = await wire.send(ask);
      if (counts(new URL(ask.url))) taken.push(answer.ms);
      return answer;
    } finally {
      waiting.delete(began);
    }
  };
  return {
    wire: { ...wire, send },
    pace: {
      typicalMs,
      isSlow() {
        const typical = typicalMs() ?? 0;
        const longest = performance.now() - Math.min(performance.now(), ...waiting);
        return typical >= slowMs && longest < Math.max(leastPatienceMs, patience * typical);
      },
    },
  };
}

export const slowRemedy =
  'Find out what slows this machine’s internet connection down, then run the doctor again.';

/** Rounded, for it is no more exact than that. */
export function paceWords({ typicalMs }: Pace): string {
  return `Each request takes about ${(Math.round((typicalMs() ?? 0) / 50) * 50).toLocaleString('en')} ms`;
}
