/** A document too long for one result is read to its end by following the notes. */
import { expect, test } from 'vitest';
import { createSearchTools } from '../../../src/mcp/search/tools.ts';
import { shapeResult } from '../../../src/mcp/tools/result.ts';

test('following the note of each cut result gives the whole document, character for character', async () => {
  const text = Array.from({ length: 4_000 }, (_, index) => `Line ${index}: “ünïcödé” 😀 \\ "quoted"\n`).join(
    '',
  );
  const documents = {
    search: () => Promise.resolve([]),
    fetch: (id: string) => Promise.resolve({ id, title: 'Long', text, metadata: {} }),
  };
  const [, fetch] = createSearchTools(() => [{ id: 'workspace', documents }]);
  if (fetch === undefined) throw new Error('There is no fetch.');
  const context = {
    signal: new AbortController().signal,
    origin: 'https://x.example',
    link: (id: string) => `https://x.example/data/${encodeURIComponent(id)}`,
    sources: null,
    log: () => undefined,
  };

  let id: string | undefined = 'workspace:note:1';
  let whole = '';
  let results = 0;
  while (id !== undefined) {
    const output = await fetch.run(fetch.parse({ id }), context);
    const { result, bytes } = shapeResult(fetch, output.structured, 40_000);
    expect(bytes).toBeLessThanOrEqual(40_000);
    whole += String(result.structuredContent?.['text']);
    id = /fetch the id "([^"]+)"/.exec(result.content[1]?.text ?? '')?.[1];
    results += 1;
  }
  expect(whole).toBe(text);
  expect(results).toBeGreaterThan(4);
});
