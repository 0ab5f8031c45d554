/** docs/attacks.md says what the attacks are; `npx vitest run test/attack/page.test.ts -u` writes it anew. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { attackClasses } from './target.ts';
import { propertiesOf, readProperties, writePage } from './page.ts';

const root = new URL('../../', import.meta.url);
const page = fileURLToPath(new URL('docs/attacks.md', root));
const security = readFileSync(new URL('SECURITY.md', root), 'utf8');

test('the page of the attacks says what there is', async () => {
  const options = await resolveConfig(page);
  await expect(await format(writePage(security), { ...options, filepath: page })).toMatchFileSnapshot(page);
});

test('every property that strangers can try is tried, and none that is not there', () => {
  const known = [...readProperties(security).keys()];
  const tried = new Set(attackClasses.flatMap((name) => propertiesOf[name]));
  for (const number of tried) expect(known).toContain(number);
  // The rest is inside: what is written down before it runs, the window, and the desktop app.
  expect([...known].filter((number) => !tried.has(number))).toEqual([15, 16, 17]);
});

test('every attack says what does not succeed, and says it once', () => {
  const sentences = attacks.map(({ sentence }) => sentence);
  expect(new Set(sentences).size).toBe(sentences.length);
});
