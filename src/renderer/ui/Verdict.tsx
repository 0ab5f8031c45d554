/** The sentence on top of a screen: how it stands, the one thing to do now, and the buttons for it. */
import type { ReactNode } from 'react';
import type { JointKind } from './joint.ts';
import { Jack } from './Jack.tsx';
import './verdict.css';

interface VerdictProps {
  kind: JointKind;
  says: string;
  headline: string;
  children?: ReactNode;
}

export function Verdict({ kind, says, headline, children }: VerdictProps) {
  return (
    <div className="verdict">
      <div className="verdict-told" role="status">
        <p className={`verdict-says line-word-${kind}`}>
          <Jack kind={kind} />
          {says}
        </p>
        <h2 className="verdict-headline">{headline}</h2>
      </div>
      <div className="verdict-more">{children}</div>
    </div>
  );
}
