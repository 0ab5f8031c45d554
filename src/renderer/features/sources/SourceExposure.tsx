/** What clients see of one source: as all, or its own choice; and whether `search` and `fetch` read its documents. */
import type { Exposure, Settings } from '../../../contract/settings.ts';
import type { Source, ToolSummary } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { useWish } from '../../state/wish.ts';
import { Choice, type ChoiceOption } from '../../ui/Choice.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { presetWords } from './preset-words.ts';
import { inWords, isByHand, shownWith, withSource } from './shown.ts';

interface SourceExposureProps {
  source: Source;
  exposure: Settings['exposure'];
  /** The source's own. */
  tools: readonly ToolSummary[];
}

type Wish = Exposure | 'follow';

const helps: Record<Exposure, { alone: string; byHand: string }> = {
  search: {
    alone: 'None of its own tools.',
    byHand: 'None of its own tools but what is set by hand.',
  },
  reads: {
    alone: 'Its tools that only read.',
    byHand: 'Its tools that only read, and otherwise what is set by hand.',
  },
  everything: {
    alone: 'All its tools, also those that change and delete.',
    byHand: 'All its tools, also those that change and delete, but what is hidden by hand.',
  },
};

export function SourceExposure({ source, exposure, tools }: SourceExposureProps) {
  const connection = useConnection();
  const running = useRunning();
  const { id } = source;
  const choice = useWish<Wish>(exposure.sources[id] ?? 'follow', running.problem !== null);
  const set = (key: string, value: Exposure | boolean | null) =>
    running.run(() => connection.call('settings.set', { values: { [key]: value } }));
  const option = (value: Wish): ChoiceOption<Wish> => ({
    value,
    ...(value === 'follow'
      ? { name: 'As for all sources', help: `Now: ${presetWords[exposure.preset].name.toLowerCase()}.` }
      : { name: presetWords[value].name, help: helps[value][isByHand(tools, value) ? 'byHand' : 'alone'] }),
    ...(tools.length === 0
      ? {}
      : { aside: inWords(shownWith(tools, withSource(exposure, id, value === 'follow' ? null : value))) }),
  });
  const isRead = exposure.documents[id] ?? true;
  return (
    <div className="source-stack">
      <Choice
        label={`What ChatGPT sees of ${source.title}`}
        bare
        value={choice.shown}
        onChoose={(wish) => {
          choice.wish(wish);
          set(`exposure.sources.${id}`, wish === 'follow' ? null : wish);
        }}
        options={(['follow', 'search', 'reads', 'everything'] as const).map(option)}
      />
      {source.documents && (
        <Switch
          label="Search and fetch read it"
          help={
            isRead
              ? `What is in ${source.title} is found by search, whichever tools are shown.`
              : `Search does not find what is in ${source.title}, and fetch does not read it.`
          }
          on={isRead}
          onSwitch={(on) => set(`exposure.documents.${id}`, on ? null : false)}
        />
      )}
      {running.problem !== null && <Trouble problem={running.problem} />}
    </div>
  );
}
