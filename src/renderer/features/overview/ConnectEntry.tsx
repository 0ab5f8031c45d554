/** The way to *Connect ChatGPT*, and how far it has come: shown until its first real call has arrived. */
import type { State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { Jack } from '../../ui/Jack.tsx';
import { Time } from '../../ui/Time.tsx';
import { addressChange, kindOf, lastSeenAt, titles, verdictOf, wayOf } from '../connect/way.ts';
import { Section } from './Section.tsx';

export function ConnectEntry({ state }: { state: State }) {
  const way = wayOf(state);
  const verdict = verdictOf(way, state, useNow());
  const since = lastSeenAt(way);
  const done = way.filter((step) => step.standing === 'seen').length;
  return (
    <Section title="Connect ChatGPT">
      <div className="connect">
        <ol className="connect-way" aria-label={`${done} of ${way.length} steps done`}>
          {way.map((step) => (
            <li key={step.id} title={titles[step.id]}>
              <Jack kind={kindOf[step.standing]} />
              <span className="unseen">
                {titles[step.id]}: {step.standing}
              </span>
            </li>
          ))}
        </ol>
        <p className="connect-says">
          {addressChange(state) === null
            ? verdict.headline
            : 'Recreate the connector: its address has changed.'}
          {since !== null && (
            <span className="muted">
              {' '}
              Last step <Time at={since} />.
            </span>
          )}
        </p>
        <ButtonLink href={addressOf('connect')}>{since === null ? 'Connect ChatGPT' : 'Go on'}</ButtonLink>
      </div>
    </Section>
  );
}
