/** A journal of its own for each test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../../src/contract/errors.ts';
import { openDatabase, type Row } from '../../../src/mcp/database.ts';
import { openJournal, type Journal } from '../../../src/mcp/journal/journal.ts';

export { ended, someCall, someLog, start } from './calls.ts';

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-journal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenedJournal {
  journal: Journal;
  file: string;
  troubles: [problem: Problem | null, lost: number][];
  /** What another program would read from the file right now. */
  onDisk(): Row[];
}

export async function openOwnJournal(file?: string): Promise<OpenedJournal> {
  const path = file ?? join(await makeFolder(), 'journal.db');
  const troubles: OpenedJournal['troubles'] = [];
  const journal = openJournal(path, (...trouble) => troubles.push(trouble));
  let open = true;
  const close = () => {
    if (open) journal.close();
    open = false;
  };
  onTestFinished(close);
  return {
    journal: { ...journal, close },
    file: path,
    troubles,
    onDisk() {
      const other = openDatabase(path, { migrations: [], durability: 'full' });
      try {
        return other.all('SELECT * FROM calls ORDER BY id');
      } finally {
        other.close();
      }
    },
  };
}
