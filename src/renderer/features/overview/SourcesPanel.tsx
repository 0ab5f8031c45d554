/** The sources' joint, opened: each with its state, and what to do where something is missing. */
import type { Source, State } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { addressOf } from '../../state/screen.ts';
import { useNow } from '../../ui/clock.ts';
import { counted } from '../../ui/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Time } from '../../ui/Time.tsx';
import { cableOf } from '../line/cable.ts';
import { lookOf } from '../sources/look.ts';
import { shownOf } from '../sources/shown.ts';
import { PanelParts } from './Section.tsx';
import { Trouble } from './Trouble.tsx';

export function SourcesPanel({ state }: { state: State }) {
  const { sources, tools } = state;
  const ready = sources.filter((source) => source.enabled && source.state.kind === 'ready');
  return (
    <PanelParts
      says={
        <p>
          ChatGPT sees {counted(shownOf(tools).tools, 'tool')}, from {counted(ready.length, 'source')}.{' '}
          <a href={addressOf('sources')}>Choose what it sees</a>
        </p>
      }
    >
      {sources.length === 0 ? (
        <Empty title="No sources yet.">They appear here as Patchbay starts.</Empty>
      ) : (
        <ul className="rows">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      )}
    </PanelParts>
  );
}

function SourceRow({ source }: { source: Source }) {
  const look = lookOf(source, useNow());
  const connection = useConnection();
  const running = useRunning();
  const enable = (enabled: boolean) =>
    running.run(() => connection.call('sources.enable', { id: source.id, enabled }));
  const problem = source.enabled && 'problem' in source.state ? source.state.problem : null;
  return (
    <li className="rows-row sources-row">
      <Switch
        label={
          <span className="rows-name">
            <Mark cable={cableOf(source.id)} /> {source.title}
          </span>
        }
        on={source.enabled}
        onSwitch={enable}
      />
      <span className={`sources-state line-word-${look.kind}`}>
        <Jack kind={look.kind} /> {look.word}
      </span>
      <a href={addressOf('sources', source.id)}>
        {look.kind === 'off' ? 'Set up' : source.tools === 0 ? 'Settings' : counted(source.tools, 'tool')}
        <span className="unseen"> of {source.title}</span>
      </a>
      <span className="muted">
        {source.lastCallAt === null ? (
          'No call yet'
        ) : (
          <>
            Called <Time at={source.lastCallAt} />
          </>
        )}
      </span>
      {problem !== null && (
        <p className="sources-problem muted">
          {problem.message} {problem.hint}
        </p>
      )}
      {running.problem !== null && (
        <div className="sources-problem">
          <Trouble problem={running.problem} />
        </div>
      )}
    </li>
  );
}
