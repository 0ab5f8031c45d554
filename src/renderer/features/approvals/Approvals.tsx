/** Shows what waits for an answer over every screen: one at a time, each once by itself, and again when asked for. */
import { useMemo, useState } from 'react';
import type { Problem } from '../../../contract/errors.ts';
import type { Approval, State } from '../../../contract/state.ts';
import { goUnder, type Place } from '../../state/screen.ts';
import { useReturnedFocus } from '../../ui/returned-focus.ts';
import { ApprovalSheet, type Answer } from './ApprovalSheet.tsx';
import { inTurn } from './order.ts';
import { Over } from './Over.tsx';
import type { Wish } from './wish.ts';
import './approvals.css';

interface ApprovalsProps {
  state: State;
  /** Whether the core answers. */
  linked: boolean;
  /** The screen below, and the approval that the address names, wanted now. */
  place: Place;
}

export function Approvals({ state, linked, place }: ApprovalsProps) {
  const approvals = useMemo(() => inTurn(state.approvals), [state.approvals]);
  const { sheet, said, lay, later, answering, answered, close } = useDesk(approvals, place);
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map());
  useReturnedFocus(sheet !== null, content);
  if (sheet === null) {
    return (
      <p className="unseen" role="status">
        {said}
      </p>
    );
  }
  const waits = approvals.find((approval) => approval.id === sheet.id);
  const shown = waits ?? (sheet.answering ? sheet.approval : null);
  if (shown === null || endsIt(sheet.problem)) {
    const left = approvals.filter((approval) => approval.id !== sheet.id).length;
    return (
      <Over
        key={`${sheet.id} over`}
        approval={sheet.approval}
        problem={sheet.problem}
        left={left}
        onClose={close}
      />
    );
  }
  return (
    <ApprovalSheet
      key={sheet.id}
      approval={shown}
      waiting={approvals}
      sources={state.sources}
      linked={linked}
      narrowed={wishes.get(sheet.id) ?? null}
      onNarrowed={(wish) => setWishes(new Map([...wishes, [sheet.id, wish]]))}
      onTurn={lay}
      problem={sheet.problem}
      onLater={later}
      onAnswering={answering}
      onAnswered={answered}
    />
  );
}

/** Where the focus goes when what had it is gone, as a way to an answer that was given is. */
function content(): HTMLElement | null {
  return document.getElementById('content');
}

/** Told apart from an answer that did not get through and may be given again. */
function endsIt(problem: Problem | null): boolean {
  return problem !== null && ['approval_wrong_number', 'approval_over', 'not_found'].includes(problem.code);
}

/** What lies on the screen: an approval as it stood last, or only its id where it was over before it was seen. */
interface Sheet {
  id: string;
  approval: Approval | null;
  /** Why the last answer did not count. */
  problem: Problem | null;
  /** True while an answer is on its way: that the approval ends is then no news. */
  answering: boolean;
}

/** Which sheet lies on top, and which approvals need not come up by themselves any more. */
function useDesk(waiting: readonly Approval[], place: Place) {
  const asked = place.approval;
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const lay = (id: string) => {
    const approval = waiting.find((one) => one.id === id) ?? null;
    setSheet({ id, approval, problem: null, answering: false });
  };
  const next = waiting.find((approval) => !aside.has(approval.id));
  if (asked !== taken) {
    setTaken(asked);
    if (asked !== null) lay(asked);
  } else if (sheet === null && next !== undefined) lay(next.id);

  const leave = (ids: readonly string[]) => {
    setAside(new Set([...aside, ...ids]));
    setSheet(null);
    if (asked !== null) goUnder(place);
  };
  return {
    sheet,
    said,
    lay,
    later: () => leave(waiting.map((approval) => approval.id)),
    answering: () => setSheet((current) => current && { ...current, problem: null, answering: true }),
    answered({ ids, problem, said: words }: Answer) {
      setSaid(words);
      if (problem === null) leave(ids);
      else setSheet((current) => current && { ...current, problem, answering: false });
    },
    close: () => leave(sheet === null ? [] : [sheet.id]),
  };
}
