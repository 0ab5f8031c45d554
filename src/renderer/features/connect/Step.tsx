/** One step of ChatGPT's way in: how it stands, when it was seen, and what to do. */
import type { State } from '../../../contract/state.ts';
import { useNow } from '../../ui/clock.ts';
import type { CableKind } from '../../ui/joint.ts';
import { Time } from '../../ui/Time.tsx';
import { Rung } from '../../ui/Upright.tsx';
import { StepBody } from './StepBody.tsx';
import { currentStep, kindOf, stuckSince, titles, type Standing, type WayStep } from './way.ts';

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
      word={step.ended ?? words[step.standing]}
      current={isCurrent}
      {...(step.seenAt === null ? {} : { aside: <Time at={step.seenAt} /> })}
    >
      <div className="stack-tight">
        {step.problem !== null && !(isCurrent && isToldAbove(step)) && (
          <div>
            <p>{step.problem.message}</p>
            {step.ended === undefined && <p className="rung-remedy">{step.problem.hint}</p>}
          </div>
        )}
        <StepBody step={step} state={state} />
        {isCurrent && <Stuck way={way} />}
      </div>
    </Rung>
  );
}

/** The headline tells why there is no address, so that the step has only the form. */
function isToldAbove({ id, standing }: WayStep): boolean {
  return id === 'address' && standing === 'stopped';
}

function cableBelow(step: WayStep, way: readonly WayStep[]): CableKind | null {
  const next = way[way.indexOf(step) + 1];
  if (next === undefined) return null;
  if (step.standing === 'stopped' || next.standing === 'stopped') return 'broken';
  if (next.standing === 'later' || (next.standing === 'yours' && step.standing !== 'seen')) return 'off';
  return next.standing === 'awaited' ? 'connecting' : 'live';
}

function Stuck({ way }: { way: readonly WayStep[] }) {
  const since = stuckSince(way, useNow());
  return since === null ? null : (
    <p>
      Nothing since <Time at={since} />.
    </p>
  );
}
