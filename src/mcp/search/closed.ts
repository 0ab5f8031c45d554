/** Which sources there are that cannot be searched now, and why: a query or an id may be of one of them. */
import type { Source } from '../../contract/state.ts';
import type { ClosedSource } from './contract.ts';

/** `isHidden`: the user shows none of its documents to clients. */
export function closedSources(sources: readonly Source[], isHidden: (id: string) => boolean): ClosedSource[] {
  return sources.flatMap((source) => {
    const { id, title, state } = source;
    const why = whyClosed(source) ?? (isHidden(id) ? 'is hidden by the user' : null);
    if (why === null) return [];
    return [{ id, title, why, isMissed: !isHidden(id) && state.kind !== 'off' }];
  });
}

function whyClosed({ state }: Source): string | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'off':
      return 'is switched off in Patchbay';
    case 'starting':
      return 'is being opened; ask again in a moment';
    case 'waiting':
    case 'failed':
      return `is not open: ${state.problem.message.replace(/[.\s]+$/, '')}`;
  }
}
