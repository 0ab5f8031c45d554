/** How signing in has gone since the start: the rounds in numbers, and what was refused last with what to do. */
import { successRate, type OAuthError, type OAuthState } from '../../../contract/state.ts';
import { count } from '../../ui/format.ts';
import { Time } from '../../ui/Time.tsx';

const few = 5;

export function Rounds({ oauth: { rounds, errors, clients } }: { oauth: OAuthState }) {
  const live = clients.reduce((sum, client) => sum + client.grants.length, 0);
  const shown = errors.filter((error) => !isAnswer(error));
  const numbers = [
    { name: 'Success', value: successOf(rounds) },
    { name: 'Asked', value: count(rounds.asked) },
    { name: 'Rejected', value: count(rounds.rejected) },
    { name: 'Expired', value: count(rounds.expired) },
    { name: 'Failed', value: count(rounds.failed), look: rounds.failed > 0 ? 'bad' : '' },
    { name: 'Live grants', value: count(live) },
  ];
  return (
    <div className="access-stack">
      <dl className="numbers access-numbers">
        {numbers.map(({ name, value, look = '' }) => (
          <div key={name} className="numbers-one">
            <dd className={`numbers-value ${look}`}>{value}</dd>
            <dt className="numbers-name">{name}</dt>
          </div>
        ))}
      </dl>
      {shown.length === 0 ? (
        <p className="muted">
          {errors.length === 0
            ? 'Nothing was refused since the start.'
            : 'Nothing else was refused since the start; your own answers are in the audit trail.'}
        </p>
      ) : (
        <ul className="rows" aria-label="Refused last">
          {shown
            .slice(-few)
            .reverse()
            .map((error) => (
              <ErrorRow key={`${error.at} ${error.address} ${error.step}`} error={error} />
            ))}
        </ul>
      )}
    </div>
  );
}

/** A no of the user's, or none in time: counted above, told in the audit, and nothing to be mended. */
function isAnswer({ step, error }: OAuthError): boolean {
  return step === 'consent' && error === 'access_denied';
}

/** Of the rounds that have ended, how many let somebody in. */
function successOf(rounds: OAuthState['rounds']): string {
  const rate = successRate(rounds);
  return rate === null ? '–' : `${Math.round(100 * rate)} %`;
}

const steps: Record<OAuthError['step'], string> = {
  register: 'registering',
  authorize: 'asking',
  consent: 'your answer',
  token: 'taking its token',
  refresh: 'renewing its token',
  revoke: 'revoking',
  access: 'calling',
};

function ErrorRow({ error }: { error: OAuthError }) {
  return (
    <li className="rows-row access-error">
      <span className="muted">
        <Time at={error.at} />
      </span>
      <div>
        <p>{error.message}</p>
        {error.hint !== '' && <p className="muted">{error.hint}</p>}
        <p className="muted small">
          <bdi>{error.client}</bdi>, from {error.address === '' ? 'this machine' : error.address}, at{' '}
          {steps[error.step]}: <span className="mono">{error.error}</span>
        </p>
      </div>
    </li>
  );
}
