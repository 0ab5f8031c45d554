/** The doctor: every check from this machine out to ChatGPT, as the line unrolled, and the one cause that matters on top. */
import type { Check, DoctorState, State } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Copy } from '../../ui/Copy.tsx';
import { counted, duration } from '../../ui/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Time } from '../../ui/Time.tsx';
import { Rung, Upright } from '../../ui/Upright.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { Page } from '../overview/Page.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import {
  changedSince,
  diagnose,
  inWords,
  sideInWords,
  unrolled,
  withoutSkipped,
  wordOf,
  type CheckOnLine,
  type Diagnosis,
} from './diagnosis.ts';
import { Places } from './Places.tsx';
import { placesOf } from './places.ts';
import { reportOf } from './report.ts';
import './doctor.css';

export function Doctor({ state }: { state: State }) {
  return (
    <Page>
      <Round state={state} />
      {state.doctor === null ? <NeverRun /> : <Line doctor={state.doctor} state={state} />}
    </Page>
  );
}

function Round({ state }: { state: State }) {
  const { doctor } = state;
  const connection = useConnection();
  const running = useRunning();
  const diagnosis = diagnose(doctor, state.sources);
  const changed = changedSince(state);
  const told = changed === null ? verdictOf(diagnosis) : outOfDate(changed);
  const busy = running.pending || doctor?.running === true;
  const places = changed === null && 'at' in diagnosis ? placesOf(diagnosis.at, state) : [];
  return (
    <Verdict
      kind={told.kind}
      says={changed === null ? inWords(diagnosis) : 'Out of date.'}
      found={told.found}
      headline={told.headline}
    >
      {told.more !== '' && <p>{told.more}</p>}
      {running.problem !== null && <Trouble problem={running.problem} />}
      <div className="actions">
        <Places places={places} look="main" />
        <Button
          look={places[0]?.isRemedy === true ? 'plain' : 'main'}
          disabled={busy}
          onClick={() => running.run(() => connection.call('doctor.run', {}))}
        >
          {busy ? 'Running…' : doctor === null ? 'Run the doctor' : 'Run again'}
        </Button>
        {doctor !== null && !busy && (
          <Copy text={reportOf(doctor, state.version)} what="report" word="Copy report" look="quiet" />
        )}
      </div>
      {doctor !== null && <LastRound doctor={doctor} />}
    </Verdict>
  );
}

interface Told {
  kind: CheckOnLine['kind'];
  found: string;
  headline: string;
  more: string;
}

function outOfDate(changed: string): Told {
  return { kind: 'waiting', found: changed, headline: 'Run the doctor again.', more: '' };
}

function verdictOf(diagnosis: Diagnosis): Told {
  const told = (kind: Told['kind'], headline: string, more = ''): Told => ({
    kind,
    found: '',
    headline,
    more,
  });
  switch (diagnosis.kind) {
    case 'never':
      return told('off', 'Find out whether ChatGPT can reach you.');
    case 'running': {
      const { done, planned, failed } = diagnosis;
      return told(failed === null ? 'connecting' : 'broken', `${done} of ${counted(planned, 'check')} done.`);
    }
    case 'cut':
      return told('waiting', `Only ${diagnosis.done} of ${counted(diagnosis.planned, 'check')} were made.`);
    case 'warns':
      return {
        ...remedyTold(diagnosis.at),
        kind: diagnosis.isReached ? 'live' : 'waiting',
        more: also('Also worth a look', diagnosis.others),
      };
    case 'answers':
      return diagnosis.isReached
        ? told('live', 'From this machine to ChatGPT, nothing stands in the way.')
        : told('live', 'Nothing leads here from outside, so only programs on this machine come in.');
    case 'stops':
      return { ...remedyTold(diagnosis.at), kind: 'broken', more: also('This fails too', diagnosis.others) };
  }
}

/** The remedy is the headline; where there is none, what was found stands in its place. */
function remedyTold({ evidence, remedy }: Check): Pick<Told, 'found' | 'headline'> {
  const found = withoutSkipped(evidence);
  return remedy === '' ? { found: '', headline: found } : { found, headline: remedy };
}

function also(words: string, checks: readonly Check[]): string {
  return checks.length === 0 ? '' : `${words}: ${checks.map((check) => check.title).join(', ')}.`;
}

function LastRound({ doctor: { running, startedAt, endedAt, checks } }: { doctor: DoctorState }) {
  if (running || endedAt === null) {
    return (
      <p className="muted">
        Started <Time at={startedAt} />. It takes up to 15 seconds and changes nothing.
      </p>
    );
  }
  return (
    <p className="muted">
      Last run <Time at={endedAt} />, in {duration(endedAt - startedAt)}: {tally(checks)}.
    </p>
  );
}

function tally(checks: readonly Check[]): string {
  const count = (status: Check['status']) => checks.filter((check) => check.status === status).length;
  const parts = [
    { many: count('pass'), word: 'passed' },
    { many: count('warn'), word: count('warn') === 1 ? 'warning' : 'warnings' },
    { many: count('fail'), word: 'failed' },
    { many: count('skip'), word: 'skipped' },
  ];
  return parts
    .filter(({ many }) => many > 0)
    .map(({ many, word }) => `${many} ${word}`)
    .join(', ');
}

function NeverRun() {
  return (
    <div className="doctor-empty">
      <Empty title="No round yet.">
        The doctor walks the line from the inside out: settings, secrets and the listener on this machine,
        then the tunnel, then your public address as ChatGPT sees it, with a whole sign-in by a stand-in. Each
        check says what it found and, where something is wrong, the one thing to do. It takes up to 15 seconds
        and changes nothing.
      </Empty>
    </div>
  );
}

function Line({ doctor, state }: { doctor: DoctorState; state: State }) {
  const checks = unrolled(doctor);
  return (
    <Upright label="Checks">
      {checks.map((one) => (
        <CheckRung key={one.check.id} on={one} state={state} />
      ))}
      {doctor.running && (
        <Rung
          kind="connecting"
          cable={null}
          name="Checking…"
          word={`${doctor.checks.length} of ${doctor.planned}`}
          {...(checks.length === 0 ? { part: sideInWords.inside } : {})}
        />
      )}
    </Upright>
  );
}

function CheckRung({ on, state }: { on: CheckOnLine; state: State }) {
  const { check, kind, cable, isJoint, part } = on;
  const places = placesOf(check, state);
  return (
    <Rung
      kind={kind}
      cable={cable}
      name={check.title}
      word={wordOf[check.status]}
      large={isJoint}
      {...(check.status === 'skip' ? {} : { aside: duration(check.durationMs) })}
      {...(part === undefined ? {} : { part })}
    >
      <p className={check.status === 'pass' ? 'muted' : undefined}>{check.evidence}</p>
      {check.remedy !== '' && <p className="rung-remedy">{check.remedy}</p>}
      {places.length > 0 && (
        <p className="doctor-places">
          <Places places={places} />
        </p>
      )}
    </Rung>
  );
}
