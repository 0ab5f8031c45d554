/** Chooses the place for secrets: the keychain, or the encrypted file; never plaintext. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import type { Clock, SecretStore } from '../ports.ts';
import { createEncryptedFileStore } from './encrypted-file.ts';
import { createKeychainStore } from './keychain.ts';

export interface OpenSecretsOptions {
  /**
   * `auto` takes the file where there is one already and a passphrase for it, so that its secrets do not seem to
   * vanish on the day a keychain appears; else the keychain where it works; else a new file where there is a
   * passphrase.
   */
  kind: 'keychain' | 'file' | 'auto';
  dataDir: string;
  /** From PATCHBAY_PASSPHRASE. */
  passphrase: string | undefined;
  /** The name entries are filed under in the keychain. */
  service: string;
  clock: Clock;
}

/** The encrypted file's name in the data folder. */
const secretsFileName = 'secrets.json';

/**
 * @throws AppError with the remedy when there is no place: see `createKeychainStore` and `createEncryptedFileStore`.
 */
export async function openSecretStore(options: OpenSecretsOptions): Promise<SecretStore> {
  const { kind, clock, service, dataDir, passphrase } = options;
  const hasPassphrase = passphrase !== undefined && passphrase !== '';
  const hasFile = existsSync(join(dataDir, secretsFileName));
  if (kind === 'file' || (kind === 'auto' && hasPassphrase && hasFile)) return openFile(options);
  try {
    return await createKeychainStore({ service, clock });
  } catch (error) {
    if (kind === 'keychain' || !hasPassphrase || !(error instanceof AppError)) throw error;
    return openFile(options);
  }
}

function openFile({ dataDir, passphrase, clock }: OpenSecretsOptions): Promise<SecretStore> {
  return createEncryptedFileStore({
    file: join(dataDir, secretsFileName),
    passphrase: passphrase ?? '',
    clock,
  });
}
