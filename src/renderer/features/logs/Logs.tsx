/** What Patchbay wrote down about itself: plain, searchable, newest first. */
import { useMemo, useRef, useState } from 'react';
import type { LogEntry, LogLevel } from '../../../contract/state.ts';
import { compact, narrow, useMedia } from '../../state/media.ts';
import { useSettled } from '../../state/settled.ts';
import { Code } from '../../ui/Code.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { exactTime } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { wordsOf } from '../calls/filter.ts';
import { useHeld, useHeldAt } from '../calls/use-held.ts';
import { Trouble } from '../overview/Trouble.tsx';
import { answers, keyed, withJournal } from './entries.ts';
import { Level, LogTime } from './Level.tsx';
import { LogsTools } from './LogsTools.tsx';
import { useJournal } from './use-journal.ts';
import './logs.css';

type Row = ReturnType<typeof keyed>[number];

const columns: readonly Column<Row>[] = [
  { id: 'clock', name: 'Time', cell: ({ entry }) => <LogTime at={entry.at} /> },
  { id: 'level', name: 'Level', cell: ({ entry }) => <Level level={entry.level} /> },
  { id: 'scope', name: 'Where', cell: ({ entry }) => entry.scope },
  { id: 'message', name: 'What', cell: ({ entry }) => entry.message },
];
const keyOf = (row: Row) => row.key;

export function Logs({ live }: { live: readonly LogEntry[] }) {
  const [text, setText] = useState('');
  const [least, setLeast] = useState<LogLevel>('info');
  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const journal = useJournal(least, useSettled(text.trim()));
  const held = useHeld();
  const all = useMemo(() => keyed(withJournal(journal.entries, live)), [journal.entries, live]);
  const heldAt = useHeldAt(all.at(-1)?.key ?? null, held.holding);
  const rows = useMemo(() => {
    const words = wordsOf(text);
    const end = heldAt === null ? -1 : all.findLastIndex((row) => row.key === heldAt);
    const standing = end === -1 ? all : all.slice(0, end + 1);
    return standing.filter(({ entry }) => answers(entry, least, words)).reverse();
  }, [all, heldAt, text, least]);
  const isNarrow = useMedia(narrow);
  const open = (key: string) => {
    setSelected(key);
    setOpened(key);
  };
  const list = useRef<HTMLElement>(null);
  const close = () => {
    setOpened(null);
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const entry = opened === null ? undefined : all.findLast((row) => row.key === opened)?.entry;
  return (
    <div
      className={entry === undefined ? 'logs' : 'logs logs-open'}
      onKeyDown={(event) => event.key === 'Escape' && opened !== null && close()}
    >
      <section ref={list} className="logs-list" aria-label="Logs">
        <LogsTools text={text} onText={setText} least={least} onLeast={setLeast} shown={rows.length} />
        {journal.problem !== null && <Trouble problem={journal.problem} />}
        <Table
          label="Log lines, newest first"
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          rowHeight={isNarrow ? 56 : 32}
          selected={selected}
          onSelect={opened === null ? setSelected : open}
          onOpen={open}
          onReading={held.onReading}
          empty={<Empty title="No log lines here.">Choose a lower level, or look for other words.</Empty>}
        />
      </section>
      {entry !== undefined && <Entry entry={entry} onClose={close} />}
    </div>
  );
}

function Entry({ entry, onClose }: { entry: LogEntry; onClose(): void }) {
  const over = useMedia(compact);
  return (
    <Sheet title={entry.scope} over={over} onClose={onClose}>
      <div className="details">
        <p className="logs-message">{entry.message}</p>
        <p className="muted">
          <Level level={entry.level} /> {exactTime(entry.at)}
        </p>
        {entry.detail !== '' && <Code text={entry.detail} label="Detail" />}
      </div>
    </Sheet>
  );
}
