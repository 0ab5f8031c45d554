/** Arguments that several tools take, with the words for what they take. */
import { z } from 'zod';
import { ToolError, type Json, type JsonObject, type Tool } from '../connector.ts';
import { own } from './own.ts';
import { uuid } from './references.ts';

/** Anything: arguments come as JSON. Its JSON Schema is empty, where `z.json()` would spell JSON out. */
export const anything = z.custom<Json>(() => true);

const idWords = (what: string) => `must be the id of a ${what}, as this connector’s tools and search give it`;

/** The id alone, or a document id (`attio:companies:<id>`), or `companies:<id>`. */
export const id = (what: string) =>
  z
    .string({ error: idWords(what) })
    .transform((text) => text.trim().replace(/^.*:/, ''))
    .refine((text) => uuid.test(text), idWords(what));

export const resourceType = z
  .string()
  .trim()
  .min(1, 'must be companies, people, deals, or another object of the workspace')
  .describe('companies, people, deals, or another object’s slug');

export const recordId = id('record');

export const limit = (most: number, fallback: number) =>
  z.int().min(1).max(most, `must be a whole number from 1 to ${most}`).default(fallback);

export const offset = z.int().min(0, 'must be a whole number from 0').max(1_000_000).default(0);

const timeWords = 'must be ISO 8601, such as 2026-03-31 or 2026-03-31T09:00:00Z';

/** Checked by hand: the patterns of a date would be most of the tool’s description. */
export const time = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)), timeWords)
  .describe('ISO 8601');

export const filters = z
  .union([z.array(anything), z.record(z.string(), anything)], {
    error: 'must be a list of {attribute, condition, value}, or Attio’s own filter object',
  })
  .describe(
    '[{attribute, condition, value}] (equals, contains, starts_with, is_empty, greater_than, before, in …), or Attio’s own filter',
  );

const valuesWords = 'must be an object of attribute and value, such as {"name": "Acme"}';

export const recordData = z
  .record(z.string(), anything, { error: valuesWords })
  .refine((data) => Object.keys(data).length > 0, valuesWords)
  .describe('Values by attribute, plain: {"name": "Acme", "stage": "Won"}; null empties');

export const fields = z.array(z.string()).describe('Only these attributes');

export const mode = z
  .enum(['append', 'overwrite'], { error: 'must be append or overwrite' })
  .default('append')
  .describe('What several-valued attributes do: append adds, overwrite replaces');

/** Names that attio-mcp has for the arguments; who learned those still sends them. */
const older: Readonly<Record<string, string>> = {
  listId: 'list_id',
  entryId: 'entry_id',
  recordId: 'record_id',
  objectType: 'resource_type',
  attributeSlug: 'attribute',
  parentRecordId: 'parent_record_id',
  initialValues: 'values',
  includeEntryValues: 'include_values',
};

export function takingOlderNames(tool: Tool): Tool {
  return {
    ...tool,
    parse: (args) =>
      tool.parse(
        Object.fromEntries(
          Object.entries(args).map(([name, value]) => {
            const now = own(older, name);
            if (now === undefined) return [name, value];
            if (now in args)
              throw new ToolError(`${tool.name} was not run: ${name} and ${now} are the same.`);
            return [now, value];
          }),
        ),
      ),
  };
}

export interface Page {
  limit: number;
  offset: number;
}

/** Cuts a list of which one more than wanted was asked for: that one tells whether there is more. */
export function cut<T>(
  found: readonly T[],
  { limit: most, offset: from }: Page,
): { page: T[]; next: JsonObject } {
  const page = found.slice(0, most);
  return { page, next: { count: page.length, ...(found.length > most ? { next_offset: from + most } : {}) } };
}
