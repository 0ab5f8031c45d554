/** Tools that tell what the workspace’s objects are made of. */
import { z } from 'zod';
import { defineTool, ToolError, type JsonObject, type Tool } from '../connector.ts';
import * as take from './arguments.ts';
import type { Kit } from './kit.ts';
import { findAttribute, noAttribute, targetOf, type Target } from './schema.ts';
import type { Attribute } from './shapes.ts';
import { counted } from './words.ts';

export function createSchemaTools(kit: Kit): Tool[] {
  return [attributes(kit), options(kit)];
}

/** How an attribute is told: only what is not as usual. */
export async function toldAttribute(
  { writing }: Kit,
  attribute: Attribute,
  signal: AbortSignal,
): Promise<JsonObject> {
  const { api_slug: slug, title, type } = attribute;
  const points = type === 'record-reference' ? await writing.allowed(attribute, signal) : null;
  const currency = attribute.config?.currency?.default_currency_code;
  return {
    ...{ slug, title, type },
    ...(attribute.is_required ? { required: true } : {}),
    ...(attribute.is_multiselect ? { several: true } : {}),
    ...(attribute.is_unique ? { unique: true } : {}),
    ...(attribute.is_writable ? {} : { read_only: true }),
    ...(points === null ? {} : { points_at: points }),
    ...(typeof currency === 'string' ? { currency } : {}),
  };
}

function attributes(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_record_attributes',
    title: 'Attributes of an object',
    description: 'Lists the attributes of an object, with type and what is required.',
    effect: 'read',
    input: z.strictObject({ resource_type: take.resourceType }),
    async run({ resource_type: type }, { signal }) {
      const object = await kit.schema.object(type, signal);
      const all = await kit.schema.attributes(targetOf(object), signal);
      const told = await Promise.all(all.map((one) => toldAttribute(kit, one, signal)));
      return {
        structured: { object: object.slug, attributes: told },
        summary: counted(told.length, 'attribute'),
      };
    },
  });
}

function options(kit: Kit): Tool {
  return defineTool({
    name: 'attio_get_record_attribute_options',
    title: 'Options of an attribute',
    description: 'Lists the options of a select, or the stages of a status, of an object or a list.',
    effect: 'read',
    input: z.strictObject({
      resource_type: take.resourceType.optional(),
      list_id: z.string().optional().describe('Instead of resource_type: a list’s id, slug or name'),
      attribute: z.string().trim().min(1),
      show_archived: z.boolean().default(false),
    }),
    async run({ resource_type: type, list_id: list, attribute: name, show_archived: archived }, { signal }) {
      const target = await targetIn(kit, type, list, signal);
      const all = await kit.schema.attributes(target, signal);
      const attribute = findAttribute(all, name);
      if (attribute === undefined) throw new ToolError(`${noAttribute(all, name, target)}.`);
      const choosing = attribute.type === 'select' || attribute.type === 'status';
      if (!choosing)
        throw new ToolError(`${attribute.api_slug} is of type ${attribute.type}, which has no options.`);
      const choices = await kit.schema.choices(target, attribute, signal);
      const shown = choices.filter((one) => archived || !one.archived);
      const told = shown.map(({ id, title, archived: gone }) => ({
        id,
        title,
        ...(gone ? { archived: true } : {}),
      }));
      return {
        structured: { attribute: attribute.api_slug, type: attribute.type, options: told },
        summary: counted(told.length, 'option'),
      };
    },
  });
}

async function targetIn(
  kit: Kit,
  type: string | undefined,
  list: string | undefined,
  signal: AbortSignal,
): Promise<Target> {
  if (type !== undefined) return targetOf(await kit.schema.object(type, signal));
  if (list === undefined) throw new ToolError('Give resource_type or list_id.');
  const { api_slug: slug, name } = await kit.lists.find(list, signal);
  return { kind: 'lists', slug, title: `the list ${name}` };
}
