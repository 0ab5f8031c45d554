/** What search keeps of a source is of the source as it was open then: with another key it is another source. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { DocumentSource, Hit } from '../../../src/mcp/connectors/connector.ts';
import { createSearchTools } from '../../../src/mcp/search/tools.ts';

function hit(title: string): Hit {
  return { id: `demo:note:${title}`, title, snippet: '', score: 1, updatedAt: null };
}

function shelf(title: string, ms: number): DocumentSource {
  return {
    search: async () => {
      await sleep(ms);
      return [hit(title)];
    },
    fetch: async () => null,
  };
}

test('an answer that came too late is there for the next, but not from a source that was opened anew', async () => {
  const open = { documents: shelf('plan of a', 300) };
  const [search] = createSearchTools(() => [{ id: 'demo', title: 'Demo', documents: open.documents }], {
    budgetMs: () => 100,
  });
  const ask = async () => {
    const { signal } = new AbortController();
    const output = await search?.run(search.parse({ query: 'plan' }), {
      ...{ signal, origin: '', link: (id: string) => id, sources: null, log: () => undefined },
    });
    return output?.structured;
  };
  expect(await ask()).toMatchObject({ results: [], missing: ['demo'] });
  await sleep(400);
  expect(await ask()).toMatchObject({ results: [{ title: 'plan of a' }] });
  open.documents = shelf('plan of b', 0);
  expect(await ask()).toMatchObject({ results: [{ title: 'plan of b' }] });
});
