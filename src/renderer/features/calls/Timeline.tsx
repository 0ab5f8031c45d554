/** Where a call's time went: its steps one after another, each as long as it cost. */
import type { CallDetail } from '../../../contract/state.ts';
import { duration } from '../../ui/format.ts';

export function Timeline({ steps }: { steps: CallDetail['steps'] }) {
  const total = steps.reduce((sum, step) => sum + step.durationMs, 0);
  const share = (ms: number) => (total === 0 ? 0 : (ms / total) * 100);
  const starts = steps.map((_, index) =>
    steps.slice(0, index).reduce((sum, step) => sum + step.durationMs, 0),
  );
  return (
    <section aria-label="Timeline">
      <div className="details-heading">
        <h3>Timeline</h3>
      </div>
      <ol className="timeline">
        {steps.map((step, index) => (
          <li key={index} className="timeline-step">
            <span className="timeline-name">{step.name}</span>
            <span className="timeline-track" aria-hidden="true">
              <span
                className="timeline-length"
                style={{ left: `${share(starts[index] ?? 0)}%`, width: `${share(step.durationMs)}%` }}
              />
            </span>
            <span className="timeline-cost">{duration(step.durationMs)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
