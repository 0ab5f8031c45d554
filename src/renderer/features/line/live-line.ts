/** The lights of the line as calls come and go, for whoever draws a line. */
import { useEffect, useState } from 'react';
import { publicOrigin, type State } from '../../../contract/state.ts';
import type { LinePulse } from '../../ui/joint.ts';
import type { LineLights } from '../../ui/Line.tsx';
import { useConnection } from '../../state/link.tsx';
import { jointIds } from './joints.ts';
import { heldCable, pulsesBetween, runningCables } from './pulses.ts';

const mostAtOnce = 16;

export function useLights(state: State): LineLights {
  const { calls } = state;
  const connection = useConnection();
  const [pulses, setPulses] = useState<readonly LinePulse[]>([]);
  useEffect(() => {
    let seen = connection.state()?.calls ?? [];
    return connection.onChange(() => {
      const calls = connection.state()?.calls ?? [];
      const fresh = pulsesBetween(seen, calls, Date.now());
      seen = calls;
      // A hidden page plays no animation, so its pulses would never end.
      if (fresh.length > 0 && !document.hidden) {
        setPulses((current) => [...current, ...fresh].slice(-mostAtOnce));
      }
    });
  }, [connection]);
  return {
    pulses,
    held: heldCable(state),
    heldAt: jointIds.indexOf('patchbay'),
    // Without a way from outside, calls come from this machine.
    from: publicOrigin(state) === null ? jointIds.indexOf('patchbay') : 0,
    running: runningCables(calls),
    onPulseEnd: (key) => setPulses((current) => current.filter((pulse) => pulse.key !== key)),
  };
}
