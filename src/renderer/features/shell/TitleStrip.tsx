/** The strip over every screen: the name, the small line and, in words, how it stands. */
import type { Joint } from '../line/joints.ts';
import { SmallLine, type LineLights } from '../../ui/Line.tsx';

interface TitleStripProps {
  joints: readonly Joint[];
  lights: LineLights;
  words: string;
  /** Where the line and its words lead. */
  href: string;
}

export function TitleStrip({ joints, lights, words, href }: TitleStripProps) {
  return (
    <header className="strip">
      <h1 className="strip-name">Patchbay</h1>
      <a className="strip-line" href={href} title="See what it is about">
        <SmallLine joints={joints} lights={lights} />
        <span className="strip-words">{words}</span>
      </a>
    </header>
  );
}
