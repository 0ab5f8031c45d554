/** Collects garbage over and over while something waits, as a busy process does by itself. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { onTestFinished } from 'vitest';

export function collectGarbage(everyMs = 5): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('Garbage cannot be collected on demand here.');
  const timer = setInterval(() => void collect(), everyMs);
  onTestFinished(() => clearInterval(timer));
}
