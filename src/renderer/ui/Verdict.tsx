/** The sentence on top of a screen: how it stands, the one thing to do now, and the buttons for it. */
import type { ReactNode } from 'react';
import type { JointKind } from './joint.ts';
import { Jack } from './Jack.tsx';
import './verdict.css';

interface VerdictProps {
  kind: JointKind;
  says: string;
  /** What was found, before the headline says what to do about it. */
  found?: string;
  headline: string;
  children?: ReactNode;
}

export function Verdict({ kind, says, found = '', headline, children }: VerdictProps) {
  return (
    <div className="verdict">
      <div className="verdict-told" role="status">
        <p className={`verdict-says line-word-${kind}`}>
          <Jack kind={kind} />
          {says}
        </p>
        <div className="verdict-headline">
          {found !== '' && <p className="verdict-found">{found}</p>}
          <h2>{headline}</h2>
        </div>
      </div>
      <div className="verdict-more">{children}</div>
    </div>
  );
}
