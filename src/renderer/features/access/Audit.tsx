/** Who did what, newest first: asked from the journal by page, and again whenever something here has changed. */
import { useState } from 'react';
import type { AuditEntry } from '../../../contract/commands.ts';
import type { State } from '../../../contract/state.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Time } from '../../ui/Time.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { actionInWords, actorInWords } from './audit-words.ts';
import { useAudit } from './use-audit.ts';

const page = 20;
/** As many as the journal gives at once. */
const most = 1000;

export function Audit({ state }: { state: State }) {
  const [limit, setLimit] = useState(page);
  const { entries, problem } = useAudit(limit, state);
  if (problem !== null) return <Trouble problem={problem} />;
  if (entries === null) return <p className="muted">Reading the journal…</p>;
  if (entries.length === 0) {
    return (
      <Empty title="Nothing yet.">
        Every registration, question, answer, token, refusal and change of settings is written down here.
      </Empty>
    );
  }
  return (
    <div className="access-stack">
      <ul className="rows">
        {entries.toReversed().map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries.length === limit && limit < most && (
        <div className="actions">
          <Button onClick={() => setLimit(Math.min(most, limit * 5))}>Show more</Button>
        </div>
      )}
    </div>
  );
}

function EntryRow({ entry }: { entry: AuditEntry }) {
  return (
    <li className="rows-row access-entry">
      <span className="muted">
        <Time at={entry.at} />
      </span>
      <span className="muted">
        {actorInWords(entry.actor)}
        {entry.address !== '' && `, ${entry.address}`}
      </span>
      <div>
        <p>{actionInWords(entry.action)}</p>
        <p className="muted small">
          <bdi>{entry.subject}</bdi>
          {entry.detail !== '' && <>. {entry.detail}</>}
        </p>
      </div>
    </li>
  );
}
