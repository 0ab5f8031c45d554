/** The workspace on this machine: workspace.db behind the tools. Needs no network, no account and no keychain. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import { openDatabase, type Database } from '../../database.ts';
import type { ConnectorContext, OpenConnector } from '../connector.ts';
import type { Backend } from './backend.ts';
import { createDocuments } from './documents.ts';
import { inventory } from './inventory.ts';
import { createItems, type Items } from './items.ts';
import { acted, withChanges, withParent } from './payload.ts';
import { neighboursIn } from './rows.ts';
import { migrations } from './schema.ts';
import { createTools } from './tools.ts';

/** Up to this size every page is read at the start, so that damage is told then and not in the middle of a call. */
const checkedBytes = 64 * 1024 * 1024;

/** @throws AppError `database_corrupt`, `disk_full`, `data_folder_unwritable` */
export async function openEmbedded({
  dataDir,
  clock,
}: Pick<ConnectorContext, 'dataDir' | 'clock'>): Promise<OpenConnector> {
  const { now } = clock;
  const file = join(dataDir, 'workspace.db');
  const database = openDatabase(file, { migrations, durability: 'full' });
  try {
    if ((await stat(file)).size <= checkedBytes) demandWhole(database, file);
    return {
      offline: true,
      tools: createTools(createEmbedded(createItems(database, now), now)),
      documents: createDocuments({
        ...{ database, now, from: 'stored' },
        neighbours: neighboursIn(database),
        refresh: () => Promise.resolve(),
        bring: () => Promise.resolve(),
      }),
      check: async (signal) => {
        signal.throwIfAborted();
        demandWhole(database, file);
        return `The workspace is in order: ${inventory(database)}.`;
      },
      close: async () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function createEmbedded(items: Items, now: () => number): Backend {
  return {
    list: async ({ entity }, request) => items.list(entity, request),
    read: async ({ entity, uid }, includeDeleted) => items.read(entity, uid, includeDeleted),
    create: async ({ entity }, payload) => items.create(entity, payload),
    replace: async ({ entity, uid }, payload, ifMatch) =>
      items.change(entity, uid, {
        payload: (before) => withParent(entity, before, payload),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      }),
    patch: async ({ entity, uid }, changes) =>
      items.change(entity, uid, { payload: (before) => withChanges(before, changes) }),
    delete: async ({ entity, uid }) =>
      items.change(entity, uid, { payload: (before) => before, deletes: true }),
    archive: async ({ entity, uid }) =>
      items.change(entity, uid, { payload: (before) => ({ ...before, ...entity.archive }) }),
    process: async ({ entity, uid }, step) =>
      items.change(entity, uid, { payload: (before) => acted(entity, before, step, now()) }),
  };
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
