/** Notes and tasks of a record come in pages of the size asked for, and none is left out between them. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { openAttio, thing, type Opened } from './fixture.ts';

const pageSchema = z.looseObject({ count: z.number(), next_offset: z.number().optional() });

async function page(opened: Opened, type: string, args: JsonObject) {
  const told = await opened.run('search_records_by_relationship', { relationship_type: type, ...args });
  const { count, next_offset: next } = pageSchema.parse(told);
  const rows = z.array(z.looseObject({})).parse(told['notes'] ?? told['tasks']);
  expect(rows).toHaveLength(count);
  return { ids: rows.map((row) => String(row['note_id'] ?? row['task_id'])), next };
}

/** All pages of a size, until none is named any more. */
async function all(opened: Opened, type: string, { source_id, limit }: { source_id: string; limit: number }) {
  const pages: string[][] = [];
  for (let offset: number | undefined = 0; offset !== undefined;) {
    const { ids, next } = await page(opened, type, { source_id, limit, offset });
    pages.push(ids);
    offset = next;
  }
  return pages;
}

function withNotesAndTasks(opened: Opened, count: number) {
  const { world } = opened.simulator;
  const acme = thing(opened.simulator, 'companies', 'Acme Corporation');
  const [note] = world.notes.values();
  const [task] = world.tasks.values();
  if (note === undefined || task === undefined) throw new Error('There is no note or task to copy.');
  world.notes.clear();
  world.tasks.clear();
  for (let index = 0; index < count; index += 1) {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const createdAt = Date.UTC(2026, 0, 1) + index * 60_000;
    world.notes.set(id, { ...note, id, createdAt, parentObject: 'companies', parentRecord: acme.id });
    world.tasks.set(id, { ...task, id, createdAt, linked: [{ object: 'companies', record: acme.id }] });
  }
  return { source_id: acme.id, ids: [...world.notes.keys()] };
}

test.each([
  ['company_to_notes', 100, [100, 20]],
  ['company_to_notes', 60, [60, 60]],
  ['company_to_notes', 50, [50, 50, 20]],
  ['company_to_tasks', 100, [100, 20]],
  ['company_to_tasks', 40, [40, 40, 40]],
])('%s by %i', async (type, limit, sizes) => {
  const opened = await openAttio();
  const { source_id, ids } = withNotesAndTasks(opened, 120);
  const pages = await all(opened, type, { source_id, limit });
  expect(pages.map((one) => one.length)).toEqual(sizes);
  expect(pages.flat().sort()).toEqual(ids);
});
