/** Says which lists of MCP changed with the tools: a source that opens or closes brings more than tools. */
import type { Offered } from './offers.ts';

export type ListKind = 'tools' | 'resources' | 'prompts';

/** To be asked when the tools have changed. */
export function createListNews(offers: () => readonly Offered[]): () => ListKind[] {
  const draw = (): Record<'resources' | 'prompts', string> => ({
    resources: JSON.stringify(
      offers().flatMap(({ resources }) => [...(resources?.list ?? []), ...(resources?.templates ?? [])]),
    ),
    prompts: JSON.stringify(offers().flatMap(({ prompts }) => prompts ?? [])),
  });
  let drawn = draw();
  return () => {
    const before = drawn;
    drawn = draw();
    const others = (['resources', 'prompts'] as const).filter((list) => drawn[list] !== before[list]);
    return ['tools', ...others];
  };
}
