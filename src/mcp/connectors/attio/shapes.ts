/** What Attio answers, as far as it is read: its OpenAPI document of March 2026. Unknown fields pass. */
import { z } from 'zod';

const named = <K extends string>(key: K) => z.looseObject({ [key]: z.string() } as Record<K, z.ZodString>);

export const data = <S extends z.ZodType>(schema: S) => z.looseObject({ data: schema });

export const selfSchema = z.looseObject({
  active: z.boolean(),
  scope: z.string().optional(),
  workspace_id: z.string().optional(),
  workspace_name: z.string().optional(),
  authorized_by_workspace_member_id: z.string().nullish(),
});

export const objectSchema = z.looseObject({
  id: named('object_id'),
  api_slug: z.string().nullable(),
  singular_noun: z.string().nullable(),
  plural_noun: z.string().nullable(),
});

export const attributeSchema = z.looseObject({
  id: named('attribute_id'),
  api_slug: z.string(),
  title: z.string(),
  /** One of seventeen types in March 2026. */
  type: z.string(),
  is_writable: z.boolean(),
  is_required: z.boolean(),
  is_unique: z.boolean(),
  is_multiselect: z.boolean(),
  is_default_value_enabled: z.boolean().default(false),
  is_archived: z.boolean().default(false),
  config: z
    .looseObject({
      currency: z.looseObject({ default_currency_code: z.string().nullish() }).nullish(),
      record_reference: z.looseObject({ allowed_object_ids: z.array(z.string()).nullish() }).nullish(),
    })
    .nullish(),
});
export type Attribute = z.infer<typeof attributeSchema>;

export const optionSchema = z.looseObject({
  id: named('option_id'),
  title: z.string(),
  is_archived: z.boolean().default(false),
});

export const statusSchema = z.looseObject({
  id: named('status_id'),
  title: z.string(),
  is_archived: z.boolean().default(false),
});

/** A value of an attribute; what it holds depends on `attribute_type`. */
export const valueSchema = z.looseObject({
  attribute_type: z.string(),
  active_from: z.string().nullish(),
});
export type Value = z.infer<typeof valueSchema>;

const values = z.record(z.string(), z.array(valueSchema));

export const recordSchema = z.looseObject({
  id: z.looseObject({ object_id: z.string(), record_id: z.string() }),
  created_at: z.string(),
  web_url: z.string().nullish(),
  values,
});
export type AttioRecord = z.infer<typeof recordSchema>;

export const foundSchema = z.looseObject({
  id: named('record_id'),
  record_text: z.string(),
  object_slug: z.string(),
});

export const listSchema = z.looseObject({
  id: named('list_id'),
  api_slug: z.string(),
  name: z.string(),
  parent_object: z.array(z.string()),
  workspace_access: z.string().nullish(),
  created_at: z.string(),
});
export type List = z.infer<typeof listSchema>;

export const entrySchema = z.looseObject({
  id: named('entry_id'),
  parent_record_id: z.string(),
  parent_object: z.string(),
  created_at: z.string(),
  entry_values: values,
});
export type Entry = z.infer<typeof entrySchema>;

export const membershipSchema = z.looseObject({
  list_id: z.string(),
  list_api_slug: z.string(),
  entry_id: z.string(),
  created_at: z.string(),
});

export const noteSchema = z.looseObject({
  id: named('note_id'),
  parent_object: z.string(),
  parent_record_id: z.string(),
  title: z.string(),
  content_plaintext: z.string(),
  content_markdown: z.string(),
  created_at: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

export const taskSchema = z.looseObject({
  id: named('task_id'),
  content_plaintext: z.string(),
  deadline_at: z.string().nullable(),
  is_completed: z.boolean(),
  linked_records: z.array(z.looseObject({ target_object_id: z.string(), target_record_id: z.string() })),
  assignees: z.array(
    z.looseObject({ referenced_actor_type: z.string().nullish(), referenced_actor_id: z.string().nullish() }),
  ),
  created_at: z.string(),
});
export type Task = z.infer<typeof taskSchema>;

export const memberSchema = z.looseObject({
  id: named('workspace_member_id'),
  first_name: z.string(),
  last_name: z.string(),
  email_address: z.string(),
  access_level: z.string(),
});
export type Member = z.infer<typeof memberSchema>;
