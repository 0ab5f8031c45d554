/** The line's own words, free of what it stands for: joints, the cables between them, pulses. Pure. */

export type JointKind = 'off' | 'connecting' | 'live' | 'waiting' | 'broken';

export interface LineJoint {
  id: string;
  name: string;
  kind: JointKind;
  /** The state in a word or three, beside the drawing: colour never speaks alone. */
  word: string;
}

/** A light that runs the line once, there or back, in a cable's colour. */
export interface LinePulse {
  key: string;
  cable: number;
  direction: 'there' | 'back';
  delayMs: number;
}

export type CableKind = 'off' | 'connecting' | 'live' | 'broken';

/** The cable between two joints is as good as the worse of them; one that waits for a person still carries. */
export function cableBetween(left: JointKind, right: JointKind): CableKind {
  const kinds = [left, right];
  if (kinds.includes('broken')) return 'broken';
  if (kinds.includes('off')) return 'off';
  if (kinds.includes('connecting')) return 'connecting';
  return 'live';
}

export const kindInWords: Record<JointKind, string> = {
  off: 'off',
  connecting: 'connecting',
  live: 'live',
  waiting: 'waiting for you',
  broken: 'broken',
};
