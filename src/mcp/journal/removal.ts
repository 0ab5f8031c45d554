/** Takes the oldest records out of the journal, and tells how large it is. */
import type { Database } from '../database.ts';

export interface JournalRemoval {
  /** Removes up to `limit` of the oldest rows of each table from before a time; answers how many went. */
  removeBefore(time: number, limit: number): number;
  /** Removes up to `limit` of the oldest calls and log lines whatever their age; the audit goes when nothing else is left. */
  removeOldest(limit: number): number;
  /** Bytes in use on disk, free pages not counted. */
  size(): number;
}

export function createRemoval(database: Database): JournalRemoval {
  return {
    removeBefore(time, limit) {
      const remove = (table: string, at: string) =>
        database.run(
          `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${at} < ? ORDER BY ${at} LIMIT ?)`,
          time,
          limit,
        );
      return database.transaction(
        () => remove('calls', 'started_at') + remove('logs', 'at') + remove('audit', 'at'),
      );
    },
    removeOldest(limit) {
      const remove = (table: string) =>
        database.run(`DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} ORDER BY id LIMIT ?)`, limit);
      return database.transaction(() => remove('calls') + remove('logs') || remove('audit'));
    },
    size() {
      const number = (pragma: string) =>
        Number(Object.values(database.get(`PRAGMA ${pragma}`) ?? {})[0] ?? 0);
      return (number('page_count') - number('freelist_count')) * number('page_size');
    },
  };
}
