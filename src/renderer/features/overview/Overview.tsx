/** Is it live, who is on the line, what is called now, does anything need me: in that order, on one page. */
import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import type { State } from '../../../contract/state.ts';
import { Mark } from '../../ui/Mark.tsx';
import { LargeLine, type LineLights } from '../../ui/Line.tsx';
import { cableOf } from '../line/cable.ts';
import { isUnconfigured, jointIds, jointToShow, type Joint, type JointId } from '../line/joints.ts';
import { ClientsPanel } from './ClientsPanel.tsx';
import { Needs } from './Needs.tsx';
import { OnTheLine } from './OnTheLine.tsx';
import { PatchbayPanel } from './PatchbayPanel.tsx';
import { RecentCalls } from './RecentCalls.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import { TodayNumbers } from './TodayNumbers.tsx';
import { TunnelPanel } from './TunnelPanel.tsx';
import './overview.css';

interface OverviewProps {
  state: State;
  joints: readonly Joint[];
  lights: LineLights;
}

export function Overview({ state, joints, lights }: OverviewProps) {
  const [chosen, setChosen] = useState<JointId | null>(null);
  const shown = chosen ?? jointToShow(joints);
  const choose = (id: unknown) => setChosen(jointIds.find((known) => known === id) ?? null);
  return (
    <div className="overview">
      <div className="overview-page">
        <Tabs.Root value={shown} onValueChange={choose}>
          <LargeLine joints={joints} lights={lights} notes={{ sources: <SourceMarks state={state} /> }} />
          <Tabs.Panel value={shown} className="panel" tabIndex={-1}>
            <PanelOf id={shown} state={state} onGo={setChosen} />
          </Tabs.Panel>
        </Tabs.Root>
        <Needs notices={state.notices} calls={state.calls} />
        <TodayNumbers today={state.today} calls={state.calls} />
        <RecentCalls calls={state.calls} />
        <OnTheLine clients={state.clients} />
      </div>
    </div>
  );
}

function PanelOf({ id, state, onGo }: { id: JointId; state: State; onGo(id: JointId): void }) {
  switch (id) {
    case 'clients':
      return <ClientsPanel state={state} onGo={onGo} />;
    case 'tunnel':
      return <TunnelPanel state={state} />;
    case 'patchbay':
      return <PatchbayPanel state={state} />;
    case 'sources':
      return <SourcesPanel sources={state.sources} />;
  }
}

function SourceMarks({ state }: { state: State }) {
  const used = state.sources.filter((source) => source.enabled && !isUnconfigured(source));
  return (
    <span className="overview-marks" aria-hidden="true">
      {used.slice(0, 12).map((source) => (
        <Mark key={source.id} cable={cableOf(source.id)} />
      ))}
    </span>
  );
}
