/** Filters as people write them, `{attribute, condition, value}`, in Attio’s writing; what is already Attio’s passes. */
import { ToolError, type Json, type JsonObject } from '../connector.ts';
import { readCondition, translated, type Condition, type Knowing, type Place } from './conditions.ts';
import { operators } from './problems.ts';
import { noAttribute } from './schema.ts';
import type { Span } from './timeframe.ts';
import { isObject } from './value-forms.ts';
import { listed } from './words.ts';

export interface Filters {
  /** Undefined for none. @throws ToolError */
  toAttio(filters: Json | undefined, place: Place): Promise<JsonObject | undefined>;
  /** Why Attio may not have understood a filter: operators and attributes that are not there. */
  doubts(filter: JsonObject, place: Place): Promise<string>;
}

/** Each may have to be looked up at Attio before it can be asked. */
const mostConditions = 50;

export function createFilters(knowing: Knowing): Filters {
  return {
    async toAttio(filters, place) {
      if (filters === undefined || filters === null) return undefined;
      const read = readFilters(filters);
      if (!('conditions' in read)) return Object.keys(read.attio).length === 0 ? undefined : read.attio;
      if (read.conditions.length === 0) return undefined;
      if (read.conditions.length > mostConditions)
        throw new ToolError(`The filter was not sent: it may have at most ${mostConditions} conditions.`);
      try {
        const parts = await Promise.all(read.conditions.map((one) => translated(knowing, place, one)));
        const [only] = parts;
        if (only !== undefined && parts.length === 1) return only;
        return read.any ? { $or: parts } : { $and: parts };
      } catch (error) {
        if (error instanceof ToolError && error.name === 'ToolError')
          throw new ToolError(`The filter was not sent: ${error.message}.`, { cause: error });
        throw error;
      }
    },
    async doubts(filter, { target, signal }) {
      const attributes = await knowing.schema.attributes(target, signal);
      const { keys, unknown } = usedIn(filter);
      const known = new Set(attributes.flatMap(({ api_slug: slug, id }) => [slug, id.attribute_id]));
      const told = [
        ...(unknown.size > 0 ? [`there is no operator ${listed([...unknown])}`] : []),
        ...[...keys].filter((key) => !known.has(key)).map((key) => noAttribute(attributes, key, target)),
      ];
      return told.length === 0 ? '' : ` Here: ${told.join('; ')}.`;
    },
  };
}

/** `[{…}]`, `{filters: [{…}], matchAny}` as attio-mcp has it, or Attio’s own object. */
function readFilters(filters: Json): { conditions: Condition[]; any: boolean } | { attio: JsonObject } {
  if (Array.isArray(filters)) return { conditions: filters.map(readCondition), any: false };
  if (!isObject(filters))
    throw new ToolError('filters must be an object, or a list of {attribute, condition, value}.');
  const { filters: inner, matchAny, match_any: any } = filters;
  if (Array.isArray(inner))
    return { conditions: inner.map(readCondition), any: matchAny === true || any === true };
  if (typeof filters['attribute'] === 'string' && 'condition' in filters)
    return { conditions: [readCondition(filters)], any: false };
  return { attio: filters };
}

const knownOperators = new Set([...operators.matchAll(/\$\w+/g)].map(([operator]) => operator));

/** Attributes a filter asks about, and operators nobody knows. */
function usedIn(filter: JsonObject): { keys: Set<string>; unknown: Set<string> } {
  const keys = new Set<string>();
  const unknown = new Set<string>();
  const operatorsIn = (value: Json): void => {
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith('$') && !knownOperators.has(key)) unknown.add(key);
      operatorsIn(inner);
    }
  };
  const visit = (part: Json): void => {
    if (!isObject(part) || 'path' in part) return;
    for (const [key, inner] of Object.entries(part)) {
      if (key === '$and' || key === '$or') (Array.isArray(inner) ? inner : []).forEach(visit);
      else if (key === '$not') visit(inner);
      else if (key.startsWith('$')) unknown.add(key);
      else {
        keys.add(key);
        operatorsIn(inner);
      }
    }
  };
  visit(filter);
  return { keys, unknown };
}

/** An attribute’s time is in a span. */
export function during(slug: string, type: string, { from, until }: Span): JsonObject {
  const time = (at: number) => new Date(at).toISOString().slice(0, type === 'date' ? 10 : undefined);
  const bounds = {
    ...(from === null ? {} : { $gte: time(from) }),
    ...(until === null ? {} : { $lt: time(until) }),
  };
  return { [slug]: type === 'interaction' ? { interacted_at: bounds } : bounds };
}

/** All have to hold. */
export function both(...filters: (JsonObject | undefined)[]): JsonObject | undefined {
  const given = filters.filter((one) => one !== undefined);
  return given.length < 2 ? given[0] : { $and: given };
}
