/** The day so far in five numbers. */
import type { Call, Today } from '../../../contract/state.ts';
import { bytes, count, duration } from '../../ui/format.ts';
import { Section } from './Section.tsx';

export function TodayNumbers({ today, calls }: { today: Today; calls: readonly Call[] }) {
  const waiting = calls.filter((call) => call.status === 'waiting').length;
  const numbers = [
    { name: 'Calls', value: count(today.calls) },
    { name: 'Failures', value: count(today.failures), look: today.failures > 0 ? 'bad' : '' },
    { name: 'Slowest', value: today.calls === 0 ? '–' : duration(today.slowestMs) },
    { name: 'Calls waiting', value: count(waiting), look: waiting > 0 ? 'warn' : '' },
    { name: 'Data out', value: bytes(today.bytesOut) },
  ];
  return (
    <Section title="Today">
      <dl className="numbers">
        {numbers.map(({ name, value, look = '' }) => (
          <div key={name} className="numbers-one">
            <dd className={`numbers-value ${look}`}>{value}</dd>
            <dt className="numbers-name">{name}</dt>
          </div>
        ))}
      </dl>
    </Section>
  );
}
