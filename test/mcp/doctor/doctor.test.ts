/** The doctor on a house in which all is well: what it says, how long it takes, and that it leaves no trace. */
import { expect, test } from 'vitest';
import { openSoundWard } from './ward.ts';

test('x', async () => {
  const ward = await openSoundWard();
  const began = Date.now();
  const state = await ward.examine();
  console.error(
    Date.now() - began,
    state.checks.map((c) => `${c.status} ${c.id} ${c.durationMs}: ${c.evidence} → ${c.remedy}`).join('\n'),
  );
  expect(state.running).toBe(false);
});
