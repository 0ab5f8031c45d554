/** The last few calls, each a way into Calls. */
import type { Call } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { Empty } from '../../ui/Empty.tsx';
import { duration } from '../../ui/format.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Time } from '../../ui/Time.tsx';
import { Outcome } from '../calls/Outcome.tsx';
import { cableOf } from '../line/cable.ts';
import { Section } from './Section.tsx';

const few = 6;

export function RecentCalls({ calls }: { calls: readonly Call[] }) {
  const last = calls.slice(-few).reverse();
  return (
    <Section title="Last calls" aside={last.length > 0 && <a href={addressOf('calls')}>All calls</a>}>
      {last.length === 0 ? (
        <Empty title="No calls yet.">
          They appear here as they happen. A client has to be connected first: Connect ChatGPT shows how.
        </Empty>
      ) : (
        <ul className="rows">
          {last.map((call) => (
            <li key={call.id}>
              <a className="rows-row recent-row" href={addressOf('calls', call.id)}>
                <span className="muted recent-time">
                  <Time at={call.startedAt} short />
                </span>
                <span className="recent-tool">
                  <Mark cable={cableOf(call.source)} name={call.source} /> {call.tool}
                </span>
                <span className="muted recent-gist">{call.gist}</span>
                <Outcome status={call.status} />
                <span className="recent-duration">
                  {call.durationMs === null ? '' : duration(call.durationMs)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
