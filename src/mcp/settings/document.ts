/** Reads the text of a settings file into settings, saying what in it cannot be used. Pure. */
import { z } from 'zod';
import { mustBe } from '../../contract/plain-words.ts';
import { settingsSchema, type Settings } from '../../contract/settings.ts';
import { isTree, withoutPath, type JsonTree } from './dotted.ts';

/** `migrations[n]` takes a document from version n to n + 1. */
export type Migrations = Readonly<Record<number, (document: JsonTree) => JsonTree>>;

export const currentVersion = settingsSchema.shape.version.def.innerType.value;

export type Reading =
  /** `invalid`: values that are not used, each with its reason; the default stands in. */
  | { kind: 'usable'; document: JsonTree; settings: Settings; invalid: string[] }
  /** Written by a later Patchbay. What is understood is used; nothing may be written over it. */
  | { kind: 'newer'; version: number; settings: Settings }
  | { kind: 'damaged'; reason: string };

export function readDocument(text: string, migrations: Migrations): Reading {
  const parsed = parseJson(text);
  if ('reason' in parsed) return { kind: 'damaged', reason: parsed.reason };
  if (!isTree(parsed.value)) return { kind: 'damaged', reason: 'it is not a JSON object' };
  // A file written by hand may leave the version out.
  const version = parsed.value['version'] ?? currentVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return { kind: 'damaged', reason: `its version is ${JSON.stringify(version)}` };
  if (version > currentVersion) {
    const { settings } = accept({ ...parsed.value, version: currentVersion });
    return { kind: 'newer', version, settings };
  }
  const migrated = migrate(parsed.value, version, migrations);
  if (migrated === null)
    return { kind: 'damaged', reason: `nothing is known of its version ${String(version)}` };
  const document = { ...migrated, version: currentVersion };
  return { kind: 'usable', document, ...accept(document) };
}

/** The text of a document: for people to read, the version first. */
export function writeDocument(document: JsonTree): string {
  const { version, ...rest } = document;
  return `${JSON.stringify({ version: version ?? currentVersion, ...rest }, null, 2)}\n`;
}

function parseJson(text: string): { value: unknown } | { reason: string } {
  try {
    // Editors on Windows put a byte order mark in front.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: error.message };
    throw error;
  }
}

function migrate(document: JsonTree, from: number, migrations: Migrations): JsonTree | null {
  let current = document;
  for (let version = from; version < currentVersion; version += 1) {
    const step = migrations[version];
    if (step === undefined) return null;
    current = step(current);
  }
  return current;
}

/** Takes every value that fits; drops the others one by one, so that a single mistake costs a single value. */
function accept(document: JsonTree): { settings: Settings; invalid: string[] } {
  const result = settingsSchema.safeParse(document, mustBe);
  if (result.success) return { settings: result.data, invalid: [] };
  const wrong = result.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: issue.message,
  }));
  const rest = wrong.reduce((tree, { path }) => withoutPath(tree, path), document);
  const again = settingsSchema.safeParse(rest, mustBe);
  const invalid = wrong.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (again.success) return { settings: again.data, invalid };
  return { settings: settingsSchema.parse({}), invalid: [...invalid, z.prettifyError(again.error)] };
}
