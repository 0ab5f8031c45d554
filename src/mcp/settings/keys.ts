/** Which settings there are: finds a dotted key in the schema, and the nearest one to a key that is not there. */
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import { secretSettingKeys, settingsSchema } from '../../contract/settings.ts';
import { editDistance } from '../edit-distance.ts';
import { isSafeName } from './dotted.ts';

/** One setting. */
export interface SettingKey {
  key: string;
  /** Where it is in the tree. Differs from the key's dots where a source's own key has dots (`cache.ticker`). */
  path: readonly string[];
  /** Of the value alone, defaults included. */
  schema: z.ZodType;
  /** The type under default, union and the like, which text from a command line is turned into. */
  type: 'number' | 'boolean' | 'string';
  description: string;
}

type Found = { kind: 'setting'; setting: SettingKey } | { kind: 'group' } | { kind: 'nothing' };

/** Ids of sources, as in document ids and tool names. */
const sourceIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * @throws AppError `invalid_input` for secrets, groups and unknown keys, naming the nearest key.
 */
export function findSetting(key: string): SettingKey {
  if (secretSettingKeys.some((secret) => secret === key)) {
    throw new AppError({
      code: 'invalid_input',
      message: `${key} is a secret and is not kept in the settings file.`,
      hint: 'Set it as a secret: it goes to the keychain or the encrypted file, and cannot be read back.',
    });
  }
  const found = find(settingsSchema, key.split('.'), [], '');
  if (found.kind === 'setting' && key !== 'version') return found.setting;
  if (found.kind === 'group') {
    const inside = settingKeys().filter((known) => known.startsWith(`${key}.`));
    throw new AppError({
      code: 'invalid_input',
      message: `${key} is a group of settings, not one setting.`,
      hint: inside.length > 0 ? `Set one of ${inside.join(', ')}.` : `Set one key in it: ${key}.NAME.`,
    });
  }
  const near = nearest(key);
  throw new AppError({
    code: 'invalid_input',
    message: `There is no setting ${JSON.stringify(shorten(key))}.`,
    hint:
      near === null
        ? '“patchbay settings get” lists them all.'
        : `Did you mean ${near}? “patchbay settings get” lists them all.`,
  });
}

/** Every key with a fixed name, sorted. Those of sources (`connectors.ID.enabled`) depend on the source. */
export function settingKeys(): string[] {
  return listKeys(settingsSchema, '')
    .filter((key) => key !== 'version')
    .sort();
}

function find(schema: unknown, rest: readonly string[], path: readonly string[], description: string): Found {
  const bare = unwrap(schema);
  const [name, ...deeper] = rest;
  if (bare instanceof z.ZodObject) {
    if (name === undefined) return { kind: 'group' };
    const below: unknown = Object.hasOwn(bare.shape, name) ? bare.shape[name] : undefined;
    if (!(below instanceof z.ZodType)) return { kind: 'nothing' };
    return find(below, deeper, [...path, name], below.description ?? description);
  }
  if (bare instanceof z.ZodRecord) {
    if (name === undefined) return { kind: 'group' };
    if (unwrap(bare.valueType) instanceof z.ZodObject) {
      if (!sourceIdPattern.test(name) || !isSafeName(name)) return { kind: 'nothing' };
      return find(bare.valueType, deeper, [...path, name], description);
    }
    // A source's own keys may have dots (`cache.ticker`): the rest is one name.
    const own = rest.join('.');
    return isSafeName(own) ? find(bare.valueType, [], [...path, own], description) : { kind: 'nothing' };
  }
  if (name !== undefined || !(schema instanceof z.ZodType)) return { kind: 'nothing' };
  const key = path.join('.');
  return { kind: 'setting', setting: { key, path, schema, type: typeOf(bare), description } };
}

function listKeys(schema: unknown, prefix: string): string[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodRecord) return [];
  if (!(bare instanceof z.ZodObject)) return [prefix];
  return Object.entries(bare.shape).flatMap(([name, below]) =>
    listKeys(below, prefix === '' ? name : `${prefix}.${name}`),
  );
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional
    ? unwrap(schema.def.innerType)
    : schema;
}

function typeOf(schema: unknown): SettingKey['type'] {
  if (schema instanceof z.ZodNumber) return 'number';
  return schema instanceof z.ZodBoolean ? 'boolean' : 'string';
}

function nearest(key: string): string | null {
  const wanted = shorten(key).toLowerCase();
  const ranked = [...settingKeys(), ...secretSettingKeys]
    .map((known) => ({ known, far: distance(wanted, known.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(2, wanted.length / 3) ? best.known : null;
}

/** `port` and `ngrok.domain` are near although their beginnings are missing: every ending of a key counts too. */
function distance(wanted: string, known: string): number {
  const names = known.split('.');
  const endings = names.map(
    (_, from) => editDistance(wanted, names.slice(from).join('.')) + Math.min(from, 1),
  );
  return Math.min(...endings);
}

/** A key may be anything at all; a message and the search for a near one stay short. */
function shorten(key: string): string {
  return key.length <= 80 ? key : `${key.slice(0, 80)}…`;
}
