/** Writes to records and entries: unique and required attributes, append and overwrite, both sides of a relationship. */
import { stamp } from './ids.ts';
import { invalid } from './refusal.ts';
import type { AttioObject, Attribute, Json, JsonObject, List, Thing, Value, World } from './shapes.ts';
import { takeValues, valueOf } from './values.ts';

export type Mode = 'append' | 'overwrite';

export function objectOf(world: World, slugOrId: string): AttioObject | undefined {
  return world.objects.find((one) => one.slug === slugOrId || one.id === slugOrId);
}

export function listOf(world: World, slugOrId: string): List | undefined {
  return world.lists.find((one) => one.slug === slugOrId || one.id === slugOrId);
}

export function attributeOf(owner: AttioObject | List, slugOrId: string): Attribute | undefined {
  return owner.attributes.find((one) => one.slug === slugOrId || one.id === slugOrId);
}

interface Write {
  world: World;
  owner: AttioObject | List;
  thing: Thing;
  given: JsonObject;
  mode: Mode;
  at: number;
}

/** Checks all of it before any of it is kept. */
export function write({ world, owner, thing, given, mode, at }: Write, creating: boolean): void {
  const taken = new Map<Attribute, Value[]>();
  for (const [slug, said] of Object.entries(given)) {
    const attribute = attributeOf(owner, slug);
    if (attribute === undefined)
      throw invalid(`Cannot find attribute with slug/ID "${slug}".`, 'value_not_found');
    if (!attribute.writable) throw invalid('Cannot update a System attribute.', 'system_edit_unauthorized');
    taken.set(attribute, takeValues(said, { world, attribute, owner: owner.id, at }));
  }
  for (const attribute of owner.attributes) {
    const values = taken.get(attribute);
    const empty = values === undefined ? creating : values.length === 0;
    if (attribute.required && empty)
      throw invalid(
        `Required value for attribute with ID "${attribute.id}" was not provided.`,
        'missing_value',
      );
  }
  for (const [attribute, values] of taken) demandUnique(owner, attribute, thing, values);
  for (const [attribute, values] of taken) {
    const before = thing.values.get(attribute.slug) ?? [];
    const after = attribute.multi && mode === 'append' ? prepended(values, before) : kept(values, before);
    thing.values.set(attribute.slug, after);
    if ('records' in owner) mirror({ world, object: owner, thing, attribute, before, after, at });
  }
}

/** “The values supplied will be created and prepended to the list of values that already exist.” */
function prepended(values: Value[], before: Value[]): Value[] {
  const fresh = values.filter((value) => !before.some((one) => same(one, value)));
  return [...fresh, ...before];
}

function kept(values: Value[], before: Value[]): Value[] {
  return values.map((value) => before.find((one) => same(one, value)) ?? value);
}

function same(one: Value, other: Value): boolean {
  return essence(one) === essence(other);
}

const essences = new WeakMap<Value, string>();

/** A value without when and by whom it was set. */
function essence(value: Value): string {
  const known = essences.get(value);
  if (known !== undefined) return known;
  const { active_from, active_until, created_by_actor, ...rest } = value;
  const text = JSON.stringify(rest);
  essences.set(value, text);
  return text;
}

function demandUnique(owner: AttioObject | List, attribute: Attribute, thing: Thing, values: Value[]): void {
  if (!attribute.unique || !('records' in owner)) return;
  for (const value of values) {
    const taken = [...owner.records.values()].some(
      (other) => other !== thing && (other.values.get(attribute.slug) ?? []).some((one) => same(one, value)),
    );
    if (taken)
      throw invalid(
        `The value provided for attribute with ID "${attribute.id}" conflicts with a record already in the system.`,
        'uniqueness_conflict',
      );
  }
}

interface Mirror {
  world: World;
  object: AttioObject;
  thing: Thing;
  attribute: Attribute;
  before: Value[];
  after: Value[];
  at: number;
}

/** “Updating an attribute value on either of the attributes automatically updates the other attribute.” */
function mirror({ world, object, thing, attribute, before, after, at }: Mirror): void {
  if (attribute.inverse === null) return;
  const other = objectOf(world, attribute.inverse.object);
  const back = other === undefined ? undefined : attributeOf(other, attribute.inverse.attribute);
  if (other === undefined || back === undefined) return;
  const [gone, fresh] = [targets(before), targets(after)];
  for (const id of gone.filter((one) => !fresh.includes(one))) drop(other.records.get(id), back, thing.id);
  for (const id of fresh.filter((one) => !gone.includes(one))) {
    const target = other.records.get(id);
    if (target === undefined) continue;
    const value = valueOf(
      { target_object: object.slug, target_record_id: thing.id },
      { attribute: back, at },
    );
    const had = target.values.get(back.slug) ?? [];
    if (!back.multi) for (const old of targets(had)) drop(object.records.get(old), attribute, target.id);
    target.values.set(back.slug, back.multi ? [...had, value] : [value]);
  }
}

export function targets(values: readonly Value[]): string[] {
  return values.map((value) => String(value['target_record_id']));
}

function drop(thing: Thing | undefined, attribute: Attribute, target: string): void {
  if (thing === undefined) return;
  const left = (thing.values.get(attribute.slug) ?? []).filter((one) => one['target_record_id'] !== target);
  thing.values.set(attribute.slug, left);
}

/** What every record has besides what was written. */
export function stampRecord(object: AttioObject, thing: Thing, actor: Json): void {
  const put = (slug: string, payload: JsonObject) => {
    const attribute = attributeOf(object, slug);
    if (attribute !== undefined)
      thing.values.set(slug, [valueOf(payload, { attribute, at: thing.createdAt }, actor)]);
  };
  put('record_id', { value: thing.id });
  put('created_at', { value: stamp(thing.createdAt) });
  const by = typeof actor === 'object' && actor !== null && !Array.isArray(actor) ? actor : {};
  put('created_by', {
    referenced_actor_type: by['type'] ?? 'api-token',
    referenced_actor_id: by['id'] ?? null,
  });
}

export function remove(world: World, object: AttioObject, id: string): void {
  object.records.delete(id);
  for (const { attributes, records } of world.objects)
    for (const attribute of attributes.filter((one) => one.type === 'record-reference'))
      for (const record of records.values()) drop(record, attribute, id);
  for (const list of world.lists)
    for (const entry of list.entries.values()) if (entry.parentRecord === id) list.entries.delete(entry.id);
  for (const note of world.notes.values()) if (note.parentRecord === id) world.notes.delete(note.id);
}
