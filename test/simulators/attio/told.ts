/** Objects, records, lists, notes and tasks as Attio’s replies show them. */
import { stamp } from './ids.ts';
import { recordText } from './find.ts';
import type {
  AttioObject,
  Attribute,
  Choice,
  Entry,
  Json,
  List,
  Member,
  Note,
  Task,
  Thing,
  World,
} from './shapes.ts';
import { choiceValue } from './values.ts';

const start = Date.UTC(2023, 0, 9);

export function object(world: World, one: AttioObject): Json {
  return {
    id: { workspace_id: world.workspace.id, object_id: one.id },
    api_slug: one.slug,
    singular_noun: one.singular,
    plural_noun: one.plural,
    created_at: stamp(start),
  };
}

export function attribute(world: World, owner: AttioObject | List, one: Attribute): Json {
  const ids = (of: string, id: string) => ({
    ...{ workspace_id: world.workspace.id, object_id: of, attribute_id: id },
  });
  const other =
    one.inverse === null ? undefined : world.objects.find(({ slug }) => slug === one.inverse?.object);
  const back = other?.attributes.find(({ slug }) => slug === one.inverse?.attribute);
  return {
    id: ids(owner.id, one.id),
    ...{ title: one.title, description: null, api_slug: one.slug, type: one.type },
    ...{ is_system_attribute: one.system, is_writable: one.writable, is_required: one.required },
    ...{ is_unique: one.unique, is_multiselect: one.multi, is_default_value_enabled: false },
    ...{ is_archived: false, default_value: null, created_at: stamp(start) },
    relationship:
      other === undefined || back === undefined
        ? null
        : {
            id: ids(other.id, back.id),
            ...{
              object_slug: other.slug,
              title: back.title,
              api_slug: back.slug,
              is_multiselect: back.multi,
            },
          },
    config: {
      currency: {
        default_currency_code: one.currency,
        display_type: one.currency === null ? null : 'symbol',
      },
      record_reference: {
        allowed_object_ids:
          one.allowed?.map((slug) => world.objects.find((object) => object.slug === slug)?.id ?? '') ?? null,
      },
    },
  };
}

export function choice(world: World, owner: AttioObject | List, of: Attribute, one: Choice): Json {
  return choiceValue({ world, attribute: of, owner: owner.id }, one.id);
}

function values(owner: AttioObject | List, thing: Thing): Json {
  return Object.fromEntries(owner.attributes.map(({ slug }) => [slug, thing.values.get(slug) ?? []]));
}

export function record(world: World, owner: AttioObject, thing: Thing): Json {
  return {
    id: { workspace_id: world.workspace.id, object_id: owner.id, record_id: thing.id },
    created_at: stamp(thing.createdAt),
    web_url: `https://app.attio.com/${world.workspace.slug}/${owner.webPath}/${thing.id}`,
    values: values(owner, thing),
  };
}

export function found(world: World, owner: AttioObject, thing: Thing): Json {
  const texts = (slug: string, key: string) =>
    (thing.values.get(slug) ?? []).map((value) => value[key] ?? null);
  return {
    id: { workspace_id: world.workspace.id, object_id: owner.id, record_id: thing.id },
    record_text: recordText(owner, thing),
    record_image: null,
    object_slug: owner.slug,
    ...(owner.slug === 'companies' ? { domains: texts('domains', 'domain') } : {}),
    ...(owner.slug === 'people'
      ? {
          email_addresses: texts('email_addresses', 'email_address'),
          phone_numbers: texts('phone_numbers', 'phone_number'),
        }
      : {}),
  };
}

export function list(world: World, one: List): Json {
  return {
    id: { workspace_id: world.workspace.id, list_id: one.id },
    ...{ api_slug: one.slug, name: one.name, parent_object: [one.parent] },
    ...{ workspace_access: 'full-access', workspace_member_access: [] },
    created_by_actor: { type: 'workspace-member', id: world.members[0]?.id ?? null },
    created_at: stamp(one.createdAt),
  };
}

export function entry(world: World, owner: List, one: Entry): Json {
  return {
    id: { workspace_id: world.workspace.id, list_id: owner.id, entry_id: one.id },
    parent_record_id: one.parentRecord,
    parent_object: one.parentObject,
    created_at: stamp(one.createdAt),
    entry_values: values(owner, one),
  };
}

export function membership(owner: List, one: Entry): Json {
  return {
    ...{ list_id: owner.id, list_api_slug: owner.slug, entry_id: one.id },
    created_at: stamp(one.createdAt),
  };
}

export function member(world: World, one: Member): Json {
  return {
    id: { workspace_id: world.workspace.id, workspace_member_id: one.id },
    ...{ first_name: one.firstName, last_name: one.lastName, avatar_url: null, email_address: one.email },
    created_at: stamp(one.createdAt),
    access_level: one.access,
  };
}

function actor(id: string | null): Json {
  return id === null ? { type: 'api-token', id: null } : { type: 'workspace-member', id };
}

export function note(world: World, one: Note): Json {
  return {
    id: { workspace_id: world.workspace.id, note_id: one.id },
    ...{ parent_object: one.parentObject, parent_record_id: one.parentRecord, title: one.title },
    ...{ meeting_id: null, content_plaintext: one.plain, content_markdown: one.markdown, tags: [] },
    created_by_actor: actor(one.createdBy),
    created_at: stamp(one.createdAt),
  };
}

export function task(world: World, one: Task): Json {
  return {
    id: { workspace_id: world.workspace.id, task_id: one.id },
    content_plaintext: one.content,
    deadline_at: one.deadline === null ? null : stamp(Date.parse(one.deadline)),
    is_completed: one.completed,
    linked_records: one.linked.map(({ object: slug, record: id }) => ({
      ...{ target_object_id: slug, target_record_id: id },
    })),
    assignees: one.assignees.map((id) => ({
      referenced_actor_type: 'workspace-member',
      referenced_actor_id: id,
    })),
    created_by_actor: actor(one.createdBy),
    created_at: stamp(one.createdAt),
  };
}
