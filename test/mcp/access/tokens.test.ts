/** Personal access tokens: shown once, kept as hashes, good until they expire or are revoked. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openTokens, type Tokens } from '../../../src/mcp/access/tokens.ts';
import { openDatabase } from '../../../src/mcp/database.ts';

const start = 1_800_000_000_000;
const dayMs = 86_400_000;
const wish = { name: 'My laptop', kind: 'bearer' as const, scope: 'mcp:read mcp:write', expiresInDays: null };

async function makeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchbay-tokens-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'access.db');
}

interface Opened {
  tokens: Tokens;
  file: string;
  clock: { time: number };
  troubles: unknown[];
  uses: number[];
}

async function open(given?: string): Promise<Opened> {
  const file = given ?? (await makeFile());
  const clock = { time: start };
  const troubles: unknown[] = [];
  const uses: number[] = [];
  const tokens = openTokens(file, {
    now: () => clock.time,
    trouble: (error) => troubles.push(error),
    used: () => uses.push(clock.time),
  });
  onTestFinished(() => tokens.close());
  return { tokens, file, clock, troubles, uses };
}

/** What another program would read from the file right now. */
function lastUseOnDisk(file: string): unknown {
  const database = openDatabase(file, { migrations: [], durability: 'full' });
  try {
    return database.get('SELECT last_used_at FROM tokens')?.['last_used_at'];
  } finally {
    database.close();
  }
}

describe('a new token', () => {
  test('is shown once, whole, with what is known about it', async () => {
    const { tokens } = await open();
    const { token, about } = tokens.create({ ...wish, expiresInDays: 1.5 });
    expect(token).toMatch(/^pb_[0-9a-z]{12}_[A-Za-z0-9_-]{43}$/);
    expect(about).toEqual({
      id: token.slice(3, 15),
      name: 'My laptop',
      kind: 'bearer' as const,
      scope: 'mcp:read mcp:write',
      createdAt: start,
      expiresAt: start + 1.5 * dayMs,
      lastUsedAt: null,
    });
    expect(tokens.list()).toEqual([about]);
    expect(JSON.stringify(tokens.list())).not.toContain(token.slice(16));
  });

  test('is like no other', async () => {
    const { tokens } = await open();
    const made = Array.from({ length: 50 }, () => tokens.create(wish).token);
    expect(new Set(made.map((token) => token.slice(0, 15))).size).toBe(50);
    expect(new Set(made.map((token) => token.slice(16))).size).toBe(50);
  });

  test.each([
    ['mcp:write  mcp:read', 'mcp:read mcp:write'],
    ['\tmcp:read\n', 'mcp:read'],
    ['mcp:read mcp:read', 'mcp:read'],
    ['mcp:write', 'mcp:write'],
  ])('with the scope %j has %j', async (asked, scope) => {
    const { tokens } = await open();
    const { token, about } = tokens.create({ ...wish, scope: asked });
    expect(about.scope).toBe(scope);
    expect([...(tokens.verify(token)?.scopes ?? [])]).toEqual(scope.split(' '));
  });

  test.each(['', '  ', 'mcp:admin', 'mcp:read mcp:all', 'MCP:READ', 'mcp:read,mcp:write'])(
    'with the scope %j is not made, and the scopes there are are named',
    async (scope) => {
      const { tokens } = await open();
      expect(() => tokens.create({ ...wish, scope })).toThrow(
        expect.objectContaining({ code: 'invalid_input', hint: 'The scopes are: mcp:read, mcp:write.' }),
      );
      expect(tokens.list()).toEqual([]);
    },
  );
});

