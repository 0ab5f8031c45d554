/** How the three presets of what clients see are said. Pure. */
import type { Exposure } from '../../../contract/settings.ts';

export const presets: readonly Exposure[] = ['search', 'reads', 'everything'];

export const presetWords: Record<Exposure, { name: string; help: string }> = {
  search: {
    name: 'Search and fetch only',
    help: 'Two tools that find and read documents of every source.',
  },
  reads: { name: 'Reads', help: 'Also every tool that only reads.' },
  everything: { name: 'Everything', help: 'All tools, also those that change and delete.' },
};
