/** How a source stands: a shape and a word. Pure. */
import type { Source } from '../../../contract/state.ts';
import type { JointKind } from '../../ui/joint.ts';
import { isBanned, isUnconfigured } from '../line/joints.ts';

export interface SourceLook {
  kind: JointKind;
  word: string;
}

const words: Record<Source['state']['kind'], SourceLook> = {
  off: { kind: 'off', word: 'Off' },
  starting: { kind: 'connecting', word: 'Starting' },
  ready: { kind: 'live', word: 'Ready' },
  waiting: { kind: 'waiting', word: 'Needs you' },
  failed: { kind: 'broken', word: 'Failed' },
};

/** @param now a source that its service has banned is ready for nothing */
export function lookOf(source: Source, now: number): SourceLook {
  if (!source.enabled) return words.off;
  if (isUnconfigured(source)) return { kind: 'off', word: 'Not set up' };
  if (source.state.kind === 'ready' && isBanned(source, now)) return { kind: 'waiting', word: 'Banned' };
  return words[source.state.kind];
}
