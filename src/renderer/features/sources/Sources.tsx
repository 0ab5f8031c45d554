/** Where the tools come from, and what ChatGPT sees of them: all sources, or one of them opened. */
import { useEffect, useRef } from 'react';
import type { State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import type { Joint } from '../line/joints.ts';
import { Page } from '../overview/Page.tsx';
import { Federated } from './Federated.tsx';
import { Presets } from './Presets.tsx';
import { advisedTools, inWords, shownOf } from './shown.ts';
import { linkIdOf, SourceCard } from './SourceCard.tsx';
import { SourcePage } from './SourcePage.tsx';
import './sources.css';

interface SourcesProps {
  state: State;
  /** Whether the core answers; if not, the state is how it stood last. */
  linked: boolean;
  joints: readonly Joint[];
  opened: string | null;
}

export function Sources({ state, linked, joints, opened }: SourcesProps) {
  const source = state.sources.find((one) => one.id === opened);
  useFollowingFocus(opened);
  if (opened === null) return <AllSources state={state} linked={linked} joints={joints} />;
  if (source === undefined) return <NoSuchSource id={opened} />;
  return <SourcePage key={source.id} source={source} state={state} linked={linked} />;
}

/** The link that was pressed goes with its page: the keyboard goes on at the source, and back at its link. */
function useFollowingFocus(opened: string | null): void {
  const before = useRef(opened);
  useEffect(() => {
    const left = before.current;
    before.current = opened;
    if (left === opened) return;
    const place = opened === null ? linkIdOf(left ?? '') : 'source-title';
    document.getElementById(place)?.focus();
  }, [opened]);
}

function AllSources({ state, linked, joints }: Omit<SourcesProps, 'opened'>) {
  return (
    <Page>
      <Head state={state} linked={linked} joints={joints} />
      <Presets exposure={state.settings.exposure} tools={state.tools} />
      {state.sources.length === 0 ? (
        <div className="section">
          <Empty title="No sources yet.">They appear here as Patchbay starts.</Empty>
        </div>
      ) : (
        state.sources.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            tools={state.tools.filter((tool) => tool.source === source.id)}
          />
        ))
      )}
      <Federated state={state} />
    </Page>
  );
}

function Head({ state, linked, joints }: Omit<SourcesProps, 'opened'>) {
  const joint = joints.find((one) => one.id === 'sources');
  if (!linked || joint === undefined) {
    const headline = 'How the sources stand is not known while Patchbay does not answer.';
    return <Verdict kind="off" says="Unknown." headline={headline} />;
  }
  const shown = shownOf(state.tools);
  const isMany = shown.tools >= advisedTools;
  return (
    <Verdict kind={joint.kind} says={`${joint.word}.`} headline={`ChatGPT sees ${inWords(shown)}.`}>
      <p className={isMany ? 'warn' : 'muted'}>
        {isMany
          ? `That is more than ChatGPT’s advice of fewer than ${advisedTools}: it chooses better among few, and each conversation pays for all definitions.`
          : `That is within ChatGPT’s advice of fewer than ${advisedTools}. Each conversation pays for the definitions.`}
      </p>
    </Verdict>
  );
}

function NoSuchSource({ id }: { id: string }) {
  return (
    <Page>
      <Empty title={`There is no source “${id.slice(0, 64)}”.`}>
        <a href={addressOf('sources')}>All sources</a>
      </Empty>
    </Page>
  );
}
