/** The workspace connector: notes, tasks, comments, chats and their messages, kept in one database on this machine. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import { openDatabase, type Database } from '../../database.ts';
import type { Connector, ConnectorContext, OpenConnector } from '../connector.ts';
import { createDocuments } from './documents.ts';
import { entities, kinds, sourceId } from './entities.ts';
import { createItems } from './items.ts';
import { spoken } from './operations.ts';
import { countAlive } from './rows.ts';
import { migrations } from './schema.ts';
import { createTools } from './tools.ts';

/** Up to this size every page is read at the start, so that damage is told then and not in the middle of a call. */
const checkedBytes = 64 * 1024 * 1024;

export const workspace: Connector = {
  id: sourceId,
  title: 'Workspace',
  description: 'Notes, tasks, comments and chats, kept on this machine. Needs no account.',
  fields: [
    {
      key: 'backend',
      label: 'Kept in',
      help: 'Where the workspace lives: embedded is a database in Patchbay’s own folder.',
      secret: false,
      required: true,
      options: ['embedded'],
      default: 'embedded',
    },
  ],
  open: openWorkspace,
};

/** @throws AppError `database_corrupt`, `disk_full`, `data_folder_unwritable`, `invalid_input` */
async function openWorkspace({ dataDir, values, now }: ConnectorContext): Promise<OpenConnector> {
  const backend = values['backend'] ?? 'embedded';
  if (backend !== 'embedded') {
    throw new AppError({
      code: 'invalid_input',
      message: `The workspace cannot be kept in “${backend}”.`,
      hint: 'Set its backend to embedded.',
    });
  }
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
