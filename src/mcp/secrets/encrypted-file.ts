/** Keeps secrets in one encrypted file, for machines without a keychain. */
import { readFile } from 'node:fs/promises';
import { AppError } from '../../contract/errors.ts';
import { systemCode, writeFailure, writeFileAtomically } from '../atomic-file.ts';
import { createInTurn } from '../in-turn.ts';
import type { Clock, SecretStore } from '../ports.ts';
import {
  fits,
  keyOf,
  newKey,
  readSealed,
  seal,
  standardCost,
  unseal,
  type Cost,
  type Key,
  type SealedFile,
  type Secrets,
} from './sealed.ts';

export interface EncryptedFileOptions {
  file: string;
  passphrase: string;
  clock: Pick<Clock, 'now'>;
  /** For a new file; one that is there says its own. */
  cost?: Cost;
}

/**
 * Opens the file, or readies a new one that the first `set` makes. The passphrase is turned into a key once and
 * not kept; secrets are read from the file each time they are asked for.
 *
 * @throws AppError `passphrase_missing`, `passphrase_wrong`, `secrets_corrupt`, `not_supported`,
 *   `secrets_unavailable`;
 *   later also `disk_full`, `data_folder_unwritable`. A file that cannot be read is never changed.
 */
export async function createEncryptedFileStore(options: EncryptedFileOptions): Promise<SecretStore> {
  const { file, clock } = options;
  const key = await unlock(options);
  const inTurn = createInTurn();

  const read = async (): Promise<Secrets> => {
    const sealed = await readFileOf(file);
    if (sealed === null) return new Map();
    if (!fits(key, sealed)) throw replaced(file);
    const secrets = unseal(key, sealed);
    if (secrets === null) throw corrupt(file);
    return secrets;
  };
  const write = (secrets: Secrets) =>
    writeFileAtomically(file, seal(key, secrets)).catch((error: unknown) => {
      throw toProblem(error, file);
    });

  // A damaged file is told at the door, not at the first secret.
  await read();

  return {
    kind: 'file',
    get: (name) => inTurn(async () => (await read()).get(name)?.value ?? null),
    set: (name, value) =>
      inTurn(async () => {
        const changedAt = clock.now();
        await write((await read()).set(name, { value, changedAt }));
        return { name, changedAt };
      }),
    delete: (name) =>
      inTurn(async () => {
        const secrets = await read();
        if (!secrets.delete(name)) return false;
        await write(secrets);
        return true;
      }),
    list: () =>
      inTurn(async () =>
        [...(await read())]
          .map(([name, { changedAt }]) => ({ name, changedAt }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ),
  };
}

async function unlock({ file, passphrase, cost = standardCost }: EncryptedFileOptions): Promise<Key> {
  if (passphrase === '') {
    throw new AppError({
      code: 'passphrase_missing',
      message: 'The encrypted secrets file needs a passphrase.',
      hint: 'Set PATCHBAY_PASSPHRASE and start again.',
    });
  }
  const sealed = await readFileOf(file);
  if (sealed === null) return newKey(passphrase, cost);
  const key = await keyOf(sealed, passphrase);
  if (key !== null) return key;
  throw new AppError({
    code: 'passphrase_wrong',
    message: 'The passphrase does not open the secrets file.',
    hint: `Set PATCHBAY_PASSPHRASE to the passphrase that ${file} was made with. If it is lost, move the file away and enter the secrets again.`,
  });
}

/** Null when there is no file. */
async function readFileOf(file: string): Promise<SealedFile | null> {
  const text = await readText(file);
  const sealed = text === null ? null : readSealed(text);
  if (sealed === 'damaged') throw corrupt(file);
  if (sealed === 'later version') {
    throw new AppError({
      code: 'not_supported',
      message: `The secrets file ${file} was written by a later Patchbay.`,
      hint: 'It was left as it is. Update Patchbay, or choose another folder with --data-dir.',
    });
  }
  return sealed;
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new AppError(
      {
        code: 'secrets_unavailable',
        message: `Patchbay cannot read ${file}.`,
        hint: 'Check who owns the file and its permissions; it should be yours, with mode 0600.',
      },
      { cause: error },
    );
  }
}

function corrupt(file: string): AppError {
  return new AppError({
    code: 'secrets_corrupt',
    message: `The secrets file ${file} is damaged.`,
    hint: 'It was left as it is. Restore it from a backup, or move it away and enter the secrets again.',
  });
}

function replaced(file: string): AppError {
  return new AppError({
    code: 'conflict',
    message: `The secrets file ${file} was replaced while Patchbay was running.`,
    hint: 'Restart Patchbay to open the new one.',
  });
}

function toProblem(error: unknown, file: string): unknown {
  switch (writeFailure(error)) {
    case 'full':
      return new AppError(
        {
          code: 'disk_full',
          message: `The secret was not saved: the disk of ${file} is full.`,
          hint: 'Free some space and try again; the secrets stored before are safe.',
        },
        { cause: error },
      );
    case 'refused':
      return new AppError(
        {
          code: 'data_folder_unwritable',
          message: `The secret was not saved: Patchbay cannot write ${file}.`,
          hint: 'Check the folder’s permissions, or choose another with --data-dir.',
        },
        { cause: error },
      );
    case null:
      return error;
  }
}
