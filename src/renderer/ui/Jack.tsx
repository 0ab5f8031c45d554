/** One joint drawn as a socket on a patch panel; each state has its own shape besides its colour. */
import type { JointKind } from './joint.ts';
import './jack.css';

export function Jack({ kind }: { kind: JointKind }) {
  return (
    <svg className={`jack jack-${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <circle className="jack-ring" cx="12" cy="12" r="10" />
      {kind === 'connecting' && <circle className="jack-core" cx="12" cy="12" r="2.5" />}
      {kind === 'live' && <circle className="jack-core" cx="12" cy="12" r="5" />}
      {kind === 'waiting' && <path className="jack-sign" d="M9.5 8v8M14.5 8v8" />}
      {kind === 'broken' && <path className="jack-sign" d="M8.5 8.5l7 7M15.5 8.5l-7 7" />}
    </svg>
  );
}
