/** After kill -9, at any moment, what was handed out is good and what was revoked is not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createGrants } from '../../../src/mcp/access/grants.ts';
import { createTokens } from '../../../src/mcp/access/tokens.ts';
import { bundle } from '../../bundle.ts';
import { fromOutside, makeFolder, openOwnFile } from './own-file.ts';
import { wish } from './wishes.ts';

test('kill -9 in the middle of handing out and revoking loses neither', async () => {
  const program = await bundle(resolve(import.meta.dirname, 'granting-child.ts'));
  onTestFinished(() => program.remove());
  const file = join(await makeFolder(), 'access.db');
  const acknowledged = { granted: 0, revoked: 0, token: 0 };
  for (let round = 0; round < 5; round += 1) {
    const lines = await runAndKill(program.file, [file]);
    const own = await openOwnFile(file, Date.now());
    const [grants, tokens] = [
      createGrants(own.database, own.options),
      createTokens(own.database, own.options),
    ];
    const newest = new Map<string, { access: string; refresh: string }>();
    const revoked: { access: string; refresh: string }[] = [];
    for (const [what = '', id = '', access = '', refresh = ''] of lines.map((line) => line.split(' '))) {
      if (what === 'granted') newest.set(id, { access, refresh });
      if (what === 'revoked') revoked.push(newest.get(id) ?? { access: '', refresh: '' });
      if (what === 'revoked') newest.delete(id);
      if (what === 'token') expect(tokens.verify(access)?.credential).toBe(id);
      if (what in acknowledged) acknowledged[what as keyof typeof acknowledged] += 1;
    }
    for (const { access, refresh } of revoked) {
      expect(grants.verify(access)).toBe('unknown');
      expect(grants.refresh(refresh, wish.clientId, null)).toMatchObject({ refused: 'unknown' });
    }
    const last = [...newest.keys()].at(-1);
    for (const [id, { access, refresh }] of newest) {
      // The very last one may have been revoked, and the kill came before it could be said.
      if (id === last && grants.ofToken(refresh) === null) continue;
      expect(grants.verify(access)).toMatchObject({ id });
      expect(grants.refresh(refresh, wish.clientId, null)).toMatchObject({
        accessToken: expect.any(String),
        grant: { id },
      });
    }
    own.close();
    expect(fromOutside(file, 'SELECT * FROM pragma_integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(fromOutside(file, 'SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  }
  expect(acknowledged.granted).toBeGreaterThan(20);
  expect(acknowledged.revoked).toBeGreaterThan(3);
  expect(acknowledged.token).toBeGreaterThan(3);
}, 120_000);

/** Answers the lines the program printed before it was killed, at a moment nobody chose. */
async function runAndKill(program: string, args: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(child.exitCode).toBeNull();
  await delay(100 + Math.random() * 250);
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  // A last line without its end was cut by the kill.
  return output.split('\n').slice(0, -1);
}
