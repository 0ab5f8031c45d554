/** Keeps secrets in the operating system's keychain; the only door to the keyring binding. */
import type * as Binding from 'keytar';
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import type { Clock, SecretStore } from '../ports.ts';
import { keychainProblem, overdueProblem, tooLargeProblem, windowsLimitBytes } from './keychain-problems.ts';
import { createLane, type Lane } from './lane.ts';

export interface KeychainOptions {
  /** The name everything is filed under, e.g. `Patchbay`. */
  service: string;
  clock: Clock;
  /** Long enough to type a password into the system's prompt. */
  timeoutMs?: number;
}

/** What is stored under an entry's name: the binding tells no times, so the time travels with the value. */
const entrySchema = z.object({ value: z.string(), changedAt: z.number() });

const probeName = 'patchbay.probe';

/**
 * Opens the keychain, which may make the system ask the user to unlock it, and tries it once.
 *
 * @throws AppError `secrets_unavailable`, `secrets_locked`
 */
export async function createKeychainStore(options: KeychainOptions): Promise<SecretStore> {
  const { service, clock, timeoutMs = 60_000 } = options;
  const platform = process.platform;
  const binding = await loadBinding();
  const lane = createLane({ clock, timeoutMs, overdue: () => overdueProblem(platform) });
  const use = createUse({ binding, service, lane, platform });
  await probe(use, clock);

  return {
    kind: 'keychain',
    async get(name) {
      const stored = await use(name, (entry) => entry.getPassword());
      return stored === null ? null : unpack(name, stored).value;
    },
    async set(name, value) {
      const changedAt = clock.now();
      const packed = JSON.stringify({ value, changedAt });
      if (platform === 'win32' && Buffer.byteLength(packed, 'utf16le') > windowsLimitBytes)
        throw tooLargeProblem(name);
      await use(name, (entry) => entry.setPassword(packed));
      return { name, changedAt };
    },
    delete: (name) => use(name, (entry) => entry.deletePassword()),
    async list() {
      const found = await lane.run(async () => {
        try {
          return await binding.findCredentialsAsync(service);
        } catch (error) {
          throw keychainProblem(error, platform);
        }
      });
      return found
        .filter(({ account }) => account !== probeName)
        .map(({ account, password }) => ({ name: account, changedAt: readTime(password) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** Does something with the entry of a name, when its turn comes. */
type Use = <T>(name: string, work: (entry: Binding.AsyncEntry) => Promise<T>) => Promise<T>;

function createUse(options: {
  binding: typeof Binding;
  service: string;
  lane: Lane;
  platform: NodeJS.Platform;
}): Use {
  const { binding, service, lane, platform } = options;
  // Kept, because on Linux each one opens a D-Bus connection that only the garbage collector closes.
  const entries = new Map<string, Binding.AsyncEntry>();

  const attempt: Use = async (name, work) => {
    try {
      const entry = entries.get(name) ?? openEntry(binding, service, name);
      entries.set(name, entry);
      return await work(entry);
    } catch (error) {
      entries.delete(name);
      throw keychainProblem(error, platform);
    }
  };
  return (name, work) =>
    lane.run(async () => {
      const wasKept = entries.has(name);
      try {
        return await attempt(name, work);
      } catch (error) {
        // A kept entry goes stale when the keyring restarts; only a new one tells that from a keyring that is gone.
        const stale = wasKept && error instanceof AppError && error.code === 'secrets_unavailable';
        if (!stale) throw error;
        return attempt(name, work);
      }
    });
}

async function loadBinding(): Promise<typeof Binding> {
  try {
    return await import('keytar');
  } catch (error) {
    throw keychainProblem(error, process.platform);
  }
}

/**
 * `store: 'secret-service'` is what keeps secrets from vanishing: without it, and everywhere in the binding's
 * keytar-like API, Linux without a Secret Service silently uses the kernel's keyring, which a logout or a
 * restart empties. Throws when there is no Secret Service.
 */
function openEntry(binding: typeof Binding, service: string, name: string): Binding.AsyncEntry {
  return new binding.AsyncEntry(service, name, { linux: { store: 'secret-service' } });
}

/** Reading nothing succeeds even on a locked keyring; only a write shows that one can be made. */
async function probe(use: Use, clock: Clock): Promise<void> {
  await use(probeName, (entry) => entry.setPassword(JSON.stringify({ value: '', changedAt: clock.now() })));
  await use(probeName, (entry) => entry.getPassword());
  await use(probeName, (entry) => entry.deletePassword());
}

function unpack(name: string, stored: string): z.infer<typeof entrySchema> {
  const entry = parseEntry(stored);
  if (entry !== null) return entry;
  throw new AppError({
    code: 'secrets_corrupt',
    message: `The keychain’s entry “${name}” is not one that Patchbay wrote.`,
    hint: 'Enter this secret again; that replaces the entry.',
  });
}

/** 0 (unknown) for an entry that something else wrote: it is there, and a list must still be had. */
function readTime(stored: string): number {
  return parseEntry(stored)?.changedAt ?? 0;
}

function parseEntry(stored: string): z.infer<typeof entrySchema> | null {
  try {
    return entrySchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
