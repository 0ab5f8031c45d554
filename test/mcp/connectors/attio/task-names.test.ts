/** What tasks are about, by name: asked for once for all of an object, kept for a moment, left out where it cannot be had. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { nameOf, openAttio, sent, things, type Opened } from './fixture.ts';

const toldSchema = z.object({
  tasks: z.array(
    z.object({
      linked_records: z.array(
        z.object({ object: z.string(), record_id: z.string(), name: z.string().optional() }),
      ),
    }),
  ),
});

async function linked({ run }: Opened, limit = 100) {
  const { tasks } = toldSchema.parse(await run('list_tasks', { limit }));
  return tasks.flatMap(({ linked_records: records }) => records);
}

test('each linked record of attio_list_tasks has its name', async () => {
  const opened = await openAttio();
  const told = await linked(opened);
  expect(told.length).toBeGreaterThan(100);
  for (const { object, record_id: id, name } of told) {
    const record = things(opened.simulator, object).find((one) => one.id === id);
    expect(name).toBe(record === undefined ? 'none' : nameOf(record));
  }
});

test('the names cost one request for each object, and none a moment later', async () => {
  const opened = await openAttio();
  await linked(opened);
  const queries = () => sent(opened.simulator, 'POST', /records\/query$/).map(({ path }) => path);
  expect(queries().sort()).toEqual([
    '/v2/objects/companies/records/query',
    '/v2/objects/people/records/query',
  ]);
  await linked(opened, 20);
  expect(queries()).toHaveLength(2);
});

test('a name that is gone is left out', async () => {
  const opened = await openAttio();
  const [task] = opened.simulator.world.tasks.values();
  const [gone] = task?.linked ?? [];
  opened.simulator.world.objects
    .find(({ slug }) => slug === gone?.object)
    ?.records.delete(gone?.record ?? '');
  const told = (await linked(opened)).filter(({ record_id: id }) => id === gone?.record);
  expect(told.length).toBeGreaterThan(0);
  for (const one of told) expect(one).not.toHaveProperty('name');
});

test('a write makes them be asked for again', async () => {
  const opened = await openAttio();
  await linked(opened);
  const [acme] = things(opened.simulator, 'companies');
  const changed = {
    resource_type: 'companies',
    record_id: acme?.id ?? '',
    record_data: { name: 'Acme Renamed' },
  };
  await opened.run('update_record', changed);
  expect((await linked(opened)).find(({ record_id: id }) => id === acme?.id)?.name).toBe('Acme Renamed');
});
