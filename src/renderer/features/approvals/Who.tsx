/** Who asks, how far that can be believed, and what speaks against it, in words. */
import { introduce } from '../../../contract/introduction.ts';
import type { Approval } from '../../../contract/state.ts';
import { Jack } from '../../ui/Jack.tsx';
import { Time } from '../../ui/Time.tsx';
import { redirectInWords, shortName } from '../access/words.ts';

export function Who({ approval }: { approval: Approval }) {
  const { verification, redirectHost, address, page, askedAt } = approval;
  const { name, isClaim, callsItself } = introduce(approval.client, verification);
  const claim = isClaim ? name : callsItself;
  return (
    <section className="approval-group" aria-labelledby="approval-who">
      <h3 id="approval-who">Who asks</h3>
      {verification.kind === 'domain' && (
        <p className="approval-proof">
          <Jack kind="live" />
          <span>
            <strong>{verification.domain}</strong>, proven by its domain
          </span>
        </p>
      )}
      {claim !== null && (
        <p className="approval-proof">
          <Jack kind="off" />
          <span>
            Calls itself “<bdi>{shortName(claim)}</bdi>”; anyone may use this name
          </span>
        </p>
      )}
      <dl className="approval-facts">
        <dt>Answer goes to</dt>
        <dd>{redirectInWords(redirectHost)}</dd>
        <dt>Asked from</dt>
        <dd>{address}</dd>
        <dt>Asked</dt>
        <dd>
          <Time at={askedAt} />
        </dd>
        <dt>Its page</dt>
        <dd>{page === 'open' ? 'Still open' : 'Closed, as far as can be told'}</dd>
      </dl>
      {page === 'gone' && (
        <p className="approval-danger">
          <Jack kind="broken" />
          <span>Nobody looks at the number now. Unless you still see it yourself, reject.</span>
        </p>
      )}
    </section>
  );
}
