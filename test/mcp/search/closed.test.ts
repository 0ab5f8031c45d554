/** Sources that cannot be searched, and why, in words that go on from their names. */
import { expect, test } from 'vitest';
import type { Source } from '../../../src/contract/state.ts';
import { closedSources } from '../../../src/mcp/search/closed.ts';

const problem = { code: 'connector_not_configured', message: 'An API key is missing.', hint: '' } as const;

function source(id: string, state: Source['state']): Source {
  return {
    ...{ id, title: id.toUpperCase(), description: '', fields: [], tools: 0, documents: true, state },
    ...{ enabled: true, lastCallAt: null, usage: null },
  };
}

test('each state but open has its reason, and so has what the user hides', () => {
  const sources = [
    source('a', { kind: 'ready', since: 0 }),
    source('b', { kind: 'off' }),
    source('c', { kind: 'starting' }),
    source('d', { kind: 'waiting', problem }),
    source('e', { kind: 'failed', problem }),
    source('f', { kind: 'ready', since: 0 }),
  ];
  expect(closedSources(sources, (id) => id === 'f')).toEqual([
    { id: 'b', title: 'B', why: 'is switched off in Patchbay', isMissed: false },
    { id: 'c', title: 'C', why: 'is being opened; ask again in a moment', isMissed: true },
    { id: 'd', title: 'D', why: 'is not open: An API key is missing', isMissed: true },
    { id: 'e', title: 'E', why: 'is not open: An API key is missing', isMissed: true },
    { id: 'f', title: 'F', why: 'is hidden by the user', isMissed: false },
  ]);
});
