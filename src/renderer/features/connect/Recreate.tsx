/** The address has become another one: why the connector in ChatGPT has to be made anew, and how. */
import type { Notice } from '../../../contract/state.ts';
import { Jack } from '../../ui/Jack.tsx';
import { Dismiss } from '../overview/Dismiss.tsx';
import { OpenPlace } from '../overview/OpenPlace.tsx';

export function Recreate({ notice }: { notice: Notice }) {
  return (
    <section className="recreate" aria-label="The address has changed">
      <Jack kind="waiting" />
      <div className="stack-tight">
        <h2>Recreate the connector in ChatGPT, because its address has changed.</h2>
        <p className="muted">
          {notice.problem.message} A connector cannot be moved to another address, and what you approved for
          the old one has ended.
        </p>
        <ol className="howto">
          <li>
            Open <b>chatgpt.com/plugins</b>, choose the old Patchbay connector and delete it.
          </li>
          <li>
            Press the <b>plus</b> and create it again with the address below.
          </li>
          <li>Approve it here when your browser shows a number.</li>
        </ol>
        <div className="actions">
          <OpenPlace look="plain" destination="chatgpt-connectors">
            Open chatgpt.com/plugins
          </OpenPlace>
          <Dismiss notice={notice} />
        </div>
      </div>
    </section>
  );
}
