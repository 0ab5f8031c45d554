/** The emergency: closes the tunnel, takes back everything, and says what it did. */
import { useEffect, useRef, useState } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { counted } from '../../ui/format.ts';
import { Jack } from '../../ui/Jack.tsx';
import { Trouble } from '../overview/Trouble.tsx';

type Done = CommandOutput<'panic'>;

/** @param props.needless whether there is nobody to shut out and no tunnel to close */
export function Panic({ needless }: { needless: boolean }) {
  const connection = useConnection();
  const running = useRunning();
  const [done, setDone] = useState<Done | null>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const panic = () => running.run(async () => setDone(await connection.call('panic', {})));
  // What was pressed is gone then.
  useEffect(() => result.current?.focus(), [done]);
  if (needless && done === null) return null;
  return (
    <div className="access-panic">
      {done === null || !needless ? (
        <Confirm
          word="Close the tunnel and let nobody in"
          asks="This revokes every token and grant, rejects who waits and closes the tunnel. Each client has to be let in anew."
          keep="Leave it open"
          go="Let nobody in"
          look="danger"
          pending={running.pending}
          onGo={panic}
        />
      ) : (
        <p ref={result} tabIndex={-1} className="access-done" role="status">
          <Jack kind="off" />
          <span>{doneInWords(done)}</span>
        </p>
      )}
      {running.problem !== null && <Trouble problem={running.problem} />}
    </div>
  );
}

function doneInWords({ tokens, grants, approvals, tunnelClosed }: Done): string {
  const revoked = `${counted(tokens, 'token')} and ${counted(grants, 'grant')} revoked`;
  const rejected = approvals === 0 ? '' : `, ${counted(approvals, 'request')} rejected`;
  const tunnel = tunnelClosed ? 'The tunnel is closed' : 'The tunnel was closed already';
  return `${tunnel}, ${revoked}${rejected}. Nobody can come in until you let somebody in again.`;
}
