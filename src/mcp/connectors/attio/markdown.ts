/** Values and tables as Markdown that a model can quote. */
import { table, type Json, type JsonObject } from '../connector.ts';
import { flatten, type Names } from './reading.ts';
import type { Attribute, Value } from './shapes.ts';
import { isObject } from './value-forms.ts';

/** One value in words: with its currency, scale or time zone. */
export function spokenValue(value: Json, type: string): string {
  if (Array.isArray(value)) return value.map((one) => spokenValue(one, type)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (type === 'rating' && typeof value === 'number') return `${value} of 5`;
  if (type === 'timestamp' && typeof value === 'string') return moment(value);
  if (!isObject(value)) return value === null ? '' : String(value);
  return spokenObject(value);
}

function spokenObject(value: JsonObject): string {
  const { amount, currency, object, record_id: id, name, type, at, owner } = value;
  if (amount !== undefined) return [amount, currency].filter((part) => typeof part === 'string').join(' ');
  if (typeof object === 'string' && typeof id === 'string')
    return typeof name === 'string' ? `${name} (${object}:${id})` : `${object}:${id}`;
  if (typeof at === 'string') {
    const who = isObject(owner) && typeof owner['name'] === 'string' ? ` with ${owner['name']}` : '';
    return `${spokenWord(type)} on ${moment(at)}${who}`;
  }
  if (typeof name === 'string') return name;
  const parts = Object.values(value).filter((part) => typeof part === 'string' || typeof part === 'number');
  return parts.join(', ');
}

function spokenWord(word: Json | undefined): string {
  return typeof word === 'string' ? word.replaceAll('-', ' ') : 'interaction';
}

/** `2026-03-31 09:00 UTC`. */
export function moment(time: string | null): string {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? (time ?? '') : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A row for every attribute that has a value. */
export function valueTable(
  values: Readonly<Record<string, readonly Value[]>>,
  attributes: readonly Attribute[],
  names: Names,
): string {
  const byslug = new Map(attributes.map((attribute) => [attribute.api_slug, attribute]));
  const rows = Object.entries(flatten(values, attributes, names))
    .filter(([slug]) => slug !== 'record_id')
    .map(([slug, value]) => {
      const attribute = byslug.get(slug);
      return [attribute?.title ?? slug, spokenValue(value, attribute?.type ?? '')];
    });
  return tableOfValues(['Attribute', 'Value'], rows);
}

/** A value of several lines stands in its cell as “a / b”. */
export function tableOfValues(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return table(
    head,
    rows.map((row) => row.map(besideEachOther)),
  );
}

function besideEachOther(lines: string): string {
  return lines.replaceAll(/\s+/g, (space) => (space.includes('\n') ? ' / ' : ' '));
}
