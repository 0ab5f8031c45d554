/** The guide for when it does not work: each of the doctor's checks has its place there, by id and in the doctor's order. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPlans } from '../../src/mcp/doctor/checks/index.ts';

test('the guide knows every check of the doctor', () => {
  const guide = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');
  const headings = [...guide.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
  expect(headings).toEqual(checkPlans.map(({ id }) => id));
});
