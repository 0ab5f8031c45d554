/** One client that waits to be let in: who it is, what it may do, and the number that lets it in. */
import { useId, useState } from 'react';
import { toProblem, type Problem } from '../../../contract/errors.ts';
import { introduce } from '../../../contract/introduction.ts';
import type { Approval, Source } from '../../../contract/state.ts';
import { useConnection } from '../../state/link.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { Limits } from './Limits.tsx';
import { Waits } from './Waits.tsx';
import { Who } from './Who.tsx';
import { fullWish, givenBy, isEnough, type Wish } from './wish.ts';

export interface Answer {
  ids: readonly string[];
  /** Null when it went well. */
  problem: Problem | null;
  /** For those who hear it. */
  said: string;
}

interface ApprovalSheetProps {
  approval: Approval;
  /** All that wait, this one among them, in turn. */
  waiting: readonly Approval[];
  sources: readonly Source[];
  linked: boolean;
  /** Why the last answer did not get through. */
  problem: Problem | null;
  /** What was left on when this one was looked at before. */
  narrowed: Wish | null;
  onNarrowed(wish: Wish): void;
  /** Asks for another of those that wait. */
  onTurn(id: string): void;
  onLater(): void;
  onAnswering(): void;
  onAnswered(answer: Answer): void;
}

export function ApprovalSheet(props: ApprovalSheetProps) {
  const { approval, waiting, linked, problem, narrowed, onLater } = props;
  const sources = props.sources.filter((source) => source.enabled);
  const [wish, setWish] = useState<Wish>(() => narrowed ?? fullWish(approval, sources));
  const narrow = (to: Wish) => {
    setWish(to);
    props.onNarrowed(to);
  };
  const { pending, approve, reject, rejectAll } = useAnswer(props, wish);
  const many = waiting.length > 1;
  return (
    <Alert
      subject={approval.id}
      title={
        <>
          <bdi className="approval-name">{introduce(approval.client, approval.verification).name}</bdi> asks
          to be let in
        </>
      }
      aside={<Waits approval={approval} waiting={waiting} onTurn={props.onTurn} />}
      onLater={onLater}
      foot={
        <>
          <Numbers
            choices={approval.choices}
            disabled={pending || !linked || !isEnough(wish)}
            onChoose={approve}
          />
          <div className="approval-answers">
            <Button autoFocus disabled={pending || !linked} onClick={reject}>
              Reject
            </Button>
            {many && (
              <Button disabled={pending || !linked} onClick={() => rejectAll(waiting)}>
                Reject all {waiting.length}
              </Button>
            )}
            <Button look="quiet" autoFocus={!linked} onClick={onLater} aria-keyshortcuts="Escape">
              Later
            </Button>
          </div>
          <p
            className={linked && isEnough(wish) ? 'approval-hint approval-hint-usual' : 'approval-hint'}
            role="status"
          >
            {hintOf(linked, isEnough(wish))}
          </p>
        </>
      }
    >
      <div className="approval-parts">
        <Who approval={approval} />
        <Limits asked={approval.scopes} sources={sources} wish={wish} onWish={narrow} />
        {problem !== null && <Trouble problem={problem} />}
      </div>
    </Alert>
  );
}

function useAnswer({ approval, onAnswering, onAnswered }: ApprovalSheetProps, wish: Wish) {
  const connection = useConnection();
  const [pending, setPending] = useState(false);
  const answer = (ids: readonly string[], said: string, work: Promise<unknown>) => {
    setPending(true);
    onAnswering();
    work
      .then(
        () => onAnswered({ ids, problem: null, said }),
        (error: unknown) => onAnswered({ ids, problem: toProblem(error), said: '' }),
      )
      .finally(() => setPending(false));
  };
  const rejectOne = (id: string) => connection.call('approvals.decide', { id, decision: 'reject' });
  return {
    pending,
    approve(number: number) {
      const { id, client } = approval;
      const decision = { id, decision: 'approve', number, ...givenBy(wish) } as const;
      answer([id], `${client} is let in.`, connection.call('approvals.decide', decision));
    },
    reject() {
      answer([approval.id], `${approval.client} is rejected.`, rejectOne(approval.id));
    },
    rejectAll(all: readonly Approval[]) {
      const ids = all.map(({ id }) => id);
      answer(ids, 'All are rejected.', Promise.all(ids.map(rejectOne)));
    },
  };
}

function hintOf(linked: boolean, enough: boolean): string {
  if (!linked) return 'Patchbay is not answering, so nothing can be decided now.';
  if (!enough) return 'Leave on reading or changing, and one source; or reject.';
  return 'Only the page that asks shows it. If that page is not before you, somebody else asks: reject.';
}

interface NumbersProps {
  choices: readonly number[];
  disabled: boolean;
  onChoose(number: number): void;
}

function Numbers({ choices, disabled, onChoose }: NumbersProps) {
  const id = useId();
  return (
    <>
      <p id={id} className="approval-choose">
        Choose the number that the browser shows
      </p>
      <div className="approval-numbers" role="group" aria-labelledby={id}>
        {choices.map((number) => (
          <button
            key={number}
            type="button"
            className="approval-number"
            disabled={disabled}
            onClick={() => onChoose(number)}
          >
            {number}
          </button>
        ))}
      </div>
    </>
  );
}
