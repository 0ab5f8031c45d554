/** Does anything need me: notices with their remedies, and calls that wait. */
import type { Notice, State } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { addressOf } from '../../state/screen.ts';
import { Button } from '../../ui/Button.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Time } from '../../ui/Time.tsx';
import { cableOf } from '../line/cable.ts';
import type { JointId } from '../line/joints.ts';
import { faultsOf } from './faults.ts';
import { Section } from './Section.tsx';

interface NeedsProps {
  state: State;
  /** Whether the core answers; if not, nobody knows what it needs. */
  linked: boolean;
  onGo(joint: JointId): void;
}

export function Needs({ state, linked, onGo }: NeedsProps) {
  const { notices, calls } = state;
  const waiting = calls.filter((call) => call.status === 'waiting');
  const faults = faultsOf(state);
  if (!linked || notices.length + waiting.length + faults.length === 0) {
    return (
      <Section title="Needs you">
        <p className="muted">{linked ? 'Nothing.' : 'Unknown while Patchbay does not answer.'}</p>
      </Section>
    );
  }
  return (
    <Section title="Needs you">
      <ul className="rows">
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
  const connection = useConnection();
  const running = useRunning();
  return (
    <li className="rows-row needs-row">
      <Jack kind="waiting" />
      <div>
        <p>
          {notice.problem.message} <span className="muted">{notice.problem.hint}</span>
        </p>
        <p className="muted small">
          <Time at={notice.since} />
          {running.problem !== null && <span className="bad"> {running.problem.message}</span>}
        </p>
      </div>
      <Button
        look="quiet"
        disabled={running.pending}
        onClick={() => running.run(() => connection.call('notices.dismiss', { id: notice.id }))}
      >
        Dismiss
      </Button>
    </li>
  );
}
