/** Tools that change the entries of lists. */
import { defineTool, ToolError, type Tool } from '../connector.ts';
import { z } from 'zod';
import { entryAfter } from './afterwards.ts';
import * as take from './arguments.ts';
import { named } from './changing.ts';
import { endpoints } from './endpoints.ts';
import type { Kit } from './kit.ts';
import { listId, values } from './list-tools.ts';
import { targetOfList } from './lists.ts';
import { listed } from './words.ts';

const entryId = take.id('list entry');

export function createEntryTools(kit: Kit): Tool[] {
  return [add(kit), update(kit), remove(kit)];
}

function add(kit: Kit): Tool {
  return defineTool({
    name: 'attio_add_record_to_list',
    title: 'Add a record to a list',
    description: 'Adds a record to a list, with values there. Adding it twice makes two entries.',
    effect: 'write',
    input: z.strictObject({
      list_id: listId,
      record_id: take.recordId,
      resource_type: take.resourceType.optional().describe('When the list takes several objects'),
      values: values.default({}).describe('Values of the entry: {"stage": "Evaluation"}'),
    }),
    async run({ list_id: id, record_id: record, resource_type: type, values: data }, { signal }) {
      const list = await kit.lists.find(id, signal);
      const [parent = '', ...others] = list.parent_object;
      if (type === undefined && others.length > 0)
        throw new ToolError(`${list.name} takes ${listed(list.parent_object)}: give resource_type.`);
      const object = await kit.schema.object(type ?? parent, signal);
      const target = targetOfList(list);
      const entryValues = await kit.writing.values({ target, data, mode: 'create', signal });
      const body = {
        data: { parent_record_id: record, parent_object: object.slug, entry_values: entryValues },
      };
      const asked = { params: { list: list.api_slug }, body, signal };
      const made = await named(kit, target, signal, () => kit.api.call(endpoints.createEntry, asked));
      const told = await entryAfter(kit, list, made.data, signal);
      return { structured: { list: list.name, ...told }, summary: `Added to ${list.name}` };
    },
  });
}

function update(kit: Kit): Tool {
  return defineTool({
    name: 'attio_update_list_entry',
    title: 'Change a list entry',
    description: 'Changes values of an entry, such as its stage. The record itself stays as it is.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({
      list_id: listId,
      entry_id: entryId,
      attributes: values.refine((data) => Object.keys(data).length > 0, 'must have a value at least'),
      mode: take.mode,
    }),
    async run({ list_id: id, entry_id: entry, attributes: data, mode }, { signal }) {
      const list = await kit.lists.find(id, signal);
      const target = targetOfList(list);
      const entryValues = await kit.writing.values({ target, data, mode, signal });
      const params = { list: list.api_slug, entry_id: entry };
      const asked = { params, body: { data: { entry_values: entryValues } }, signal };
      const endpoint = mode === 'append' ? endpoints.appendEntry : endpoints.overwriteEntry;
      const changed = await named(kit, target, signal, () => kit.api.call(endpoint, asked));
      const told = await entryAfter(kit, list, changed.data, signal);
      return { structured: { list: list.name, ...told }, summary: `Changed an entry of ${list.name}` };
    },
  });
}

function remove(kit: Kit): Tool {
  return defineTool({
    name: 'attio_remove_record_from_list',
    title: 'Remove from a list',
    description: 'Removes an entry from a list; the record stays.',
    effect: 'destructive',
    idempotent: true,
    input: z.strictObject({ list_id: listId, entry_id: entryId }),
    async run({ list_id: id, entry_id: entry }, { signal }) {
      const list = await kit.lists.find(id, signal);
      await kit.api.call(endpoints.deleteEntry, { params: { list: list.api_slug, entry_id: entry }, signal });
      return {
        structured: { removed: true, list: list.name, entry_id: entry },
        summary: `Removed from ${list.name}`,
      };
    },
  });
}
