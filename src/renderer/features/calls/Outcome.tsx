/** A call's outcome as a shape with its word. */
import type { CallStatus } from '../../../contract/state.ts';
import { outcomes } from './outcome.ts';
import './outcome.css';

export function Outcome({ status }: { status: CallStatus }) {
  const { word, tone, shape } = outcomes[status];
  return (
    <span className={`outcome ${tone}`}>
      <svg className="outcome-shape" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shape} />
      </svg>
      {word}
    </span>
  );
}
