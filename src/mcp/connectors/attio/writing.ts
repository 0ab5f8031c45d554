/** Turns `{"name": "Ada", "stage": "Won"}` into Attio’s values by the workspace’s own attributes, and tells all that is wrong at once. */
import { AppError } from '../../../contract/errors.ts';
import { ToolError, oneLine, type Json, type JsonObject } from '../connector.ts';
import type { Members } from './members.ts';
import { own } from './own.ts';
import type { References } from './references.ts';
import { findAttribute, noAttribute, type Choice, type Schema, type Target } from './schema.ts';
import type { Attribute } from './shapes.ts';
import { forms, isObject } from './value-forms.ts';
import { listed, nearest, plain } from './words.ts';

/** `create` also demands what is required; `append` cannot take values away from an attribute that holds several. */
export type WriteMode = 'create' | 'append' | 'overwrite';

interface Write {
  target: Target;
  data: JsonObject;
  mode: WriteMode;
  signal: AbortSignal;
}

export interface Writing {
  /** Attio’s `values`, always lists. @throws ToolError */
  values(write: Write): Promise<JsonObject>;
  /** Which option or status is meant. @throws ToolError that names those there are */
  choice(target: Target, attribute: Attribute, given: Json, signal: AbortSignal): Promise<Choice>;
  /** Slugs of the objects a record reference takes; null is any. */
  allowed(attribute: Attribute, signal: AbortSignal): Promise<string[] | null>;
}

interface WritingOptions {
  schema: Schema;
  references: References;
  members: Members;
}

const mostProblems = 20;

export function createWriting(knowing: WritingOptions): Writing {
  const { schema } = knowing;
  const allowed: Writing['allowed'] = async (attribute, signal) => {
    const ids = attribute.config?.record_reference?.allowed_object_ids ?? null;
    if (ids === null || ids.length === 0) return null;
    return (await schema.objects(signal)).filter(({ id }) => ids.includes(id)).map(({ slug }) => slug);
  };
  const choice: Writing['choice'] = async (target, attribute, given, signal) =>
    chosen(await schema.choices(target, attribute, signal), given);

  const one = async ({ target, signal }: Write, attribute: Attribute, given: Json): Promise<Json> => {
    const { type } = attribute;
    const form = own(forms, type);
    if (form !== undefined) return form(given, attribute);
    if (type === 'select') return { option: (await choice(target, attribute, given, signal)).title };
    if (type === 'status') return { status: (await choice(target, attribute, given, signal)).title };
    if (type === 'actor-reference') return memberValue(knowing.members, given, signal);
    // A type that came after this was written: as it was given.
    if (type !== 'record-reference') return given;
    const found = await knowing.references.find(given, await allowed(attribute, signal), signal);
    return { target_object: found.object, target_record_id: found.id };
  };

  return {
    ...{ allowed, choice },
    async values(write) {
      const attributes = await schema.attributes(write.target, write.signal);
      const problems: string[] = [];
      const values: JsonObject = {};
      for (const [name, given] of Object.entries(write.data)) {
        const attribute = findAttribute(attributes, name);
        if (attribute === undefined) problems.push(noAttribute(attributes, name, write.target));
        else if (attribute.api_slug in values) problems.push(`${attribute.api_slug} is given twice`);
        else
          await settle(problems, values, attribute, () =>
            Promise.all(listOf(attribute, given, write.mode).map((value) => one(write, attribute, value))),
          );
      }
      if (write.mode === 'create') problems.push(...missing(attributes, values, problems));
      if (Object.keys(write.data).length === 0 && write.mode !== 'create')
        problems.push('no values are given');
      if (problems.length > 0) throw new ToolError(`Nothing was sent to Attio: ${told(problems)}.`);
      return values;
    },
  };
}

/** All at once, so that one more try is enough; of many the first say what is wrong. */
function told(problems: readonly string[]): string {
  const rest = problems.length - mostProblems;
  return `${problems.slice(0, mostProblems).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** What an attribute is to hold, as a list. @throws ToolError when it cannot hold that */
function listOf(attribute: Attribute, given: Json, mode: WriteMode): Json[] {
  if (!attribute.is_writable || attribute.type === 'interaction')
    throw new ToolError('is kept by Attio itself and cannot be set');
  const list = given === null || given === '' ? [] : Array.isArray(given) ? given : [given];
  if (!attribute.is_multiselect && list.length > 1) throw new ToolError('holds one value, not a list');
  if (list.length === 0 && attribute.is_required) throw new ToolError('is required and cannot be emptied');
  if (list.length === 0 && attribute.is_multiselect && mode === 'append')
    throw new ToolError('is emptied only with mode overwrite');
  return list;
}

/** Titles are taken without accents, case and emoji: “won” is “Won 🎉”. */
function chosen(known: readonly Choice[], given: Json): Choice {
  const said = isObject(given)
    ? (given['option'] ?? given['status'] ?? given['title'] ?? given['id'])
    : given;
  const words = typeof said === 'string' || typeof said === 'number' ? String(said) : '';
  const live = known.filter(({ archived }) => !archived);
  const found =
    live.find(({ id, title }) => id === words || title === words) ??
    live.find(({ title }) => plain(title) !== '' && plain(title) === plain(words));
  if (found !== undefined) return found;
  const titles = live.map(({ title }) => title);
  const [near] = nearest(words, titles, 1);
  const hint = near === undefined ? '' : `, nearest “${near}”`;
  throw new ToolError(`has no option “${oneLine(words, 60)}”${hint}; there are ${listed(titles)}`);
}

/** Keeps the values, or what is wrong with them. */
async function settle(
  problems: string[],
  values: JsonObject,
  { api_slug: slug }: Attribute,
  work: () => Promise<Json[]>,
): Promise<void> {
  try {
    values[slug] = await work();
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    values[slug] = [];
    problems.push(`${slug}: ${error.message}`);
  }
}

function missing(
  attributes: readonly Attribute[],
  values: JsonObject,
  problems: readonly string[],
): string[] {
  const needed = attributes.filter(
    (attribute) =>
      attribute.is_required &&
      attribute.is_writable &&
      !attribute.is_default_value_enabled &&
      !(attribute.api_slug in values),
  );
  // What is written under a name that is not there may be meant for it: that is told already.
  const doubt = problems.length > 0 ? ' too' : '';
  return needed.length === 0 ? [] : [`required${doubt}: ${needed.map(wanted).join(', ')}`];
}

/** What the types are called that do not speak for themselves. */
const wantedOf: Readonly<Record<string, string>> = {
  'actor-reference': 'a member: email address, name or “me”',
  'record-reference': 'a record: id, domain, email address or exact name',
  status: 'the title of a stage',
  select: 'the title of an option',
};

function wanted({ api_slug: slug, type }: Attribute): string {
  return `${slug} (${own(wantedOf, type) ?? type})`;
}

/** An address that nobody can be asked about is left to Attio. */
async function memberValue(members: Members, given: Json, signal: AbortSignal): Promise<Json> {
  const said = isObject(given)
    ? (given['referenced_actor_id'] ??
      given['workspace_member_email_address'] ??
      given['email'] ??
      given['id'])
    : given;
  if (typeof said !== 'string' || said.trim() === '')
    throw new ToolError('must be a workspace member: an email address, a name, an id, or “me”');
  try {
    const member = await members.find(said, signal);
    return { referenced_actor_type: 'workspace-member', referenced_actor_id: member.id.workspace_member_id };
  } catch (error) {
    const blind = error instanceof AppError && error.code === 'source_permission_missing';
    if (blind && said.includes('@')) return { workspace_member_email_address: said.trim() };
    throw error;
  }
}
