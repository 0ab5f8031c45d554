/** Does anything need me: notices with their remedies, and calls that wait. */
import type { Call, Notice } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { addressOf } from '../../state/screen.ts';
import { Button } from '../../ui/Button.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Time } from '../../ui/Time.tsx';
import { cableOf } from '../line/cable.ts';
import { Section } from './Section.tsx';

export function Needs({ notices, calls }: { notices: readonly Notice[]; calls: readonly Call[] }) {
  const waiting = calls.filter((call) => call.status === 'waiting');
  const nothing = notices.length === 0 && waiting.length === 0;
  return (
    <Section title="Needs you">
      {nothing ? (
        <p className="muted">Nothing.</p>
      ) : (
        <ul className="rows">
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
      )}
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
