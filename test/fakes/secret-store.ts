/** Keeps secrets in memory; passes the same suite as the real stores. */
import type { Clock, SecretStore } from '../../src/mcp/ports.ts';

export function createFakeSecretStore(
  options: { clock?: Pick<Clock, 'now'>; kind?: SecretStore['kind'] } = {},
): SecretStore {
  const { clock = { now: () => Date.now() }, kind = 'keychain' } = options;
  const secrets = new Map<string, { value: string; changedAt: number }>();
  return {
    kind,
    get: async (name) => secrets.get(name)?.value ?? null,
    async set(name, value) {
      const changedAt = clock.now();
      secrets.set(name, { value, changedAt });
      return { name, changedAt };
    },
    delete: async (name) => secrets.delete(name),
    list: async () =>
      [...secrets]
        .map(([name, { changedAt }]) => ({ name, changedAt }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
