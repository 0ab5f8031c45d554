/** The approvals that wait, a row each, for the overview's “Needs you”: put aside or not, they are answered from here. */
import type { Approval } from '../../../contract/state.ts';
import { introduce } from '../../../contract/introduction.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { Jack } from '../../ui/Jack.tsx';
import { Time } from '../../ui/Time.tsx';
import { timeLeft, verificationInWords } from '../access/words.ts';

export function WaitingRows({ approvals }: { approvals: readonly Approval[] }) {
  const now = useNow();
  return approvals.map((approval) => (
    <li key={approval.id} className="rows-row needs-row">
      <Jack kind="waiting" />
      <p>
        <bdi>{nameOf(approval)}</bdi> asks to be let in.{' '}
        <span className="muted">
          {verificationInWords(approval.verification)}. Asked <Time at={approval.askedAt} />
          {approval.page === 'gone' && ', its page is closed'},{' '}
          <span className="needs-left">{timeLeft(approval.expiresAt, now)} left.</span>
        </span>
      </p>
      <ButtonLink
        look="quiet"
        href={addressOf('approvals', approval.id)}
        aria-label={`Answer ${nameOf(approval)}`}
      >
        Answer
      </ButtonLink>
    </li>
  ));
}

function nameOf({ client, verification }: Approval): string {
  return introduce(client, verification).name;
}
