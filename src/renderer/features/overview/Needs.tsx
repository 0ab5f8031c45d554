/** Does anything need me: clients that ask to be let in, calls that wait, what is broken, and notices with their remedies. */
import type { Notice, State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Time } from '../../ui/Time.tsx';
import { WaitingRows } from '../approvals/WaitingRows.tsx';
import { cableOf } from '../line/cable.ts';
import type { JointId } from '../line/joints.ts';
import { Dismiss } from './Dismiss.tsx';
import { faultsOf } from './faults.ts';
import { Section } from './Section.tsx';

interface NeedsProps {
  state: State;
  /** Whether the core answers; if not, nobody knows what it needs. */
  linked: boolean;
  onGo(joint: JointId): void;
}

export function Needs({ state, linked, onGo }: NeedsProps) {
  const { approvals, notices, calls } = state;
  const waiting = calls.filter((call) => call.status === 'waiting');
  const faults = faultsOf(state);
  if (!linked || approvals.length + notices.length + waiting.length + faults.length === 0) {
    return (
      <Section title="Needs you">
        <p className="muted">{linked ? 'Nothing.' : 'Unknown while Patchbay does not answer.'}</p>
      </Section>
    );
  }
  return (
    <Section title="Needs you">
      <ul className="rows">
        <WaitingRows approvals={approvals} />
        {faults.map(({ joint, kind, message }) => (
          <li key={`${joint} ${message}`} className="rows-row needs-row">
            <Jack kind={kind} />
            <p>{message}</p>
            <Button look="quiet" onClick={() => onGo(joint)} aria-label={`See: ${message}`}>
              See
            </Button>
          </li>
        ))}
        {waiting.map((call) => (
          <li key={call.id} className="rows-row needs-row">
            <Jack kind="waiting" />
            <p>
              <Mark cable={cableOf(call.source)} name={call.source} />{' '}
              <a href={addressOf('calls', call.id)}>{call.tool}</a> waits for your answer. Asked by{' '}
              {call.client} <Time at={call.startedAt} />.
            </p>
          </li>
        ))}
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </Section>
  );
}

function NoticeRow({ notice }: { notice: Notice }) {
  return (
    <li className="rows-row needs-row">
      <Jack kind="waiting" />
      <div>
        <p>
          {notice.problem.message}{' '}
          <span className="muted">
            {notice.problem.hint} Noticed <Time at={notice.since} />.
          </span>
        </p>
      </div>
      <span className="needs-actions">
        {notice.problem.code === 'address_changed' && (
          <ButtonLink look="quiet" href={addressOf('connect')}>
            Show me how
          </ButtonLink>
        )}
        <Dismiss notice={notice} />
      </span>
    </li>
  );
}
