/** The line stood upright: joint under joint on one cable, each with its name and what is to be said about it. */
import type { ReactNode } from 'react';
import type { CableKind, JointKind } from './joint.ts';
import { Jack } from './Jack.tsx';
import './upright.css';

export function Upright({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="upright" aria-label={label}>
      {children}
    </ol>
  );
}

interface RungProps {
  kind: JointKind;
  /** The cable to the joint below; null under the last. */
  cable: CableKind | null;
  name: string;
  /** The state in a word or two: shape and colour never speak alone. */
  word: ReactNode;
  /** Stands beside the word, e.g. how long it took. */
  aside?: ReactNode;
  /** A joint of the line itself, among lesser ones. */
  large?: boolean;
  /** Where a new stretch of the line begins: its name, above this joint. */
  part?: string;
  /** The joint that all eyes should be on. */
  current?: boolean;
  children?: ReactNode;
}

export function Rung(props: RungProps) {
  const { kind, cable, name, word, aside, large = false, part, current = false, children } = props;
  const look = `rung rung-${kind} ${large ? 'rung-large' : ''} ${part === undefined ? '' : 'rung-first'}`;
  return (
    <li className={look} aria-current={current ? 'step' : undefined}>
      {part !== undefined && <p className="rung-part">{part}</p>}
      <div className="rung-name">
        <Jack kind={kind} />
        {name}
        {cable !== null && <span className={`rung-cable rung-cable-${cable}`} aria-hidden="true" />}
      </div>
      <p className="rung-word">
        <span className={`line-word line-word-${kind}`}>{word}</span>
        {aside !== undefined && <span className="rung-aside">{aside}</span>}
      </p>
      <div className="rung-says">{children}</div>
    </li>
  );
}
