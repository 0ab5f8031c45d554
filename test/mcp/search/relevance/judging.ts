/** Asks all labelled queries and tells how often the answer was what is meant. */
import type { Instrument, ToolContext } from '../../../../src/mcp/connectors/connector.ts';
import { createSearchTools } from '../../../../src/mcp/search/tools.ts';
import { z } from 'zod';
import { meets, type Labelled } from './labels.ts';
import { queries } from './queries/index.ts';
import { openWorld } from './world.ts';

/** For all queries together, and for each group. */
const floor = 0.95;

const answerSchema = z.object({
  results: z.array(z.object({ id: z.string(), title: z.string() })),
  note: z.string().optional(),
});
type Answer = z.infer<typeof answerSchema>;

interface Judged {
  labelled: Labelled;
  isFirst: boolean;
  isAmongFive: boolean;
  wrong: string[];
  answer: Answer;
}

/** How many are asked at once: most of the time goes by in waiting. */
const together = 8;

/** The rates of all queries together and of each group, that are below the floor. Prints them all, and what was missed. */
export async function lowRates(name: string, instruments?: readonly Instrument[]) {
  const world = await openWorld(instruments);
  const [search] = createSearchTools(() => world.sources, { budgetMs: () => 30_000 });
  if (search === undefined) throw new Error('There is no search.');
  const judged: Judged[] = [];
  const waiting = queries.entries();
  const askInTurn = async () => {
    for (const [place, labelled] of waiting) {
      const { structured } = await search.run(search.parse({ query: labelled.query }), context());
      judged[place] = judge(labelled, answerSchema.parse(structured));
    }
  };
  await Promise.all(Array.from({ length: together }, askInTurn));
  return report(name, judged).filter(({ first, wrong }) => first < floor || wrong > 1 - floor);
}

function context(): ToolContext {
  const origin = 'https://patchbay.test';
  const link = (id: string) => `${origin}/data/${encodeURIComponent(id)}`;
  return { signal: new AbortController().signal, origin, link, sources: null, log: () => undefined };
}

function judge(labelled: Labelled, answer: Answer): Judged {
  const { expected, isNone, forbidden } = labelled;
  const { results, note } = answer;
  const wrong = results.filter((hit) => forbidden.some((one) => meets(hit, one))).map(({ id }) => id);
  if (isNone) {
    const isEmpty = results.length === 0 && note !== undefined;
    return {
      labelled,
      isFirst: isEmpty,
      isAmongFive: isEmpty,
      wrong: isEmpty ? wrong : results.map(({ id }) => id),
      answer,
    };
  }
  const meetsAll = (hits: Answer['results']) =>
    expected.every((set) => set.some((one) => hits.some((hit) => meets(hit, one))));
  return {
    ...{ labelled, wrong, answer },
    isFirst: meetsAll(results.slice(0, expected.length)),
    isAmongFive: meetsAll(results.slice(0, Math.max(5, expected.length))),
  };
}

function report(name: string, judged: readonly Judged[]) {
  const groups = [...new Set(judged.map(({ labelled }) => labelled.group))];
  const row = (title: string, some: readonly Judged[]) => ({
    title,
    queries: some.length,
    first: share(some, ({ isFirst }) => isFirst),
    'first five': share(some, ({ isAmongFive }) => isAmongFive),
    wrong: share(some, ({ wrong }) => wrong.length > 0),
  });
  const rows = groups.map((group) =>
    row(
      group,
      judged.filter(({ labelled }) => labelled.group === group),
    ),
  );
  console.log(`Relevance over ${name}`);
  console.table([...rows, row('all', judged)]);
  for (const { labelled, isFirst, wrong, answer } of judged) {
    if (isFirst && wrong.length === 0) continue;
    const got = answer.results.slice(0, 4).map(({ id, title }) => `${id} “${title}”`);
    const told = answer.note === undefined ? '' : ` (${answer.note})`;
    const expected = labelled.isNone
      ? 'nothing'
      : labelled.expected.map((set) => set.join(' or ')).join(', ');
    console.log(
      `${isFirst ? 'wrong beside it' : 'missed'}: ${labelled.query} → ${expected}; got ${got.join(', ') || 'nothing'}${told}`,
    );
  }
  return [...rows, row('all', judged)];
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 1 : Math.round((all.filter(is).length / all.length) * 1000) / 1000;
}
