/** One step of ChatGPT's way in: how it stands, when it was seen, and what to do. */
import type { State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import type { CableKind } from '../../ui/joint.ts';
import { Time } from '../../ui/Time.tsx';
import { Rung } from '../../ui/Upright.tsx';
import { StepBody } from './StepBody.tsx';
import { currentStep, kindOf, lastSeenAt, titles, type Standing, type WayStep } from './way.ts';

const words: Record<Standing, string> = {
  seen: 'Done',
  unseen: 'Not needed',
  yours: 'Your turn',
  awaited: 'Waiting',
  stopped: 'Stopped',
  later: '',
};

interface StepProps {
  step: WayStep;
  way: readonly WayStep[];
  state: State;
}

export function Step({ step, way, state }: StepProps) {
  const isCurrent = step === currentStep(way);
  return (
    <Rung
      kind={kindOf[step.standing]}
      cable={cableBelow(step, way)}
      name={titles[step.id]}
      word={words[step.standing]}
      current={isCurrent}
      {...(step.seenAt === null ? {} : { aside: <Time at={step.seenAt} /> })}
    >
      <div className="stack-tight">
        {step.problem !== null && (
          <div>
            <p>{step.problem.message}</p>
            <p className="rung-remedy">{step.problem.hint}</p>
          </div>
        )}
        <StepBody step={step} state={state} />
        {isCurrent && <Stuck step={step} way={way} />}
      </div>
    </Rung>
  );
}

function cableBelow(step: WayStep, way: readonly WayStep[]): CableKind | null {
  const next = way[way.indexOf(step) + 1];
  if (next === undefined) return null;
  if (step.standing === 'stopped' || next.standing === 'stopped') return 'broken';
  if (next.standing === 'later' || (next.standing === 'yours' && step.standing !== 'seen')) return 'off';
  return next.standing === 'awaited' ? 'connecting' : 'live';
}

/** ChatGPT goes from one step to the next within seconds; after this long something else is the matter. */
const patienceMs = 60_000;

/** The first call and the connector itself wait for the user's own hand in ChatGPT, so silence there says nothing. */
const unhurried: readonly WayStep['id'][] = ['address', 'copied', 'called'];

function Stuck({ step, way }: { step: WayStep; way: readonly WayStep[] }) {
  const now = useNow();
  const since = lastSeenAt(way);
  if (step.standing !== 'awaited' || since === null || unhurried.includes(step.id)) return null;
  if (now - since < patienceMs) return null;
  return (
    <p className="muted">
      Nothing since <Time at={since} />.{' '}
      <ButtonLink look="quiet" href={addressOf('doctor')}>
        Ask the doctor what is in the way
      </ButtonLink>
    </p>
  );
}
