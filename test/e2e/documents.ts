/** Search results and documents as clients get them, and the text of the pages that their links open. */
import { z } from 'zod';
import type { SourcesWorld } from './sources-world.ts';

const found = z.object({
  results: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
  note: z.string().optional(),
});
const document = z.object({
  ...{ id: z.string(), title: z.string(), text: z.string(), url: z.string() },
  metadata: z.looseObject({
    source: z.string(),
    type: z.string(),
    freshness: z.object({ asOf: z.string(), ageSeconds: z.number(), from: z.string() }),
  }),
});

export type FoundDocument = z.output<typeof found>['results'][number];
export type FetchedDocument = z.output<typeof document>;

export async function searched(
  world: Pick<SourcesWorld, 'call'>,
  query: string,
): Promise<z.output<typeof found>> {
  return found.parse(await world.call('search', { query }));
}

export async function hitsOf(world: Pick<SourcesWorld, 'call'>, query: string): Promise<FoundDocument[]> {
  return (await searched(world, query)).results;
}

export async function documentOf(world: Pick<SourcesWorld, 'call'>, id: string): Promise<FetchedDocument> {
  return document.parse(await world.call('fetch', { id }));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };

/** What a page says, without its marks. */
export function textOfPage(html: string): string {
  return html
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&([a-z]+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ');
}
