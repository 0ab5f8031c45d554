/** One source among all: how it stands, what it has asked of its service, and the way to its settings. */
import type { ReactNode } from 'react';
import type { Source, ToolSummary } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { addressOf } from '../../state/screen.ts';
import { useNow } from '../../ui/clock.ts';
import { Jack } from '../../ui/Jack.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { cableOf } from '../line/cable.ts';
import { isUnconfigured } from '../line/joints.ts';
import { Trouble } from '../overview/Trouble.tsx';
import { lookOf, type SourceLook } from './look.ts';
import { Usage } from './Usage.tsx';

/** The link to a source's page: the keyboard returns to it. */
export function linkIdOf(id: string): string {
  return `source-${id}`;
}

export function SourceCard({ source, tools }: { source: Source; tools: readonly ToolSummary[] }) {
  const look = lookOf(source, useNow());
  const isUsed = source.enabled && source.state.kind === 'ready';
  return (
    <section className="section" aria-label={source.title}>
      <div className="section-side">
        <h2 className="source-name">
          <Mark cable={cableOf(source.id)} /> <bdi>{source.title}</bdi>
        </h2>
        <Standing look={look} />
        <Use source={source} />
      </div>
      <div className="section-main source-stack">
        <p className="muted source-about">{source.description}</p>
        {source.enabled && <Reason source={source} />}
        {isUsed && <Usage source={source} tools={tools} />}
        <p>
          <a id={linkIdOf(source.id)} href={addressOf('sources', source.id)}>
            {needsSetup(source) ? 'Set it up' : 'Settings and tools'}
            <span className="unseen"> of {source.title}</span>
          </a>
        </p>
      </div>
    </section>
  );
}

function needsSetup(source: Source): boolean {
  return isUnconfigured(source) || (!source.enabled && source.fields.some((field) => field.required));
}

export function Standing({ look, children }: { look: SourceLook; children?: ReactNode }) {
  return (
    <p className={`sources-state line-word-${look.kind}`}>
      <Jack kind={look.kind} /> {look.word}
      {children}
    </p>
  );
}

/** Switching it off takes its tools away from every client at once. */
export function Use({ source }: { source: Source }) {
  const connection = useConnection();
  const running = useRunning();
  const enable = (enabled: boolean) =>
    running.run(() => connection.call('sources.enable', { id: source.id, enabled }));
  return (
    <>
      <Switch
        label={<span className="source-use">Use {source.title}</span>}
        on={source.enabled}
        onSwitch={enable}
      />
      {running.problem !== null && <Trouble problem={running.problem} />}
    </>
  );
}

/** Why it is not ready. What nobody has set up yet is no fault. */
export function Reason({ source }: { source: Source }) {
  if (!('problem' in source.state)) return null;
  const { problem } = source.state;
  if (isUnconfigured(source)) {
    return (
      <p>
        {problem.message} <span className="muted">{problem.hint}</span>
      </p>
    );
  }
  return <Trouble problem={problem} kind={source.state.kind === 'failed' ? 'broken' : 'waiting'} />;
}
