/** Measures a call and its steps, in milliseconds rounded to microseconds. */
export interface Stopwatch {
  laps: { name: string; durationMs: number }[];
  /** Ends a step under its name. */
  lap(name: string): void;
  total(): number;
}

export function stopwatch(): Stopwatch {
  const start = performance.now();
  let last = start;
  const laps: Stopwatch['laps'] = [];
  const round = (ms: number) => Math.round(ms * 1000) / 1000;
  return {
    laps,
    lap(name) {
      const now = performance.now();
      laps.push({ name, durationMs: round(now - last) });
      last = now;
    },
    total: () => round(performance.now() - start),
  };
}
