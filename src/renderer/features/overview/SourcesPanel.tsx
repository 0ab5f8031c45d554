/** The sources' joint, opened: each with its state, and what to do where something is missing. */
import type { Source } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { counted } from '../../ui/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Jack } from '../../ui/Jack.tsx';
import type { JointKind } from '../../ui/joint.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Time } from '../../ui/Time.tsx';
import { cableOf } from '../line/cable.ts';
import { isUnconfigured } from '../line/joints.ts';
import { PanelParts } from './Section.tsx';
import { Trouble } from './Trouble.tsx';

/** `search` and `fetch`, which ask every source, are always there. */
const ownTools = 2;

export function SourcesPanel({ sources }: { sources: readonly Source[] }) {
  const ready = sources.filter((source) => source.enabled && source.state.kind === 'ready');
  const tools = ready.reduce((sum, source) => sum + source.tools, 0);
  return (
    <PanelParts
      says={
        <p>
          {counted(tools + ownTools, 'tool')} with search and fetch, from {counted(ready.length, 'source')}.
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

interface Look {
  kind: JointKind;
  word: string;
}

function lookOf(source: Source): Look {
  if (!source.enabled) return { kind: 'off', word: 'Off' };
  if (isUnconfigured(source)) return { kind: 'off', word: 'Not set up' };
  const words: Record<Source['state']['kind'], Look> = {
    off: { kind: 'off', word: 'Off' },
    starting: { kind: 'connecting', word: 'Starting' },
    ready: { kind: 'live', word: 'Ready' },
    waiting: { kind: 'waiting', word: 'Needs you' },
    failed: { kind: 'broken', word: 'Failed' },
  };
  return words[source.state.kind];
}

function SourceRow({ source }: { source: Source }) {
  const look = lookOf(source);
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
      <span className="muted">{counted(source.tools, 'tool')}</span>
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
