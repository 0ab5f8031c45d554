/** The frame of the window: title strip, rail, one screen; and the plain pages for when there is nothing to frame. */
import { useEffect, useMemo } from 'react';
import type { State } from '../../../contract/state.ts';
import { useStanding, type Standing } from '../../state/link.tsx';
import { addressOf, usePlace, type Place } from '../../state/screen.ts';
import { useNow } from '../../ui/clock.ts';
import { Access } from '../access/Access.tsx';
import { Approvals } from '../approvals/Approvals.tsx';
import { inTurn } from '../approvals/order.ts';
import { Calls } from '../calls/Calls.tsx';
import { Connect } from '../connect/Connect.tsx';
import { Doctor } from '../doctor/Doctor.tsx';
import { headline, jointsOf, type Joint } from '../line/joints.ts';
import { useLights } from '../line/live-line.ts';
import { Logs } from '../logs/Logs.tsx';
import { Overview } from '../overview/Overview.tsx';
import { Sources } from '../sources/Sources.tsx';
import { Interruption } from './Interruption.tsx';
import { screenNames } from './names.ts';
import { NoWay, SentAway, Waiting } from './PlainPages.tsx';
import { Rail } from './Rail.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TitleStrip } from './TitleStrip.tsx';
import './shell.css';

export function Shell() {
  const standing = useStanding();
  if (standing.status.kind === 'unauthorized') return <NoWay />;
  if (standing.state === null && standing.goodbye !== null) return <SentAway reason={standing.goodbye} />;
  if (standing.state === null) return <Waiting lost={standing.status.kind === 'lost'} />;
  return <Frame state={standing.state} standing={standing} />;
}

/** Whether what is shown is still true: the core answers and has not said goodbye. */
function isLinked({ status, goodbye }: Standing): boolean {
  return status.kind !== 'lost' && goodbye === null;
}

function Frame({ state, standing }: { state: State; standing: Standing }) {
  const place = usePlace();
  const now = useNow();
  const linked = isLinked(standing);
  const joints = useMemo(() => jointsOf(state, now, linked), [state, now, linked]);
  const { words, href } = newsOf(state, joints, linked);
  const lights = useLights(state);
  useShortcuts();
  const name = screenNames[place.screen];
  useEffect(() => {
    document.title = `${name} – Patchbay – ${words}`;
  }, [name, words]);
  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={skip}>
        Skip to the content
      </a>
      <TitleStrip joints={joints} lights={lights} words={words} href={href} />
      <Rail screen={place.screen} />
      <main id="content" tabIndex={-1} className="content">
        {!linked && <Interruption standing={standing} />}
        <h2 className="unseen">{name}</h2>
        <ScreenOf place={place} state={state} linked={linked} joints={joints} lights={lights} />
      </main>
      <Approvals state={state} linked={linked} place={place} />
    </div>
  );
}

/** The strip's words, and where they lead: who waits for the user comes before everything else. */
function newsOf(
  { approvals }: State,
  joints: readonly Joint[],
  linked: boolean,
): { words: string; href: string } {
  const [first] = inTurn(approvals);
  if (first === undefined || !linked) return { words: headline(joints), href: addressOf('overview') };
  const words = approvals.length === 1 ? '1 waits for you' : `${approvals.length} wait for you`;
  return { words, href: addressOf('approvals', first.id) };
}

interface ScreenProps {
  place: Place;
  state: State;
  linked: boolean;
  joints: readonly Joint[];
  lights: ReturnType<typeof useLights>;
}

function ScreenOf({ place, state, linked, joints, lights }: ScreenProps) {
  switch (place.screen) {
    case 'overview':
      return <Overview state={state} linked={linked} joints={joints} lights={lights} />;
    case 'calls':
      return <Calls state={state} opened={place.subject} />;
    case 'sources':
      return <Sources state={state} linked={linked} joints={joints} opened={place.subject} />;
    case 'access':
      return <Access state={state} linked={linked} />;
    case 'doctor':
      return <Doctor state={state} />;
    case 'connect':
      return <Connect state={state} linked={linked} />;
    case 'logs':
      return <Logs live={state.logs} />;
  }
}

/** The address after `#` belongs to the screens, so the link moves the focus itself. */
function skip(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
