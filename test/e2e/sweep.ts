/** Looks for secrets everywhere the product leaves something: files, journal, logs, state, outputs, in all the forms they can take. */
import { expect } from 'vitest';
import type { SourcesWorld } from './sources-world.ts';
import { api, lines, patchbay } from './server.ts';
import { filesBelow } from './trouble-world.ts';

/** As it is, its first and last half (of something cut), in hex, and in base64 wherever it begins in a text. */
export function formsOf(secret: string): string[] {
  const half = Math.max(8, Math.floor(secret.length / 2));
  const hex = Buffer.from(secret).toString('hex');
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.from('x'.repeat(before) + secret).toString('base64');
    // What shares a group of four letters with its neighbours is different each time.
    return text.slice(before === 0 ? 0 : 4, -4);
  });
  return [
    ...[secret, secret.slice(0, half), secret.slice(-half), [...secret].reverse().join('')],
    ...[hex, hex.toUpperCase(), ...inBase64, ...inBase64.map((text) => text.replaceAll(/[+/]/g, '.'))],
  ];
}

export interface Sweep {
  /** Keeps what was said by somebody, to be looked through. */
  hear(place: string, text: string): void;
  /** Reads all there is, and expects none of the secrets in it. Ends the server, for it says some things as it ends. */
  demandClean(secrets: readonly string[]): Promise<void>;
}

const paths = ['state', 'calls?limit=1000', 'tokens', 'connectors', 'tools', 'sessions', 'clients', 'doctor'];
const commands = ['calls --json --limit 1000', 'logs --json', 'audit --json', 'settings get --json'];
const more = [
  'connector list --json',
  'connector list',
  'tool list --json',
  'connector check binance --json',
];

export function createSweep(world: SourcesWorld): Sweep {
  const said = new Map<string, string>();
  const hear: Sweep['hear'] = (place, text) => said.set(place, `${said.get(place) ?? ''}\n${text}`);
  return {
    hear,
    async demandClean(secrets) {
      const { server, dataDir, env } = world;
      for (const path of paths) hear(`GET ${path}`, JSON.stringify(await api(server.ready, path)));
      for (const words of [...commands, ...more]) {
        const { out, err } = await patchbay(dataDir, words.split(' '), env);
        hear(words, out + err);
      }
      const calls = lines((await patchbay(dataDir, ['calls', '--json', '--limit', '1000'], env)).out);
      expect(calls.length).toBeGreaterThan(0);
      for (const { id } of calls)
        hear(`call ${String(id)}`, JSON.stringify(await api(server.ready, `calls/${String(id)}`)));
      const shown = await patchbay(dataDir, ['call', 'show', String(calls.at(-1)?.['id'])], env);
      hear('call show', shown.out + shown.err);
      await server.stop();
      hear('stdout of serve', server.out());
      hear('stderr of serve', server.said());
      const files = filesBelow(dataDir);
      expect([...files.keys()].join()).toContain('secrets');
      const found = [...said, ...files].flatMap(([place, text]) =>
        secrets
          .filter((secret) => formsOf(secret).some((form) => text.includes(form)))
          .map((secret) => `${place} has ${secret.slice(0, 4)}…`),
      );
      expect(found).toEqual([]);
    },
  };
}
