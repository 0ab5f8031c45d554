/** Personal access tokens: shown once, kept as hashes, good until they expire or are revoked. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTokens, type Tokens } from '../../../src/mcp/access/tokens.ts';
import { dayMs, fromOutside, openOwnFile, start, type OpenedFile } from './own-file.ts';

const wish = { name: 'My laptop', kind: 'bearer' as const, scope: 'mcp:read mcp:write', expiresInDays: null };

async function open(given?: string, time?: number): Promise<OpenedFile & { tokens: Tokens }> {
  const own = await openOwnFile(given, time);
  return { ...own, tokens: createTokens(own.database, own.options) };
}

function lastUseOnDisk(file: string): unknown {
  return fromOutside(file, 'SELECT last_used_at FROM tokens')[0]?.['last_used_at'];
}

describe('a new token', () => {
  test('is shown once, whole, with what is known about it', async () => {
    const { tokens } = await open();
    const { token, about } = tokens.create({ ...wish, expiresInDays: 1.5 });
    expect(token).toMatch(/^pb_[0-9a-z]{12}_[A-Za-z0-9_-]{43}$/);
    expect(about).toEqual({
      id: token.slice(3, 15),
      name: 'My laptop',
      kind: 'bearer',
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
    tokens.create({ ...wish, name: 'Other', scope: 'mcp:read' });
    const { token, about } = tokens.create(wish);
    expect(tokens.verify(token)).toEqual({
      credential: about.id,
      name: 'My laptop',
      kind: 'token',
      scopes: new Set(['mcp:read', 'mcp:write']),
      sources: null,
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
    const { tokens, file, close } = await open();
    const { token, about } = tokens.create(wish);
    const kept = tokens.create({ ...wish, name: 'Kept' });
    expect(tokens.revoke(about.id)).toEqual(about);
    expect(tokens.verify(token)).toBeNull();
    expect(tokens.verify(kept.token)).not.toBeNull();
    expect(() => tokens.revoke(about.id)).toThrow(expect.objectContaining({ code: 'not_found' }));
    close();
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
    const { tokens, file, clock, close } = await open();
    const made = ['a', 'b', 'c'].map((name) => {
      clock.time += 1000;
      return tokens.create({ ...wish, name, expiresInDays: 10 });
    });
    const before = tokens.list();
    close();
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
  const { tokens, file, close } = await open();
  const { token } = tokens.create(wish);
  close();
  for (const hash of [new Uint8Array([1, 2, 3]), 'text', new Uint8Array(32)]) {
    fromOutside(file, 'UPDATE tokens SET hash = ?', hash);
    const again = await open(file);
    expect(again.tokens.verify(token)).toBeNull();
    again.close();
  }
  fromOutside(
    file,
    "UPDATE tokens SET hash = ?, expires_at = 'soon'",
    createHash('sha256').update(token.slice(16)).digest(),
  );
  expect((await open(file)).tokens.verify(token)).toBeNull();
});

describe('the secret of an address', () => {
  test('is told apart from a bearer token by its form and by what it opens', async () => {
    const { tokens, file, close } = await open();
    const link = tokens.create({ ...wish, name: 'Old editor', kind: 'link', scope: 'mcp:read' });
    const bearer = tokens.create(wish);
    expect(link.token).toMatch(/^pbl_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
    expect(link.about.kind).toBe('link');
    const rights = {
      credential: link.about.id,
      name: 'Old editor',
      kind: 'link',
      scopes: new Set(['mcp:read']),
      sources: null,
    };
    close();
    for (const made of [tokens, (await open(file)).tokens]) {
      expect(made.verifyLink(link.token)).toEqual(rights);
      expect(made.verifyLink(bearer.token)).toBeNull();
      expect(made.verify(link.token)).toBeNull();
      expect(made.verify(bearer.token)?.kind).toBe('token');
    }
  });

  test('is not made from the other by a change of its beginning', async () => {
    const { tokens } = await open();
    const link = tokens.create({ ...wish, kind: 'link' }).token;
    const bearer = tokens.create(wish).token;
    expect(tokens.verify(link.replace('pbl_', 'pb_'))).toBeNull();
    expect(tokens.verifyLink(bearer.replace('pb_', 'pbl_'))).toBeNull();
    for (const prefix of ['pba_', 'pbr_', 'pbs_', 'pbc_', 'pbx_', 'PB_', 'pb__', '_'])
      expect(tokens.verify(bearer.replace('pb_', prefix)), prefix).toBeNull();
  });
});

describe('all tokens', () => {
  test('are revoked at once, and stay so', async () => {
    const { tokens, file, close } = await open();
    const made = [tokens.create(wish), tokens.create({ ...wish, kind: 'link' }), tokens.create(wish)];
    expect(tokens.revokeAll()).toEqual(made.map(({ about }) => about));
    expect(tokens.revokeAll()).toEqual([]);
    close();
    for (const left of [tokens, (await open(file)).tokens]) {
      expect(left.list()).toEqual([]);
      for (const { token } of made)
        expect([left.verify(token), left.verifyLink(token)]).toEqual([null, null]);
    }
  });

  test('are good for nothing once revoked, even where the disk does not take it, and are revoked again until it does', async () => {
    const { tokens, database, file } = await open();
    const [first, second] = [tokens.create(wish), tokens.create(wish)];
    database.run("CREATE TRIGGER full BEFORE DELETE ON tokens BEGIN SELECT RAISE(ABORT, 'no'); END");
    expect(() => tokens.revoke(first.about.id)).toThrow();
    expect([tokens.verify(first.token), tokens.verify(second.token)?.credential]).toEqual([
      null,
      second.about.id,
    ]);
    expect(() => tokens.revokeAll()).toThrow();
    expect(tokens.verify(second.token)).toBeNull();
    database.run('DROP TRIGGER full');
    expect(tokens.revoke(first.about.id)).toEqual(first.about);
    expect(tokens.collect()).toEqual([]);
    expect(fromOutside(file, 'SELECT * FROM tokens')).toEqual([]);
  });
});

describe('a token that has expired', () => {
  test('is told once, so that what it has open can be ended', async () => {
    const { tokens, clock } = await open();
    const { about } = tokens.create({ ...wish, expiresInDays: 1 });
    tokens.create({ ...wish, expiresInDays: 3 });
    tokens.create(wish);
    expect(tokens.collect()).toEqual([]);
    clock.time += dayMs;
    expect(tokens.collect()).toEqual([about]);
    expect(tokens.collect()).toEqual([]);
    expect(tokens.list()).toHaveLength(3);
  });

  test('before the start has nothing open and is not told', async () => {
    const { tokens, file, close } = await open();
    tokens.create({ ...wish, expiresInDays: 1 });
    close();
    expect((await open(file, start + 2 * dayMs)).tokens.collect()).toEqual([]);
  });

  test('and was revived by a clock set back is told again', async () => {
    const { tokens, clock } = await open();
    tokens.create({ ...wish, expiresInDays: 1 });
    const told = [2, 0.5, 2].map((days) => {
      clock.time = start + days * dayMs;
      return tokens.collect().length;
    });
    expect(told).toEqual([1, 0, 1]);
  });
});

test('a file of the first release keeps its tokens', async () => {
  const { tokens, file, close } = await open();
  const { token, about } = tokens.create(wish);
  close();
  const later = [
    ...['clients', 'access_tokens', 'refresh_tokens', 'grants'],
    ...['last_visit', 'tunnel_usage', 'former_address', 'document_key'],
  ];
  for (const table of later) fromOutside(file, `DROP TABLE ${table}`);
  fromOutside(file, 'ALTER TABLE tokens DROP COLUMN kind');
  fromOutside(file, 'PRAGMA user_version = 1');
  const again = (await open(file)).tokens;
  expect(again.list()).toEqual([about]);
  expect(again.verify(token)?.credential).toBe(about.id);
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

  test('is written down again when the clock was set back', async () => {
    const { tokens, clock } = await open();
    const { token } = tokens.create(wish);
    tokens.verify(token);
    clock.time = start - 10 * dayMs;
    tokens.verify(token);
    expect(tokens.list()[0]?.lastUsedAt).toBe(clock.time);
  });

  test('that cannot be written is said, and the token stays good', async () => {
    const { tokens, file, troubles, clock } = await open();
    const { token } = tokens.create(wish);
    fromOutside(file, 'DROP TABLE tokens');
    expect(tokens.verify(token)).not.toBeNull();
    expect(troubles).toHaveLength(1);
    clock.time += 1000;
    expect(tokens.verify(token)).not.toBeNull();
    expect(troubles).toHaveLength(1);
  });
});
