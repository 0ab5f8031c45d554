/** What Attio's tools have to tell of records, notes and tasks: read straight from the simulated workspace. */
import type {
  Attribute,
  AttioObject,
  Entry,
  Json,
  JsonObject,
  List,
  Note,
  Task,
  Thing,
  Value,
  World,
} from '../../simulators/attio/shapes.ts';

export function objectOf({ objects }: World, slug: string): AttioObject {
  const found = objects.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`There is no object ${slug}.`);
  return found;
}

export function listOf({ lists }: World, slug: string): List {
  const found = lists.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`There is no list ${slug}.`);
  return found;
}

export function things(world: World, slug: string): Thing[] {
  return [...objectOf(world, slug).records.values()];
}

export function firstOf(thing: Thing, slug: string): Value {
  return thing.values.get(slug)?.[0] ?? {};
}

export function nameOf(thing: Thing): string {
  const name = firstOf(thing, 'name');
  return String(name['full_name'] ?? name['value']);
}

/** By its name. */
export function thing(world: World, slug: string, name: string): Thing {
  const found = things(world, slug).find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(`There is no ${slug} ${name}.`);
  return found;
}

/** The title of an option or a status; undefined where none is chosen. */
export function choiceOf(thing: Thing, slug: string): string | undefined {
  const value = firstOf(thing, slug);
  const chosen = value['option'] ?? value['status'];
  return isObject(chosen) ? String(chosen['title']) : undefined;
}

export function targetsOf(thing: Thing, slug: string): string[] {
  return (thing.values.get(slug) ?? []).map((value) => String(value['target_record_id']));
}

export function webUrl({ workspace }: World, { webPath }: AttioObject, id: string): string {
  return `https://app.attio.com/${workspace.slug}/${webPath}/${id}`;
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record as tools tell it; only these attributes, where some are named. */
export function toldRecord(world: World, slug: string, one: Thing, fields?: readonly string[]) {
  const object = objectOf(world, slug);
  return {
    ...{ record_id: one.id, object: slug, name: nameOf(one) },
    ...{ web_url: webUrl(world, object, one.id), created_at: iso(one.createdAt) },
    values: valuesOf(world, object.attributes, one, fields),
  };
}

const beside = ['record_id', 'created_at', 'created_by'];

/** Plain values by attribute: a list where there may be several. */
export function valuesOf(
  world: World,
  attributes: readonly Attribute[],
  one: Thing,
  fields?: readonly string[],
): JsonObject {
  const shown = attributes.filter(({ slug }) =>
    fields === undefined ? !beside.includes(slug) : fields.includes(slug),
  );
  return Object.fromEntries(
    shown.flatMap((attribute) => {
      const list = (one.values.get(attribute.slug) ?? []).map((value) => plain(world, attribute, value));
      return list.length === 0 ? [] : [[attribute.slug, attribute.multi ? list : (list[0] ?? null)]];
    }),
  );
}

function plain(world: World, { type }: Attribute, value: Value): Json {
  const title = (choice: Json | undefined) => (isObject(choice) ? (choice['title'] ?? null) : null);
  switch (type) {
    case 'currency':
      return { amount: String(value['currency_value']), currency: value['currency_code'] ?? null };
    case 'timestamp':
      return iso(Date.parse(String(value['value'])));
    case 'select':
      return title(value['option']);
    case 'status':
      return title(value['status']);
    case 'personal-name':
      return value['full_name'] ?? null;
    case 'domain':
      return value['domain'] ?? null;
    case 'email-address':
      return value['email_address'] ?? null;
    case 'phone-number':
      return value['phone_number'] ?? null;
    case 'record-reference':
      return pointed(world, String(value['target_object']), String(value['target_record_id']));
    case 'actor-reference':
      return acting(world, String(value['referenced_actor_id']));
    case 'interaction': {
      const owner = value['owner_actor'];
      return {
        type: value['interaction_type'] ?? null,
        at: iso(Date.parse(String(value['interacted_at']))),
        owner: isObject(owner) ? acting(world, String(owner['id'])) : null,
      };
    }
    case 'location': {
      const { active_from, active_until, created_by_actor, attribute_type, ...parts } = value;
      return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
    }
    default:
      return value['value'] ?? null;
  }
}

function pointed(world: World, object: string, id: string): JsonObject {
  const target = objectOf(world, object).records.get(id);
  return { object, record_id: id, ...(target === undefined ? {} : { name: nameOf(target) }) };
}

function acting(world: World, id: string): JsonObject {
  return { type: 'workspace-member', id, name: memberName(world, id) };
}

export function memberName({ members }: World, id: string): string {
  const found = members.find((one) => one.id === id);
  return `${found?.firstName ?? ''} ${found?.lastName ?? ''}`.trim();
}

export function toldEntry(world: World, list: List, entry: Entry) {
  const object = objectOf(world, entry.parentObject);
  const parent = object.records.get(entry.parentRecord);
  return {
    entry_id: entry.id,
    record: {
      ...{ object: object.slug, record_id: entry.parentRecord },
      ...{
        name: parent === undefined ? '' : nameOf(parent),
        web_url: webUrl(world, object, entry.parentRecord),
      },
    },
    created_at: iso(entry.createdAt),
    values: valuesOf(world, list.attributes, entry),
  };
}

export function toldNote(note: Note) {
  return {
    ...{ note_id: note.id, title: note.title, content: note.markdown, created_at: iso(note.createdAt) },
    parent: { object: note.parentObject, record_id: note.parentRecord },
  };
}

export function toldTask(world: World, task: Task) {
  return {
    ...{ task_id: task.id, content: task.content, is_completed: task.completed },
    deadline: task.deadline === null ? null : iso(Date.parse(task.deadline)),
    assignees: task.assignees.map((id) => ({ id, name: memberName(world, id) })),
    linked_records: task.linked.map(({ object, record }) => {
      const linked = objectOf(world, object).records.get(record);
      return { object, record_id: record, ...(linked === undefined ? {} : { name: nameOf(linked) }) };
    }),
    created_at: iso(task.createdAt),
  };
}

/** Newest first. */
export function notesOf({ notes }: World, parent?: string): Note[] {
  return [...notes.values()]
    .filter(({ parentRecord }) => parent === undefined || parentRecord === parent)
    .sort((one, other) => other.createdAt - one.createdAt);
}
