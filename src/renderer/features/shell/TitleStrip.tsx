/** The strip over every screen: the name, the small line and, in words, how it stands. */
import type { Joint } from '../line/joints.ts';
import { addressOf } from '../../state/screen.ts';
import { SmallLine, type LineLights } from '../../ui/Line.tsx';

interface TitleStripProps {
  joints: readonly Joint[];
  lights: LineLights;
  words: string;
}

export function TitleStrip({ joints, lights, words }: TitleStripProps) {
  return (
    <header className="strip">
      <h1 className="strip-name">Patchbay</h1>
      <a className="strip-line" href={addressOf('overview')} title="Open the overview">
        <SmallLine joints={joints} lights={lights} />
        <span className="strip-words">{words}</span>
      </a>
    </header>
  );
}
