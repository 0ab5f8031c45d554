/** What ChatGPT sees of everything: one of three, with what each would give, and what was set by hand. */
import type { Exposure, Settings } from '../../../contract/settings.ts';
import type { ToolSummary } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { useWish } from '../../state/wish.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { counted } from '../../ui/format.ts';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Section } from '../overview/Section.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { presetWords, presets } from './preset-words.ts';
import { inWords, nothingByHand, shownWith, withPreset } from './shown.ts';

interface PresetsProps {
  exposure: Settings['exposure'];
  tools: readonly ToolSummary[];
}

export function Presets({ exposure, tools }: PresetsProps) {
  const connection = useConnection();
  const running = useRunning();
  const preset = useWish(exposure.preset, running.problem !== null);
  const set = (values: Record<string, Exposure | null>) =>
    running.run(() => connection.call('settings.set', { values }));
  const place = useKeptFocus(Object.keys(nothingByHand(exposure)).length);
  return (
    <Section title="What ChatGPT sees" aside={<p className="muted">So does every other client</p>}>
      <div ref={place} className="source-stack" tabIndex={-1}>
        <Choice
          label="What ChatGPT sees"
          bare
          value={preset.shown}
          onChoose={(wish) => {
            preset.wish(wish);
            set({ 'exposure.preset': wish });
          }}
          options={presets.map((value) => ({
            value,
            ...presetWords[value],
            aside: inWords(shownWith(tools, withPreset(exposure, value))),
          }))}
        />
        <ByHand exposure={exposure} pending={running.pending} onFollow={set} />
        {running.problem !== null && <Trouble problem={running.problem} />}
      </div>
    </Section>
  );
}

interface ByHandProps {
  exposure: Settings['exposure'];
  pending: boolean;
  onFollow(values: Record<string, null>): void;
}

/** What does not follow the choice above, and the way to let it. */
function ByHand({ exposure, pending, onFollow }: ByHandProps) {
  const sources = Object.keys(exposure.sources).length;
  const tools = Object.keys(exposure.tools).length;
  if (sources + tools === 0) return null;
  const parts = [
    ...(sources === 0 ? [] : [counted(sources, 'source')]),
    ...(tools === 0 ? [] : [counted(tools, 'tool')]),
  ];
  const [is, stays, it] = sources + tools === 1 ? ['is', 'stays', 'it'] : ['are', 'stay', 'they'];
  return (
    <p className="muted">
      {parts.join(' and ')} {is} set by hand and {stays} as {it} {is}.{' '}
      <Button look="quiet" resting={pending} onClick={() => onFollow(nothingByHand(exposure))}>
        Let all follow
      </Button>
    </p>
  );
}
