/** Secrets as the core uses them: the store is opened when first needed, and only presence is ever told. */
import { toProblem } from '../../contract/errors.ts';
import type { SecretPresence, SecretsState } from '../../contract/state.ts';
import type { SecretStore } from '../ports.ts';

export interface Vault {
  /** Sees to it that there is a store. @throws AppError with the remedy when there is none */
  demand(): Promise<void>;
  /** The secret, or null. @throws AppError when the store cannot be opened */
  get(name: string): Promise<string | null>;
  /** Stores a secret, or removes it when the value is empty. @throws AppError with the remedy when there is no place for it */
  put(name: string, value: string): Promise<void>;
  /** Reads each secret that is stored, and tells nobody. @throws AppError with the remedy when one cannot be read */
  readAll(): Promise<void>;
  /** Finds out whether there is a store and what is in it, and tells. Never throws. */
  look(): Promise<void>;
}

export function createVault(options: {
  open(): Promise<SecretStore>;
  told(state: SecretsState, stored: SecretPresence[]): void;
}): Vault {
  let opening: Promise<SecretStore> | null = null;
  const store = async () => {
    const mine = (opening ??= options.open());
    try {
      return await mine;
    } catch (error) {
      // The next need tries again: a keyring may have been unlocked meanwhile.
      if (opening === mine) opening = null;
      throw error;
    }
  };
  const tell = async () => {
    const { kind, list } = await store().then((found) => ({ kind: found.kind, list: () => found.list() }));
    options.told({ kind }, await list());
  };
  return {
    async demand() {
      await store();
    },
    get: async (name) => (await store()).get(name),
    async put(name, value) {
      const found = await store();
      if (value === '') await found.delete(name);
      else await found.set(name, value);
      await tell();
    },
    async readAll() {
      const found = await store();
      for (const { name } of await found.list()) await found.get(name);
    },
    async look() {
      try {
        await tell();
      } catch (error) {
        options.told({ kind: 'none', problem: toProblem(error) }, []);
      }
    },
  };
}
