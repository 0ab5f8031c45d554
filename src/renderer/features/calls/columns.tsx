/** The columns of the calls table. */
import type { Call } from '../../../contract/state.ts';
import { useNow } from '../../ui/clock.ts';
import { duration, logShare } from '../../ui/format.ts';
import { Mark } from '../../ui/Mark.tsx';
import type { Column } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import { cableOf } from '../line/cable.ts';
import { isOver } from '../line/pulses.ts';
import { Outcome } from './Outcome.tsx';

export const columns: readonly Column<Call>[] = [
  { id: 'time', name: 'When', cell: (call) => <Time at={call.startedAt} short /> },
  {
    id: 'tool',
    name: 'Tool',
    cell: (call) => (
      <>
        <Mark cable={cableOf(call.source)} name={call.source} /> {call.tool}
      </>
    ),
  },
  { id: 'gist', name: 'Arguments', cell: (call) => call.gist },
  { id: 'outcome', name: 'Outcome', cell: (call) => <Outcome status={call.status} /> },
  { id: 'duration', name: 'Took', head: <DurationHead />, cell: (call) => <DurationBar call={call} /> },
];

/** The decades every bar is measured on: one length means one time in every row. */
const decades = [
  { ms: 10, name: '10 ms' },
  { ms: 100, name: '' },
  { ms: 1000, name: '1 s' },
  { ms: 10_000, name: '' },
];

function DurationHead() {
  return (
    <span className="bar">
      <span className="scale">
        {decades.map(({ ms, name }) => (
          <span key={ms} className="scale-tick" style={{ left: `${logShare(ms) * 100}%` }}>
            <span className="scale-name">{name}</span>
          </span>
        ))}
      </span>
      <span className="bar-text">Took</span>
    </span>
  );
}

function DurationBar({ call }: { call: Call }) {
  return isOver(call.status) || call.durationMs !== null ? (
    <Bar ms={call.durationMs ?? 0} />
  ) : (
    <GrowingBar since={call.startedAt} />
  );
}

function GrowingBar({ since }: { since: number }) {
  const now = useNow();
  return <Bar ms={Math.max(0, now - since)} growing />;
}

function Bar({ ms, growing = false }: { ms: number; growing?: boolean }) {
  return (
    <span className="bar">
      <span className="bar-track" aria-hidden="true">
        <span
          className={growing ? 'bar-length bar-growing' : 'bar-length'}
          style={{ width: `${logShare(ms) * 100}%` }}
        />
      </span>
      <span className="bar-text">{duration(ms)}</span>
    </span>
  );
}
