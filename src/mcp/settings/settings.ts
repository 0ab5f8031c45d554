/** Keeps the settings in one file that people can read and edit; never loses or silently resets what is in it. */
import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError, toProblem, type Problem } from '../../contract/errors.ts';
import { settingsSchema, type Settings } from '../../contract/settings.ts';
import { systemCode, writeFailure, writeFileAtomically } from '../atomic-file.ts';
import { createInTurn } from '../in-turn.ts';
import { applyChanges, type SettingValues } from './changes.ts';
import { currentVersion, readDocument, writeDocument, type Migrations, type Reading } from './document.ts';
import type { JsonTree } from './dotted.ts';

export interface SettingsStore {
  /**
   * Reads the file. A missing one gives the defaults. `problem` says what cannot be used and where it was kept:
   * `settings_corrupt`, or `settings_unwritable` for a file of a later version or one that cannot be read.
   */
  load(): { settings: Settings; problem: Problem | null };
  /** As last loaded or set; the defaults before that. */
  get(): Settings;
  /**
   * Changes several settings at once or none, by dotted key. Text is turned into the setting's type; null and ''
   * restore the default. What a person changed in the file since it was loaded is kept.
   *
   * @throws AppError `invalid_input`, `settings_unwritable`, `disk_full`; the file is then as it was.
   */
  set(values: SettingValues): Promise<Settings>;
}

export interface SettingsOptions {
  file: string;
  now: () => number;
  /** None yet: version 1 is the first. */
  migrations?: Migrations;
}

type Loaded = { settings: Settings; document: JsonTree; problem: Problem | null; writable: boolean };

export function createSettings(options: SettingsOptions): SettingsStore {
  const { file, now, migrations = {} } = options;
  const inTurn = createInTurn();
  let current = settingsSchema.parse({});

  const load = (): Loaded => {
    const text = readText(file);
    if (text instanceof AppError) return { ...fresh(), problem: toProblem(text), writable: false };
    if (text === null) return fresh();
    return judge(file, readDocument(text, migrations), now());
  };

  return {
    load() {
      const { settings, problem } = load();
      current = settings;
      return { settings, problem };
    },
    get: () => current,
    set: (values) =>
      inTurn(async () => {
        const { document, problem, writable } = load();
        if (!writable && problem !== null) throw new AppError({ ...problem, code: 'settings_unwritable' });
        const changed = applyChanges(document, values);
        await write(file, changed.document);
        current = changed.settings;
        return current;
      }),
  };
}

function fresh(): Loaded {
  return {
    settings: settingsSchema.parse({}),
    document: { version: currentVersion },
    problem: null,
    writable: true,
  };
}

function judge(file: string, reading: Reading, now: number): Loaded {
  switch (reading.kind) {
    case 'usable': {
      const { settings, document, invalid } = reading;
      if (invalid.length === 0) return { settings, document, problem: null, writable: true };
      const kept = keepAside(file, now, 'copy');
      return { settings, document, problem: invalidValues(file, invalid, kept), writable: kept !== null };
    }
    case 'newer':
      return {
        ...fresh(),
        settings: reading.settings,
        problem: newer(file, reading.version),
        writable: false,
      };
    case 'damaged': {
      const kept = keepAside(file, now, 'move');
      return { ...fresh(), problem: damaged(file, reading.reason, kept), writable: kept !== null };
    }
  }
}

function readText(file: string): string | null | AppError {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    return new AppError(
      {
        code: 'settings_unwritable',
        message: `Patchbay cannot read ${file}; the defaults are in use.`,
        hint: 'Check who owns the file and its permissions, then restart Patchbay.',
      },
      { cause: error },
    );
  }
}

/**
 * Keeps the file as it is beside itself, and answers the new name; null when that cannot be done. A copy is made
 * once per content: a mistake that stays in the file over many starts leaves one copy.
 */
function keepAside(file: string, now: number, how: 'move' | 'copy'): string | null {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = `${file}.corrupt-${stamp}`;
  try {
    if (how === 'move') renameSync(file, aside);
    else return sameCopy(file) ?? copyTo(file, aside);
    return aside;
  } catch (error) {
    if (writeFailure(error) === null) throw error;
    return null;
  }
}

function copyTo(file: string, aside: string): string {
  copyFileSync(file, aside);
  return aside;
}

function sameCopy(file: string): string | null {
  const content = readFileSync(file);
  const folder = dirname(file);
  const copies = readdirSync(folder).filter((name) => name.startsWith(`${basename(file)}.corrupt-`));
  const same = copies.find((name) => readFileSync(join(folder, name)).equals(content));
  return same === undefined ? null : join(folder, same);
}

async function write(file: string, document: JsonTree): Promise<void> {
  try {
    await writeFileAtomically(file, writeDocument(document));
  } catch (error) {
    const failure = writeFailure(error);
    if (failure === null) throw error;
    throw new AppError(
      failure === 'full'
        ? {
            code: 'disk_full',
            message: `The settings were not saved: the disk of ${file} is full.`,
            hint: 'Free some space and try again; the settings are as they were.',
          }
        : {
            code: 'settings_unwritable',
            message: `The settings were not saved: Patchbay cannot write ${file}.`,
            hint: 'Check the permissions of the file and its folder, or choose another with --data-dir.',
          },
      { cause: error },
    );
  }
}

function damaged(file: string, reason: string, kept: string | null): Problem {
  return {
    code: 'settings_corrupt',
    message: `The settings file cannot be used: ${reason}. The defaults are in use.`,
    hint:
      kept === null
        ? `It is still ${file}, and could not be moved aside; until it is, no setting can be saved.`
        : `It was kept as ${kept}. Correct it and move it back to ${file}, or set your settings again.`,
  };
}

function invalidValues(file: string, invalid: string[], kept: string | null): Problem {
  const saved = kept === null ? 'It could not be copied, so no setting can be saved.' : `A copy is ${kept}.`;
  return {
    code: 'settings_corrupt',
    message: `The settings file has values that cannot be used; the default is in use for each. ${invalid.join('; ')}`,
    hint: `Correct them in ${file} or set them again. ${saved}`,
  };
}

function newer(file: string, version: number): Problem {
  return {
    code: 'settings_unwritable',
    message: `The settings in ${file} were written by a later Patchbay (version ${String(version)} of the file, where this one knows ${String(currentVersion)}).`,
    hint: 'What is understood is used, and nothing is saved over them. Update Patchbay, or choose another folder with --data-dir.',
  };
}
