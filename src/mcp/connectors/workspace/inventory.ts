/** How much a database of items holds, in words. */
import type { Database } from '../../database.ts';
import { entities, kinds } from './entities.ts';
import { spoken } from './operations.ts';
import { countAlive } from './rows.ts';

/** `3 notes, 1 task, …`, without what is deleted. */
export function inventory(database: Database): string {
  const counts = countAlive(database);
  const parts = kinds.map((kind) => {
    const { plural, words } = entities[kind];
    return `${counts[kind]} ${counts[kind] === 1 ? words : spoken(plural)}`;
  });
  return parts.join(', ');
}
