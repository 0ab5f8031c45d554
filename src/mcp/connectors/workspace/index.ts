/** The workspace connector: notes, tasks, comments, chats and their messages, kept in one database on this machine. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { openDatabase, type Database } from '../../database.ts';
import { choice, defineConnector, type ConnectorContext, type OpenConnector } from '../connector.ts';
import { createDocuments } from './documents.ts';
import { entities, kinds, sourceId } from './entities.ts';
import { createItems } from './items.ts';
import { spoken } from './operations.ts';
import { countAlive } from './rows.ts';
import { migrations } from './schema.ts';
import { createTools } from './tools.ts';

/** Up to this size every page is read at the start, so that damage is told then and not in the middle of a call. */
const checkedBytes = 64 * 1024 * 1024;

const credential = z.object({
  backend: choice(['embedded'], {
    label: 'Kept in',
    help: 'Where the workspace lives: embedded is a database in Patchbay’s own folder.',
    default: 'embedded',
  }),
});

export const workspace = defineConnector({
  id: sourceId,
  title: 'Workspace',
  description: 'Notes, tasks, comments and chats, kept on this machine. Needs no account.',
  startsEnabled: true,
  credential,
  remote: null,
  open: openWorkspace,
});

/** @throws AppError `database_corrupt`, `disk_full`, `data_folder_unwritable` */
async function openWorkspace({ dataDir, clock }: ConnectorContext): Promise<OpenConnector> {
  const { now } = clock;
  const file = join(dataDir, 'workspace.db');
  const database = openDatabase(file, { migrations, durability: 'full' });
  try {
    if ((await stat(file)).size <= checkedBytes) demandWhole(database, file);
    const items = createItems(database, now);
    return {
      tools: createTools(items, now),
      documents: createDocuments(database, items, now),
      check: async (signal) => {
        signal.throwIfAborted();
        demandWhole(database, file);
        return inventory(database);
      },
      close: async () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function demandWhole(database: Database, file: string): void {
  const verdict = database.get('PRAGMA quick_check(1)')?.['quick_check'];
  if (verdict === 'ok') return;
  throw new AppError(
    {
      code: 'database_corrupt',
      message: `${file} is damaged.`,
      hint: 'Restore it from a backup, or move it away to start with an empty workspace.',
    },
    { cause: verdict },
  );
}

function inventory(database: Database): string {
  const counts = countAlive(database);
  const parts = kinds.map((kind) => {
    const { plural, words } = entities[kind];
    return `${counts[kind]} ${counts[kind] === 1 ? words : spoken(plural)}`;
  });
  return `The workspace is in order: ${parts.join(', ')}.`;
}
