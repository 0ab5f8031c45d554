/** Everything that Patchbay keeps, shows and says: where what must not be told is looked for. */
import { expect } from 'vitest';
import type { Target } from './target.ts';

/** Text by where it stands, without the files: those hold what users wrote. */
export async function recordsOf(target: Target): Promise<[string, string][]> {
  const { calls } = await target.ask('calls.list', { limit: 1000 });
  const details = await Promise.all(calls.slice(-60).map(({ id }) => target.ask('calls.show', { id })));
  const records: [string, unknown][] = [
    ['state', await target.state()],
    ['calls', calls],
    ['call', details],
    ['audit', await target.ask('audit.list', { limit: 1000 })],
    ['logs', await target.ask('logs.list', { limit: 1000 })],
    ['clients', await target.ask('clients.list', {})],
    ['tokens', await target.ask('tokens.list', {})],
    ['status', await target.ask('oauth.status', {})],
    ['sources', await target.ask('sources.list', {})],
    ['settings', await target.ask('settings.get', {})],
    ['said', target.said()],
  ];
  return records.map(([where, record]) => [where, JSON.stringify(record)]);
}

/** `telling` is what of a secret would be of use. */
export function expectAbsent(
  text: string,
  secrets: readonly string[],
  where: string,
  telling: (secret: string) => string = (secret) => secret,
): void {
  for (const secret of secrets) {
    const at = text.indexOf(telling(secret));
    expect(at, `${where}: …${at === -1 ? '' : text.slice(Math.max(0, at - 120), at + 60)}…`).toBe(-1);
  }
}

/** Nowhere: not in what it keeps, shows and says, and not on disk. */
export async function expectUntold(target: Target, secrets: readonly string[]): Promise<void> {
  for (const [where, text] of await recordsOf(target)) expectAbsent(text, secrets, where);
  for (const [file, text] of target.files()) expectAbsent(text, secrets, file);
}
