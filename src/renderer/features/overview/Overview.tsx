/** Is it live, who is on the line, what is called now, does anything need me: in that order, on one page. */
import { Tabs } from '@base-ui/react/tabs';
import { useRef, useState } from 'react';
import type { State } from '../../../contract/state.ts';
import { LargeLine, type LineLights } from '../../ui/Line.tsx';
import { usePlace } from '../../state/screen.ts';
import { cableOf } from '../line/cable.ts';
import { hasChatGptCalled } from '../line/chatgpt.ts';
import { jointIds, jointToShow, type Joint, type JointId } from '../line/joints.ts';
import { ClientsPanel } from './ClientsPanel.tsx';
import { ConnectEntry } from './ConnectEntry.tsx';
import { Needs } from './Needs.tsx';
import { OnTheLine } from './OnTheLine.tsx';
import { Page } from './Page.tsx';
import { NotAnswering, PatchbayPanel } from './PatchbayPanel.tsx';
import { RecentCalls } from './RecentCalls.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import { TodayNumbers } from './TodayNumbers.tsx';
import { TunnelPanel } from './TunnelPanel.tsx';

interface OverviewProps {
  state: State;
  /** Whether the core answers; if not, the state is how it stood last. */
  linked: boolean;
  joints: readonly Joint[];
  lights: LineLights;
}

export function Overview({ state, linked, joints, lights }: OverviewProps) {
  const { subject } = usePlace();
  const [chosen, setChosen] = useState<JointId | null>(() => jointNamed(subject));
  const shown = chosen ?? jointToShow(joints);
  const choose = (id: unknown) => setChosen(jointNamed(id));
  const page = useRef<HTMLDivElement>(null);
  const goTo = (id: JointId) => {
    setChosen(id);
    page.current?.scrollTo({ top: 0 });
  };
  return (
    <Page ref={page}>
      <Tabs.Root value={shown} onValueChange={choose}>
        <LargeLine joints={joints} lights={lights} strands={linked ? strandsOf(state) : []} />
        <Tabs.Panel value={shown} className="panel" tabIndex={-1}>
          <PanelOf id={shown} state={state} linked={linked} />
        </Tabs.Panel>
      </Tabs.Root>
      {linked && !hasChatGptCalled(state) && <ConnectEntry state={state} />}
      <Needs state={state} linked={linked} onGo={goTo} />
      <TodayNumbers today={state.today} calls={state.calls} />
      <RecentCalls calls={state.calls} />
      <OnTheLine clients={state.clients} />
    </Page>
  );
}

function jointNamed(name: unknown): JointId | null {
  return jointIds.find((known) => known === name) ?? null;
}

interface PanelOfProps {
  id: JointId;
  state: State;
  linked: boolean;
}

function PanelOf({ id, state, linked }: PanelOfProps) {
  switch (id) {
    case 'clients':
      return <ClientsPanel state={state} />;
    case 'tunnel':
      return <TunnelPanel state={state} />;
    case 'patchbay':
      return linked ? <PatchbayPanel state={state} /> : <NotAnswering />;
    case 'sources':
      return <SourcesPanel state={state} />;
  }
}

/** A strand for each source that answers. */
function strandsOf(state: State): number[] {
  return state.sources
    .filter((source) => source.enabled && source.state.kind === 'ready')
    .map((source) => cableOf(source.id));
}
