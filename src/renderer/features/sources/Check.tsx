/** Asks the source whether it answers with what is saved, and tells the truth of it. */
import type { CommandOutput } from '../../../contract/commands.ts';
import type { Source } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { wordOfCheck } from './check-words.ts';

export type CheckAnswer = CommandOutput<'sources.check'>;

interface CheckProps {
  source: Source;
  answer: CheckAnswer | null;
  onAnswer(answer: CheckAnswer | null): void;
}

export function Check({ source, answer, onAnswer }: CheckProps) {
  const connection = useConnection();
  const running = useRunning();
  const check = () => {
    onAnswer(null);
    running.run(async () => onAnswer(await connection.call('sources.check', { id: source.id })));
  };
  if (!source.enabled) return null;
  return (
    <div className="source-check">
      <Button resting={running.pending} onClick={check}>
        Check
      </Button>
      <div role="status" className="source-checked">
        {running.pending && <p className="muted">Asking {source.title}…</p>}
        {answer !== null && <Answer answer={answer} />}
        {!running.pending && answer === null && running.problem === null && (
          <p className="muted">
            {source.usage === null
              ? 'Looks whether all is in order.'
              : `Asks ${source.title} once, with what is saved.`}
          </p>
        )}
      </div>
      {running.problem !== null && <Trouble problem={running.problem} />}
    </div>
  );
}

function Answer({ answer }: { answer: CheckAnswer }) {
  const kind = answer.ok ? 'live' : 'broken';
  return (
    <div className="trouble">
      <Jack kind={kind} />
      <div>
        <p>
          <strong className={answer.ok ? 'good' : 'bad'}>{wordOfCheck(answer)}.</strong> {answer.message}
        </p>
        {answer.hint !== '' && <p className="muted">{answer.hint}</p>}
      </div>
    </div>
  );
}
