/** What Patchbay is held to, as ratios within one run. */
import { cell, figures, perSession, ratioOf, type Figure, type Results } from './results.ts';
import { middle, ratio } from './statistics.ts';

export interface Goal {
  text: string;
  /** The figure reached, or null when the run did not measure it. */
  reached: number | null;
  limit: number;
  met: boolean | null;
}

const coldStart: Figure = (repetition) => repetition.coldStart;

export function goalsOf(results: Results): Goal[] {
  const http = ['patchbay-2026', 'patchbay-2025'] as const;
  const against = (figure: Figure, target: string, reference: string) =>
    ratioOf(results, figure, target, reference);
  const c10 = cell('c10', 'perSecond');
  return [
    ...http.map((name) =>
      atLeast(1, `${name}, 10 in flight: calls/s ÷ sdk-http-json`, against(c10, name, 'sdk-http-json')),
    ),
    ...http.map((name) =>
      atLeast(
        0.5,
        `${name}, 10 in flight: calls/s ÷ floor-gateway (aim)`,
        against(c10, name, 'floor-gateway'),
      ),
    ),
    ...['patchbay-2025', 'patchbay-sse'].map((name) =>
      atLeast(0.9, `${name}: calls/s of 50 sessions ÷ its own 10 in flight`, ownSessions(results, name)),
    ),
    ...http.map((name) =>
      atMost(
        1.1,
        `${name}, 1 in flight: p50 ÷ sdk-http-json`,
        against(cell('c1', 'p50'), name, 'sdk-http-json'),
      ),
    ),
    atLeast(1.25, 'patchbay-sse, 10 in flight: calls/s ÷ sdk-sse', against(c10, 'patchbay-sse', 'sdk-sse')),
    ...http.map((name) =>
      atMost(1, `${name}: CPU per call ÷ sdk-http-json`, against(cell('c10', 'cpu'), name, 'sdk-http-json')),
    ),
    atMost(1, 'patchbay-sse: CPU per call ÷ sdk-sse', against(cell('c10', 'cpu'), 'patchbay-sse', 'sdk-sse')),
    ...['patchbay-2025', 'patchbay-serve'].map((name) =>
      atMost(1.3, `${name}: cold start ÷ sdk-http-json`, against(coldStart, name, 'sdk-http-json')),
    ),
    atMost(
      45,
      `patchbay-2025: KB ${results.machine.memory} an idle session`,
      middle(figures(results, 'patchbay-2025', perSession)),
    ),
  ];
}

function ownSessions(results: Results, name: string): number | null {
  return ratio(
    figures(results, name, cell('s50', 'perSecond')),
    figures(results, name, cell('c10', 'perSecond')),
  );
}

function atLeast(limit: number, text: string, reached: number | null): Goal {
  return { text: `${text} ≥ ${limit}`, limit, reached, met: reached === null ? null : reached >= limit };
}

function atMost(limit: number, text: string, reached: number | null): Goal {
  return { text: `${text} ≤ ${limit}`, limit, reached, met: reached === null ? null : reached <= limit };
}
