/** Applies changes by dotted key to a settings document, all or none. Pure. */
import { AppError } from '../../contract/errors.ts';
import { settingsSchema, type Settings } from '../../contract/settings.ts';
import { readPath, withPath, withoutPath, type JsonTree } from './dotted.ts';
import { findSetting, type SettingKey } from './keys.ts';
import { takes } from './takes.ts';

/** By dotted key; null and '' restore the default. */
export type SettingValues = Readonly<Record<string, string | number | boolean | null>>;

/** Longer than any path or address; a settings file is read whole at every start. */
const longestText = 8192;

/**
 * The document holds what differs from the defaults, so that a better default of a later version reaches
 * everyone who never chose; keys this version does not know stay as they are.
 *
 * @throws AppError `invalid_input`, `too_large`
 */
export function applyChanges(
  document: JsonTree,
  values: SettingValues,
): { document: JsonTree; settings: Settings } {
  const defaults = settingsSchema.parse({});
  const changed = Object.entries(values).reduce((tree, [key, given]) => {
    const setting = findSetting(key);
    if (given === null || given === '') return withoutPath(tree, setting.path);
    const value = check(setting, coerce(setting, given));
    return value === readPath(defaults, setting.path)
      ? withoutPath(tree, setting.path)
      : withPath(tree, setting.path, value);
  }, document);
  return settle(changed);
}

/** One setting's value, by dotted key. @throws AppError `invalid_input` */
export function readSetting(settings: Settings, key: string): unknown {
  const { path, schema } = findSetting(key);
  return readPath(settings, path) ?? schema.safeParse(undefined).data ?? '';
}

/** Text from a command line or a form becomes what the setting holds; what cannot is left for `check` to refuse. */
function coerce({ type }: SettingKey, given: string | number | boolean): unknown {
  if (type === 'string') return String(given);
  if (typeof given !== 'string') return given;
  const text = given.trim();
  if (type === 'number') return text === '' ? given : Number(text);
  return { true: true, false: false }[text.toLowerCase()] ?? given;
}

function check({ key, schema, description }: SettingKey, value: unknown): unknown {
  if (typeof value === 'string' && value.length > longestText) {
    throw new AppError({
      code: 'too_large',
      message: `The value for ${key} is too long.`,
      hint: `At most ${String(longestText)} characters.`,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError({
    code: 'invalid_input',
    message: `${key} takes ${takes(schema, value)}.`,
    hint: description,
  });
}

/** Values that were wrong in the file already stay in its copy; the new document has only what can be used. */
function settle(document: JsonTree): { document: JsonTree; settings: Settings } {
  const result = settingsSchema.safeParse(document);
  if (result.success) return { document, settings: result.data };
  const usable = result.error.issues.reduce(
    (tree, issue) => withoutPath(tree, issue.path.map(String)),
    document,
  );
  return { document: usable, settings: settingsSchema.parse(usable) };
}
