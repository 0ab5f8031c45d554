/** One source opened: how it stands, its settings, and what clients see of it. */
import { useState } from 'react';
import type { Source, State, ToolSummary } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { useNow } from '../../ui/clock.ts';
import { Mark } from '../../ui/Mark.tsx';
import { cableOf } from '../line/cable.ts';
import { OpenPlace } from '../overview/OpenPlace.tsx';
import { Page } from '../overview/Page.tsx';
import { Section } from '../overview/Section.tsx';
import { secretsPlace } from '../overview/SecretsNote.tsx';
import { Check, type CheckAnswer } from './Check.tsx';
import { lookOf } from './look.ts';
import { advisedTools, inWords, shownOf } from './shown.ts';
import { Reason, Standing, Use } from './SourceCard.tsx';
import { SourceExposure } from './SourceExposure.tsx';
import { SourceForm } from './SourceForm.tsx';
import { ToolSwitches } from './ToolSwitches.tsx';
import { Usage } from './Usage.tsx';

interface SourcePageProps {
  source: Source;
  state: State;
  /** Whether the core answers. */
  linked: boolean;
}

export function SourcePage({ source, state, linked }: SourcePageProps) {
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const tools = state.tools.filter((tool) => tool.source === source.id);
  const isUsed = source.enabled && source.state.kind === 'ready';
  return (
    <Page>
      <Head source={source} linked={linked} />
      <div className="section">
        <div className="section-side">
          <Use source={source} />
        </div>
        <div className="section-main source-stack">
          {source.enabled && <Reason source={source} />}
          {isUsed && <Usage source={source} tools={tools} />}
          <Check source={source} answer={answer} onAnswer={setAnswer} />
        </div>
      </div>
      {source.fields.length > 0 && (
        <Section title="Settings" aside={<Guide source={source} state={state} />}>
          <SourceForm source={source} state={state} onSaved={() => setAnswer(null)} />
        </Section>
      )}
      <Section title="What ChatGPT sees" aside={<SeenInAll tools={state.tools} />}>
        <SourceExposure source={source} exposure={state.settings.exposure} tools={tools} />
      </Section>
      <Section title="Tools" aside={<p className="muted">Each by itself, whatever is chosen above</p>}>
        <ToolSwitches tools={tools} exposure={state.settings.exposure} source={source} />
      </Section>
    </Page>
  );
}

function Head({ source, linked }: { source: Source; linked: boolean }) {
  const look = lookOf(source, useNow());
  return (
    <header className="source-head">
      <a href={addressOf('sources')}>All sources</a>
      <h2 id="source-title" className="source-title" tabIndex={-1}>
        <Mark cable={cableOf(source.id)} /> <bdi>{source.title}</bdi>
      </h2>
      <Standing look={linked ? look : { kind: 'off', word: 'Unknown while Patchbay does not answer' }} />
      <p className="muted source-about">{source.description}</p>
    </header>
  );
}

/** The count that ChatGPT’s advice is about runs over all sources. */
function SeenInAll({ tools }: { tools: readonly ToolSummary[] }) {
  const shown = shownOf(tools);
  return (
    <div className="source-guide">
      <p className={shown.tools >= advisedTools ? 'warn' : 'muted'}>
        Of all sources {inWords(shown)}. ChatGPT’s advice is fewer than {advisedTools}.
      </p>
    </div>
  );
}

/** Where it is told step by step, and where secrets go. */
function Guide({ source, state }: Pick<SourcePageProps, 'source' | 'state'>) {
  return (
    <div className="source-guide muted">
      <p>
        How to set it up stands step by step in {source.id}.md.{' '}
        <OpenPlace destination="documentation">Open the guides</OpenPlace>
      </p>
      {source.fields.some((field) => field.secret) && (
        <p>A secret is {lowered(secretsPlace[state.secrets.kind])}</p>
      )}
    </div>
  );
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
