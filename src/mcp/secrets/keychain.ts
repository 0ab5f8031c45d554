/** Keeps secrets in the operating system's keychain; the only door to the keyring binding. */
import type { AsyncEntry } from 'keytar';
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import type { Clock, SecretStore } from '../ports.ts';
import { keychainProblem, overdueProblem, tooLargeProblem, windowsLimitBytes } from './keychain-problems.ts';
import { createLane } from './lane.ts';

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
  // Kept, because on Linux each one opens a D-Bus connection that only the garbage collector closes.
  const entries = new Map<string, AsyncEntry>();

  const attempt = <T>(name: string, work: (entry: AsyncEntry) => Promise<T>): Promise<T> => {
    const known = entries.get(name);
    if (known !== undefined) return work(known);
    const made = openEntry(binding, service, name);
    entries.set(name, made);
    return work(made);
  };
  /** A kept entry goes stale when the keyring daemon restarts: a second try with a new one tells that from an absence. */
  const use = <T>(name: string, work: (entry: AsyncEntry) => Promise<T>): Promise<T> =>
    lane.run(async () => {
      const wasKnown = entries.has(name);
      try {
        return await attempt(name, work);
      } catch (error) {
        entries.delete(name);
        const problem = keychainProblem(error, platform);
        if (!wasKnown || problem.code !== 'secrets_unavailable') throw problem;
      }
      try {
        return await attempt(name, work);
      } catch (error) {
        entries.delete(name);
        throw keychainProblem(error, platform);
      }
    });

  await probe(use, clock);

  return {
    kind: 'keychain',
    async get(name) {
      const stored = await use(name, (entry) => entry.getPassword());
      return stored === null || stored === undefined ? null : unpack(name, stored).value;
    },
    async set(name, value) {
      const changedAt = clock.now();
      const packed = JSON.stringify({ value, changedAt });
      if (platform === 'win32' && Buffer.byteLength(packed, 'utf16le') > windowsLimitBytes)
        throw tooLargeProblem(name);
      await use(name, (entry) => entry.setPassword(packed));
      return { name, changedAt };
    },
    async delete(name) {
      const gone = await use(name, (entry) => entry.deletePassword());
      entries.delete(name);
      return gone;
    },
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

type Binding = typeof import('keytar');

async function loadBinding(): Promise<Binding> {
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
function openEntry(binding: Binding, service: string, name: string): AsyncEntry {
  return new binding.AsyncEntry(service, name, { linux: { store: 'secret-service' } });
}

/** Reading nothing succeeds even on a locked keyring; only a write shows that one can be made. */
async function probe(
  use: <T>(name: string, work: (entry: AsyncEntry) => Promise<T>) => Promise<T>,
  clock: Clock,
): Promise<void> {
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
