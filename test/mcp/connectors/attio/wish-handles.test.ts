/** What in a question points at one thing by itself, and that no text is long to read. */
import { expect, test } from 'vitest';
import { handlesIn } from '../../../../src/mcp/connectors/attio/wish-handles.ts';

test.each([
  ['write to ada@acme.com, please', 'email', 'ada@acme.com'],
  ['<ada.lovelace+x@mail.acme.co.uk>', 'email', 'ada.lovelace+x@mail.acme.co.uk'],
  ['mailto:Ada@acme.com.', 'email', 'ada@acme.com'],
  ['who is at (www.acme.com)?', 'site', 'acme.com'],
  ['site:https://shop.acme.com/a?b', 'site', 'shop.acme.com'],
  ['müller.de', 'site', 'müller.de'],
])('“%s” has %s %s in it', (text, kind, value) => {
  expect(handlesIn(text).mark).toMatchObject({ kind, value });
});

test.each(['open tasks', 'deals over 1.500', 'e.g. this', 'me @ work'])('“%s” has none', (text) => {
  expect(handlesIn(text).mark).toBeNull();
});

test.each(['a', '1', 'A1', 'a.', 'a-', '@a', 'a@', 'x@y.', '(1'])('many of “%s” are read at once', (part) => {
  const start = performance.now();
  handlesIn(part.repeat(100_000 / part.length));
  // Every letter against every other takes ten seconds.
  expect(performance.now() - start).toBeLessThan(2_000);
});