describe('a token', () => {
  test('that is known and whole is granted what it was made for', async () => {
    const { tokens } = await open();
    tokens.create({ ...wish, name: 'Other', kind: 'bearer' as const, scope: 'mcp:read' });
    const { token, about } = tokens.create(wish);
    expect(tokens.verify(token)).toEqual({
      credential: about.id,
      name: 'My laptop',
      kind: 'bearer' as const,
      scopes: new Set(['mcp:read', 'mcp:write']),
    });
  });

  test('that is anything else is granted nothing', async () => {
    const { tokens } = await open();
    const { token } = tokens.create(wish);
    const other = tokens.create(wish).token;
    const changed = (index: number) =>
      token.slice(0, index) + (token[index] === 'a' ? 'b' : 'a') + token.slice(index + 1);
    const hostile = [
      '',
      'pb_',
      token.slice(0, -1),
      `${token}a`,
      `${token}\n`,
      ` ${token}`,
      token.toUpperCase(),
      changed(5),
      changed(16),
      changed(token.length - 2),
      token.slice(0, 16) + other.slice(16),
      `pb_${'0'.repeat(12)}_${token.slice(16)}`,
      `pb_${token.slice(3, 15)}_${'A'.repeat(43)}`,
      `pb___proto____${'A'.repeat(43)}`,
      `${token}\u0000`,
      'pb_ÿÿÿÿÿÿÿÿÿÿÿÿ_👩‍👩‍👧',
      `' OR 1=1 --`,
      'x'.repeat(5_000_000),
      `pb_${'a'.repeat(5_000_000)}`,
      `pb_${token.slice(3, 15)}_${'a'.repeat(5_000_000)}`,
    ];
    for (const text of hostile) expect(tokens.verify(text), text.slice(0, 60)).toBeNull();
    expect(tokens.verify(token)).not.toBeNull();
  });

  test('is good up to the moment it expires, and stays on the list after', async () => {
    const { tokens, clock } = await open();
    const { token, about } = tokens.create({ ...wish, expiresInDays: 30 });
    clock.time = start + 30 * dayMs - 1;
    expect(tokens.verify(token)).not.toBeNull();
    clock.time += 1;
    expect(tokens.verify(token)).toBeNull();
    expect(tokens.list().map((listed) => listed.id)).toEqual([about.id]);
  });

  test('that is revoked is good for nothing from that moment on', async () => {
    const { tokens, file } = await open();
    const { token, about } = tokens.create(wish);
    const kept = tokens.create({ ...wish, name: 'Kept' });
    expect(tokens.revoke(about.id)).toEqual(about);
    expect(tokens.verify(token)).toBeNull();
    expect(tokens.verify(kept.token)).not.toBeNull();
    expect(() => tokens.revoke(about.id)).toThrow(expect.objectContaining({ code: 'not_found' }));
    tokens.close();
    const again = (await open(file)).tokens;
    expect(again.verify(token)).toBeNull();
    expect(again.list().map((listed) => listed.name)).toEqual(['Kept']);
  });

  test('that nobody knows cannot be revoked', async () => {
    const { tokens } = await open();
    const { token } = tokens.create(wish);
    for (const id of ['', '%', token, '__proto__', 'x'.repeat(1000)])
      expect(() => tokens.revoke(id)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(tokens.list()).toHaveLength(1);
  });

  test('is as good after a restart, and the list in the same order', async () => {
    const { tokens, file, clock } = await open();
    const made = ['a', 'b', 'c'].map((name) => {
      clock.time += 1000;
      return tokens.create({ ...wish, name, expiresInDays: 10 });
    });
    const before = tokens.list();
    tokens.close();
    const again = (await open(file)).tokens;
    expect(again.list()).toEqual(before);
    for (const { token, about } of made) expect(again.verify(token)?.credential).toBe(about.id);
    expect(again.verify(`${made[0]?.token.slice(0, -1) ?? ''}!`)).toBeNull();
  });
});

test('on disk is only the hash of a token’s secret', async () => {
  const { tokens, file } = await open();
  const { token } = tokens.create(wish);
  tokens.verify(token);
  const secret = token.slice(16);
  const folder = join(file, '..');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  const bytes = Buffer.concat(files);
  expect(bytes.includes('My laptop')).toBe(true);
  expect(bytes.includes(createHash('sha256').update(secret).digest())).toBe(true);
  for (const form of [secret, Buffer.from(secret, 'base64url'), Buffer.from(secret).toString('hex')])
    expect(bytes.includes(form)).toBe(false);
});

test('a damaged hash lets nobody in and brings nothing down', async () => {
  const { tokens, file } = await open();
  const { token } = tokens.create(wish);
  tokens.close();
  for (const hash of [new Uint8Array([1, 2, 3]), 'text']) {
    const database = openDatabase(file, { migrations: [], durability: 'full' });
    database.run('UPDATE tokens SET hash = ?', hash);
    database.close();
    const again = (await open(file)).tokens;
    expect(again.verify(token)).toBeNull();
    again.close();
  }
});

describe('the last use', () => {
  test('is written down at the first, and then no more than once a minute', async () => {
    const { tokens, file, clock, uses } = await open();
    const { token } = tokens.create(wish);
    expect(lastUseOnDisk(file)).toBeNull();
    tokens.verify(token);
    expect(lastUseOnDisk(file)).toBe(start);
    clock.time = start + 59_000;
    tokens.verify(token);
    expect([lastUseOnDisk(file), tokens.list()[0]?.lastUsedAt]).toEqual([start, start]);
    clock.time = start + 61_000;
    tokens.verify(token);
    expect([lastUseOnDisk(file), tokens.list()[0]?.lastUsedAt]).toEqual([clock.time, clock.time]);
    expect(uses).toEqual([start, clock.time]);
  });

  test('is not what a wrong secret or an expired token leaves', async () => {
    const { tokens, clock } = await open();
    const { token } = tokens.create({ ...wish, expiresInDays: 1 });
    tokens.verify(`${token.slice(0, -2)}xx`);
    clock.time += 2 * dayMs;
    tokens.verify(token);
    expect(tokens.list()[0]?.lastUsedAt).toBeNull();
  });

  test('that cannot be written is said, and the token stays good', async () => {
    const { tokens, file, troubles, clock } = await open();
    const { token } = tokens.create(wish);
    const vandal = openDatabase(file, { migrations: [], durability: 'full' });
    vandal.run('DROP TABLE tokens');
    vandal.close();
    expect(tokens.verify(token)).not.toBeNull();
    expect(troubles).toHaveLength(1);
    clock.time += 1000;
    expect(tokens.verify(token)).not.toBeNull();
    expect(troubles).toHaveLength(1);
  });
});
