/** The line: joints on one cable, lights running along it. Large, each joint opens its panel; small, it is a picture. */
import { Tabs } from '@base-ui/react/tabs';
import { Fragment, type CSSProperties } from 'react';
import { cableBetween, kindInWords, type CableKind, type LineJoint, type LinePulse } from './joint.ts';
import { Jack } from './Jack.tsx';
import './line.css';

export interface LineLights {
  pulses: readonly LinePulse[];
  /** The cable colour of a light that stands still before `heldAt` and breathes. */
  held: number | null;
  heldAt: number;
  /** The joint at which lights begin and turn back: no light crosses a cable that is cut. */
  from: number;
  /** Colours shown at rest where motion is not wanted. */
  running: readonly number[];
  onPulseEnd(key: string): void;
}

interface LineProps {
  joints: readonly LineJoint[];
  lights: LineLights;
}

/** Stands inside a `Tabs.Root` whose values are the joints' ids. `strands` are the cables behind the last joint. */
export function LargeLine({ joints, lights, strands }: LineProps & { strands: readonly number[] }) {
  return (
    <Tabs.List className="line line-large" style={columns(joints)} aria-label="The line">
      {joints.map((joint, index) => (
        <Tabs.Tab key={joint.id} value={joint.id} className="line-joint">
          <span className="line-socket">
            <Jack kind={joint.kind} />
            <CableAfter joints={joints} index={index} />
            {index === joints.length - 1 && <Strands cables={strands} />}
          </span>
          <span className="line-name">{joint.name}</span>
          <span className={`line-word line-word-${joint.kind}`}>{joint.word}</span>
        </Tabs.Tab>
      ))}
      <Lights count={joints.length} lights={lights} />
    </Tabs.List>
  );
}

export function SmallLine({ joints, lights }: LineProps) {
  const words = joints.map((joint) => `${joint.name} ${kindInWords[joint.kind]}`).join(', ');
  return (
    <span className="line line-small" style={columns(joints)} role="img" aria-label={words}>
      {joints.map((joint, index) => (
        <Fragment key={joint.id}>
          <span className="line-socket" title={`${joint.name}: ${joint.word}`}>
            <Jack kind={joint.kind} />
            <CableAfter joints={joints} index={index} />
          </span>
        </Fragment>
      ))}
      <Lights count={joints.length} lights={lights} />
    </span>
  );
}

function columns(joints: readonly LineJoint[]): CSSProperties & Record<'--joints', number> {
  return { '--joints': joints.length };
}

function CableAfter({ joints, index }: { joints: readonly LineJoint[]; index: number }) {
  const left = joints[index];
  const right = joints[index + 1];
  if (left === undefined || right === undefined) return null;
  const kind: CableKind = cableBetween(left.kind, right.kind);
  return <span className={`line-cable line-cable-${kind}`} />;
}

const mostStrands = 6;

/** The cable parts into one strand for each source, in its colour. */
function Strands({ cables }: { cables: readonly number[] }) {
  const shown = cables.slice(0, mostStrands);
  return (
    <svg className="line-strands" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      {shown.map((cable, index) => {
        const y = 20 + (index - (shown.length - 1) / 2) * 6;
        return (
          <path
            key={index}
            className={`line-strand cable-${cable}`}
            d={`M0 20C18 20 22 ${y} 40 ${y}H100`}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}

function Lights({ count, lights }: { count: number; lights: LineLights }) {
  return (
    <span className="line-lights" aria-hidden="true">
      {lights.pulses.map((pulse) => (
        <span
          key={pulse.key}
          className={`line-pulse line-pulse-${pulse.direction} cable-${pulse.cable}`}
          style={{ animationDelay: `${pulse.delayMs}ms`, left: `${(lights.from / (count - 1)) * 100}%` }}
          onAnimationEnd={() => lights.onPulseEnd(pulse.key)}
        />
      ))}
      {lights.held !== null && (
        <span
          className={`line-held cable-${lights.held}`}
          style={{ left: `${(lights.heldAt / (count - 1)) * 100}%` }}
        />
      )}
      {lights.running.slice(0, 4).map((cable) => (
        <span key={cable} className={`line-still cable-${cable}`} />
      ))}
    </span>
  );
}
