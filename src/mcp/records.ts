/** What stands on files and belongs to one process at a time: the journal and the access records, under the folder's lock. */
import { join } from 'node:path';
import type { Settings } from '../contract/settings.ts';
import type { Visit } from '../contract/state.ts';
import { openAccess, type Access, type AccessOptions } from './access/access.ts';
import { openAccessDatabase } from './access/database.ts';
import {
  addUsage,
  readFormerAddress,
  readLastVisit,
  readUsage,
  writeFormerAddress,
  writeLastVisit,
  type Usage,
} from './access/remembered.ts';
import type { FormerAddress } from './address-change.ts';
import { holdLock } from './database.ts';
import { countDays } from './days.ts';
import { createIds } from './ids.ts';
import type { Journal } from './journal/journal.ts';
import { openSoundJournal } from './journal/open.ts';
import { keepPruned } from './journal/prune.ts';
import type { Log } from './log.ts';
import type { Notices } from './notices.ts';
import type { Clock } from './ports.ts';
import { createReserve } from './reserve.ts';
import type { Store } from './store.ts';

export interface Records {
  journal: Journal;
  access: Access;
  lastVisit(): Visit | null;
  rememberVisit(visit: Visit): void;
  formerAddress: FormerAddress;
  /** Runs what must be written down even on a full disk. */
  inEmergency<T>(work: () => Promise<T>): Promise<T>;
  /** What has passed through the tunnel this month (UTC). */
  usage(): Usage;
  countTraffic(traffic: Usage): void;
}

export interface RecordsOptions extends Pick<AccessOptions, 'sourceIds' | 'ended' | 'heard'> {
  dataDir: string;
  clock: Clock;
  store: Store;
  notices: Notices;
  settings(): Settings;
  log: Log;
  /** Takes what undoes an opening, to be run in reverse order. */
  hold(close: () => void): void;
}

/** @throws AppError `data_folder_locked`, `data_folder_unwritable`, `database_corrupt`, `disk_full` */
export function openRecords(options: RecordsOptions): Records {
  const { clock, store, notices, settings, log, hold } = options;
  const now = () => clock.now();
  const file = (name: string) => join(options.dataDir, name);
  const lock = holdLock(file('patchbay.lock'));
  hold(() => lock.release());
  const journal = openSoundJournal(file('journal.db'), { now, notices, log });
  hold(() => journal.close());
  const newId = createIds('audit', now);
  const database = openAccessDatabase(file('access.db'));
  hold(() => database.close());
  const access = openAccess({
    database,
    rangesFile: file('openai-ranges.json'),
    clock,
    store,
    settings: () => settings().access,
    linkHours: () => settings().search.linkHours,
    sourceIds: options.sourceIds,
    audit: (entry) => journal.audit({ id: newId(), at: now(), ...entry }),
    ended: options.ended,
    heard: options.heard,
    log: (level, message, cause) => log(level, 'access', message, cause),
  });
  hold(() => access.close());
  hold(
    keepPruned(journal, {
      limits: () => settings().journal,
      now,
      failed: (error) => log('warn', 'journal', 'Pruning failed; it is tried again in a minute.', error),
    }),
  );
  hold(
    countDays({
      store,
      journal,
      clock,
      failed: (error) => log('warn', 'journal', 'The calls of today could not be counted.', error),
    }),
  );
  const reserve = createReserve(file('reserve'));
  const holdReserve = () => {
    try {
      reserve.hold();
    } catch (error) {
      log('warn', 'core', 'No space can be kept back for an emergency: the disk is nearly full.', error);
    }
  };
  holdReserve();
  const month = () => new Date(now()).toISOString().slice(0, 7);
  const remember = (write: () => void) => {
    try {
      write();
    } catch (error) {
      log('warn', 'access', 'What is to be remembered could not be written down.', error);
    }
  };
  return {
    journal,
    access,
    lastVisit: () => readLastVisit(database),
    rememberVisit: (visit) => remember(() => writeLastVisit(database, visit)),
    formerAddress: {
      read: () => readFormerAddress(database),
      keep: (origin) => remember(() => writeFormerAddress(database, origin)),
    },
    async inEmergency(work) {
      reserve.release();
      try {
        return await work();
      } finally {
        holdReserve();
      }
    },
    usage: () => readUsage(database, month()),
    countTraffic: (traffic) => remember(() => addUsage(database, { month: month(), ...traffic })),
  };
}
