/** Connect ChatGPT: each step as it happens, what to do there, where it stopped and why; other clients below. */
import type { State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { Time } from '../../ui/Time.tsx';
import { Upright } from '../../ui/Upright.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { OpenPlace } from '../overview/OpenPlace.tsx';
import { Page } from '../overview/Page.tsx';
import { OtherClients } from './OtherClients.tsx';
import { Recreate } from './Recreate.tsx';
import { Step } from './Step.tsx';
import { addressChange, verdictOf, wayOf, type WayVerdict } from './way.ts';
import './connect.css';

export function Connect({ state, linked }: { state: State; linked: boolean }) {
  const way = wayOf(state);
  const now = useNow();
  const verdict = linked ? verdictOf(way, state, now) : unknown;
  const change = addressChange(state);
  return (
    <Page>
      <p className="connect-title">Connect ChatGPT</p>
      {change !== null && <Recreate notice={change} />}
      <Verdict
        kind={verdict.kind}
        says={verdict.says}
        found={verdict.problem?.message ?? ''}
        headline={verdict.headline}
      >
        <To to={verdict.to} />
        <LastVisit state={state} />
      </Verdict>
      <Upright label="ChatGPT’s way in">
        {way.map((step) => (
          <Step key={step.id} step={step} way={way} state={state} />
        ))}
      </Upright>
      <OtherClients state={state} />
    </Page>
  );
}

const unknown: WayVerdict = {
  kind: 'off',
  says: 'Unknown.',
  headline: 'What you see is how it stood last.',
  problem: null,
  to: null,
};

function To({ to }: { to: WayVerdict['to'] }) {
  if (to === null) return null;
  return (
    <div className="actions">
      {to.kind === 'approval' && (
        <ButtonLink look="main" href={addressOf('approvals', to.id)}>
          Answer
        </ButtonLink>
      )}
      {to.kind === 'doctor' && (
        <ButtonLink look="main" href={addressOf('doctor')}>
          Ask the doctor
        </ButtonLink>
      )}
      {to.kind === 'chatgpt' && (
        <OpenPlace look="main" destination="chatgpt-connectors">
          Open chatgpt.com/plugins
        </OpenPlace>
      )}
    </div>
  );
}

function LastVisit({ state: { wayIn } }: { state: State }) {
  const { last } = wayIn;
  if (last === null) return <p className="muted">No request of ChatGPT’s has ever come in.</p>;
  return (
    <p className="muted">
      ChatGPT’s last request came <Time at={last.at} /> from {last.address}:{' '}
      <span className="mono small">{last.what}</span>. {last.outcome}.
    </p>
  );
}
