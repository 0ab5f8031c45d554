/** Grants: what stands for them is good for what was given, for as long as it was given, and for nothing after. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGrants, type Grants, type Issued } from '../../../src/mcp/access/grants.ts';
import { dayMs, fromOutside, hourMs, openOwnFile, start, type OpenedFile } from './own-file.ts';
import { issuer, wish } from './wishes.ts';

const client = wish.clientId;

async function open(given?: string, time?: number): Promise<OpenedFile & { grants: Grants }> {
  const own = await openOwnFile(given, time);
  return { ...own, grants: createGrants(own.database, own.options) };
}

function issuedBy(answer: ReturnType<Grants['refresh']>): Issued & { refreshToken: string } {
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`);
  return { ...answer, refreshToken: answer.refreshToken ?? '' };
}

function issue(grants: Grants, more: Partial<typeof wish> = {}): Issued & { refreshToken: string } {
  return issuedBy(grants.issue({ ...wish, ...more }));
}

const refusedBy = (answer: ReturnType<Grants['refresh']>) =>
  'refused' in answer ? answer.refused : 'issued';

/** What a check of an access token says, in a word. */
function standing(grants: Grants, accessToken: string): string {
  const verdict = grants.verify(accessToken);
  return typeof verdict === 'string' ? verdict : 'good';
}

describe('a new grant', () => {
  test('comes with an access token for an hour and a refresh token, and is told as it was given', async () => {
    const { grants } = await open();
    const made = issue(grants, { sources: ['workspace'] });
    expect(made.accessToken).toMatch(/^pba_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
    expect(made.refreshToken).toMatch(/^pbr_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
    expect(made.expiresInSeconds).toBe(3600);
    expect(made.grant).toEqual({
      ...wish,
      id: made.grant.id,
      sources: ['workspace'],
      createdAt: start,
      lastUsedAt: null,
      expiresAt: start + 60 * dayMs,
    });
    expect(grants.list()).toEqual([made.grant]);
    expect(grants.verify(made.accessToken)).toEqual({ ...made.grant, lastUsedAt: start });
  });

  test('without offline_access has no refresh token, and ends with its access token', async () => {
    const { grants, clock } = await open();
    const made = grants.issue({ ...wish, scopes: ['mcp:read'] });
    expect(made.refreshToken).toBeNull();
    expect(made.grant.expiresAt).toBe(start + hourMs);
    clock.time += hourMs;
    expect(grants.list()).toEqual([]);
    expect(grants.collect().map(({ id }) => id)).toEqual([made.grant.id]);
    expect(grants.collect()).toEqual([]);
  });

  test('is like no other', async () => {
    const { grants } = await open();
    const made = Array.from({ length: 30 }, () => issue(grants));
    for (const of of ['accessToken', 'refreshToken'] as const) {
      expect(new Set(made.map((one) => one[of].slice(0, 16))).size).toBe(30);
      expect(new Set(made.map((one) => one[of].slice(17))).size).toBe(30);
    }
    expect(new Set(made.map(({ grant }) => grant.id)).size).toBe(30);
  });
});

describe('an access token', () => {
  test('that is anything but itself is unknown', async () => {
    const { grants } = await open();
    const { accessToken, refreshToken } = issue(grants);
    const other = issue(grants).accessToken;
    const hostile = [
      '',
      'pba_',
      refreshToken,
      refreshToken.replace('pbr_', 'pba_'),
      accessToken.replace('pba_', 'pb_'),
      accessToken.slice(0, -1),
      `${accessToken}=`,
      `${accessToken}\n`,
      ` ${accessToken}`,
      accessToken.toUpperCase(),
      accessToken.slice(0, 17) + other.slice(17),
      `pba_${'0'.repeat(12)}_${accessToken.slice(17)}`,
      `pba_${accessToken.slice(4, 16)}_${'A'.repeat(43)}`,
      `' OR 1=1 --`,
      `pba_${'a'.repeat(5_000_000)}`,
    ];
    for (const text of hostile) {
      expect(grants.verify(text), text.slice(0, 60)).toBe('unknown');
      expect(grants.ofToken(text)?.id ?? 'none', text.slice(0, 60)).toBe(
        text === refreshToken ? grants.list()[0]?.id : 'none',
      );
    }
    expect(standing(grants, accessToken)).toBe('good');
  });

  test('is good for an hour, then told apart as expired for a day, then forgotten', async () => {
    const { grants, clock } = await open();
    const { accessToken, grant } = issue(grants);
    clock.time = start + hourMs - 1;
    expect(standing(grants, accessToken)).toBe('good');
    clock.time = start + hourMs;
    expect(standing(grants, accessToken)).toBe('expired');
    grants.collect();
    expect([standing(grants, accessToken), grants.ofToken(accessToken)?.id]).toEqual(['expired', grant.id]);
    clock.time = start + hourMs + dayMs;
    expect(grants.collect()).toEqual([]);
    expect([standing(grants, accessToken), grants.ofToken(accessToken)]).toEqual(['unknown', null]);
  });

  test('made while the clock was wrong does not live until the clock is there again', async () => {
    const { grants, file, close, clock } = await open(undefined, start + 900 * dayMs);
    const { accessToken, refreshToken } = issue(grants);
    clock.time = start;
    expect(standing(grants, accessToken)).toBe('expired');
    close();
    const again = await open(file);
    expect(standing(again.grants, accessToken)).toBe('expired');
    // The client comes back by itself, with a token of today.
    const next = issuedBy(again.grants.refresh(refreshToken, client, null));
    expect(next.grant.expiresAt).toBe(start + 60 * dayMs);
    expect(standing(again.grants, next.accessToken)).toBe('good');
  });

  test('survives a clock that is set back a little', async () => {
    const { grants, clock } = await open();
    const { accessToken } = issue(grants);
    clock.time = start - 60_000;
    expect(standing(grants, accessToken)).toBe('good');
  });

  test('costs far less than a tenth of a millisecond to check', async () => {
    const { grants } = await open();
    const made = Array.from({ length: 20 }, () => issue(grants).accessToken);
    for (const token of made) grants.verify(token);
    const begin = performance.now();
    for (let round = 0; round < 20_000; round += 1) grants.verify(made[round % made.length] ?? '');
    // Some microseconds each; a shared machine may be slow, but not a hundredfold.
    expect((performance.now() - begin) / 20_000).toBeLessThan(0.5);
  });
});

describe('a refresh token', () => {
  test('is exchanged for new ones, and the grant is prolonged', async () => {
    const { grants, clock } = await open();
    const first = issue(grants);
    clock.time = start + 59 * dayMs;
    const second = issuedBy(grants.refresh(first.refreshToken, client, null));
    expect(second.grant).toEqual({
      ...first.grant,
      lastUsedAt: clock.time,
      expiresAt: clock.time + 60 * dayMs,
    });
    expect(standing(grants, second.accessToken)).toBe('good');
    expect([second.accessToken, second.refreshToken]).not.toContain(first.refreshToken);
    clock.time += 59 * dayMs;
    const third = issuedBy(grants.refresh(second.refreshToken, client, null));
    expect(standing(grants, third.accessToken)).toBe('good');
    expect(grants.list()).toEqual([{ ...third.grant, lastUsedAt: clock.time }]);
  });

  test('is over sixty days after it was made, and the grant with it', async () => {
    const { grants, clock } = await open();
    const { refreshToken, grant } = issue(grants);
    clock.time = start + 60 * dayMs;
    const answer = grants.refresh(refreshToken, client, null);
    expect(answer).toEqual({ refused: 'expired', grant });
    expect(grants.list()).toEqual([]);
    expect(grants.collect()).toEqual([grant]);
    expect(refusedBy(grants.refresh(refreshToken, client, null))).toBe('unknown');
  });

  test('of another client, or an altered one, is unknown and does no harm', async () => {
    const { grants } = await open();
    const { refreshToken, accessToken } = issue(grants);
    expect(grants.refresh(refreshToken, 'https://evil.example/client.json', null)).toEqual({
      refused: 'unknown',
      grant: null,
    });
    for (const text of [
      '',
      accessToken,
      refreshToken.slice(0, -1),
      `${refreshToken.slice(0, 17)}${'A'.repeat(43)}`,
    ])
      expect(refusedBy(grants.refresh(text, client, null)), text).toBe('unknown');
    expect(refusedBy(grants.refresh(refreshToken, client, null))).toBe('issued');
  });

  test('that comes back when its successor was used revokes everything of the grant', async () => {
    const { grants, file, close } = await open();
    const first = issue(grants);
    const other = issue(grants);
    const second = issuedBy(grants.refresh(first.refreshToken, client, null));
    const third = issuedBy(grants.refresh(second.refreshToken, client, null));
    const answer = grants.refresh(first.refreshToken, client, null);
    expect(answer).toMatchObject({ refused: 'reused', grant: { id: first.grant.id } });
    close();
    const again = (await open(file)).grants;
    for (const left of [grants, again]) {
      for (const { accessToken } of [first, second, third])
        expect(standing(left, accessToken)).toBe('unknown');
      expect(left.list().map(({ id }) => id)).toEqual([other.grant.id]);
    }
    expect(refusedBy(again.refresh(third.refreshToken, client, null))).toBe('unknown');
    expect(refusedBy(again.refresh(other.refreshToken, client, null))).toBe('issued');
  });

  test.each([
    ['thirty seconds', 30_001, true],
    ['five minutes', 5 * 60_000 + 1, false],
  ])(
    'that comes back more than %s later revokes the grant, with its answer used or not',
    async (_, ms, isUsed) => {
      const { grants, clock } = await open();
      const first = issue(grants);
      const second = issuedBy(grants.refresh(first.refreshToken, client, null));
      if (isUsed) expect(standing(grants, second.accessToken)).toBe('good');
      clock.time += ms;
      expect(refusedBy(grants.refresh(first.refreshToken, client, null))).toBe('reused');
      expect(standing(grants, second.accessToken)).toBe('unknown');
    },
  );

  test('that comes back within five minutes is honoured while nothing shows that its answer arrived', async () => {
    const { grants, clock } = await open();
    const first = issue(grants);
    expect(standing(grants, first.accessToken)).toBe('good');
    const lost = issuedBy(grants.refresh(first.refreshToken, client, null));
    // A request that was under way with the former token is no sign of it.
    expect(standing(grants, first.accessToken)).toBe('good');
    clock.time += 5 * 60_000;
    const second = issuedBy(grants.refresh(first.refreshToken, client, null));
    expect(standing(grants, second.accessToken)).toBe('good');
    expect(refusedBy(grants.refresh(first.refreshToken, client, null))).toBe('reused');
    for (const { accessToken } of [lost, second]) expect(standing(grants, accessToken)).toBe('unknown');
  });

  test('that comes back after an access token of the lost answer was used all the same ends the grant', async () => {
    const { grants, clock } = await open();
    const first = issue(grants);
    const lost = issuedBy(grants.refresh(first.refreshToken, client, null));
    clock.time += 60_000;
    const second = issuedBy(grants.refresh(first.refreshToken, client, null));
    expect(standing(grants, lost.accessToken)).toBe('good');
    clock.time += 1;
    expect(refusedBy(grants.refresh(first.refreshToken, client, null))).toBe('reused');
    expect(refusedBy(grants.refresh(second.refreshToken, client, null))).toBe('unknown');
  });

  test('that comes back because its answer was lost is honoured, and either answer can be gone on with', async () => {
    for (const pick of [0, 1] as const) {
      const { grants, clock } = await open();
      const first = issue(grants);
      const lost = issuedBy(grants.refresh(first.refreshToken, client, null));
      clock.time += 30_000;
      const second = issuedBy(grants.refresh(first.refreshToken, client, null));
      expect([standing(grants, lost.accessToken), standing(grants, second.accessToken)]).toEqual([
        'good',
        'good',
      ]);
      clock.time += hourMs;
      const kept = [lost, second][pick];
      expect(refusedBy(grants.refresh(kept?.refreshToken ?? '', client, null))).toBe('issued');
      clock.time += hourMs;
      // Two go on with one grant: one of them is not who it says.
      const otherOne = [second, lost][pick];
      expect(refusedBy(grants.refresh(otherOne?.refreshToken ?? '', client, null))).toBe('reused');
      expect(grants.list()).toEqual([]);
    }
  });

  test('made because an answer was lost ends the grant when its sibling has been gone on with, however soon', async () => {
    const { grants } = await open();
    const first = issue(grants);
    const [one, other] = [0, 1].map(() => issuedBy(grants.refresh(first.refreshToken, client, null)));
    const next = issuedBy(grants.refresh(one?.refreshToken ?? '', client, null));
    expect(refusedBy(grants.refresh(other?.refreshToken ?? '', client, null))).toBe('reused');
    expect(standing(grants, next.accessToken)).toBe('unknown');
  });

  test('that is asked for again and again is not prolonged by it', async () => {
    const { grants, clock } = await open();
    const { refreshToken } = issue(grants);
    const answers = [0, 200_000, 200_000].map((wait) => {
      clock.time += wait;
      return refusedBy(grants.refresh(refreshToken, client, null));
    });
    expect(answers).toEqual(['issued', 'issued', 'reused']);
  });

  test('that is asked for without end within the thirty seconds ends the grant', async () => {
    const { grants } = await open();
    const { refreshToken } = issue(grants);
    const answers = Array.from({ length: 60 }, () => refusedBy(grants.refresh(refreshToken, client, null)));
    expect(answers.indexOf('reused')).toBeGreaterThan(2);
    expect(answers.indexOf('reused')).toBeLessThan(50);
    expect(grants.list()).toEqual([]);
  });

  test('that comes back after a restart within the thirty seconds is honoured too', async () => {
    const { grants, file, close } = await open();
    const { refreshToken } = issue(grants);
    issuedBy(grants.refresh(refreshToken, client, null));
    close();
    const again = await open(file, start + 20_000);
    expect(refusedBy(again.grants.refresh(refreshToken, client, null))).toBe('issued');
    again.clock.time = start + 40_000;
    expect(refusedBy(again.grants.refresh(refreshToken, client, null))).toBe('reused');
  });

  test('that comes back after the clock was set back far revokes the grant', async () => {
    const { grants, clock } = await open();
    const { refreshToken } = issue(grants);
    issuedBy(grants.refresh(refreshToken, client, null));
    clock.time -= hourMs;
    expect(refusedBy(grants.refresh(refreshToken, client, null))).toBe('reused');
  });

  test('lets requests under way with the former access token end, for thirty seconds and no longer', async () => {
    const { grants, clock, file, close } = await open();
    const first = issue(grants);
    clock.time += 1000;
    const second = issuedBy(grants.refresh(first.refreshToken, client, null));
    clock.time += 29_999;
    expect(standing(grants, first.accessToken)).toBe('good');
    clock.time += 1;
    close();
    for (const left of [grants, (await open(file, clock.time)).grants])
      expect([standing(left, first.accessToken), standing(left, second.accessToken)]).toEqual([
        'expired',
        'good',
      ]);
  });

  test('does not lengthen what was about to end', async () => {
    const { grants, clock } = await open();
    const first = issue(grants);
    clock.time = start + hourMs - 1000;
    grants.refresh(first.refreshToken, client, null);
    clock.time = start + hourMs;
    expect(standing(grants, first.accessToken)).toBe('expired');
  });

  test('gives fewer scopes where fewer are asked for, for that access token alone', async () => {
    const { grants, file, close } = await open();
    const first = issue(grants);
    const narrow = issuedBy(grants.refresh(first.refreshToken, client, ['mcp:read']));
    expect(narrow.grant.scopes).toEqual(['mcp:read']);
    expect(narrow.refreshToken).toMatch(/^pbr_/);
    expect(grants.list()[0]?.scopes).toEqual(wish.scopes);
    close();
    const again = (await open(file)).grants;
    for (const left of [grants, again])
      expect(left.verify(narrow.accessToken)).toMatchObject({ scopes: ['mcp:read'] });
    const whole = issuedBy(again.refresh(narrow.refreshToken, client, null));
    expect(whole.grant.scopes).toEqual(wish.scopes);
    expect(again.verify(whole.accessToken)).toMatchObject({ scopes: wish.scopes });
  });

  test('never gives more than was given, and stays good when more was asked for', async () => {
    const { grants } = await open();
    const first = issue(grants, { scopes: ['mcp:read', 'offline_access'] });
    for (const scopes of [['mcp:write'], ['mcp:read', 'mcp:write'], []] as const)
      expect(grants.refresh(first.refreshToken, client, scopes)).toEqual({
        refused: 'scope',
        grant: first.grant,
      });
    expect(standing(grants, first.accessToken)).toBe('good');
    const second = issuedBy(grants.refresh(first.refreshToken, client, null));
    expect(second.grant.scopes).toEqual(['mcp:read', 'offline_access']);
  });

  test('that is stolen does not escape its grant’s revocation by many exchanges', async () => {
    const { grants } = await open();
    const stolen = issue(grants).refreshToken;
    let token = stolen;
    for (let round = 0; round < 200; round += 1)
      token = issuedBy(grants.refresh(token, client, null)).refreshToken;
    expect(refusedBy(grants.refresh(stolen, client, null))).toBe('reused');
    expect(grants.list()).toEqual([]);
  });

  test('that has been exchanged twenty thousand times needs the user’s word again', async () => {
    const { grants, file, close } = await open();
    const first = issue(grants);
    close();
    fromOutside(file, 'UPDATE grants SET generation = 20000');
    fromOutside(file, 'UPDATE refresh_tokens SET generation = 20000');
    const again = (await open(file)).grants;
    expect(refusedBy(again.refresh(first.refreshToken, client, null))).toBe('expired');
    fromOutside(file, 'UPDATE refresh_tokens SET generation = 3');
    expect(refusedBy(again.refresh(first.refreshToken, client, null))).toBe('reused');
  });
});

test('a grant has at most fifty access tokens; the oldest goes first', async () => {
  const { grants, file } = await open();
  const first = issue(grants);
  let token = first.refreshToken;
  const made = Array.from({ length: 50 }, () => {
    const next = issuedBy(grants.refresh(token, client, null));
    token = next.refreshToken;
    return next.accessToken;
  });
  expect(standing(grants, first.accessToken)).toBe('unknown');
  expect(made.map((accessToken) => standing(grants, accessToken))).toEqual(Array(50).fill('good'));
  expect(fromOutside(file, 'SELECT count(*) AS n FROM access_tokens')).toEqual([{ n: 50 }]);
});

test('a refresh token that is over leaves the disk', async () => {
  const { grants, clock, file } = await open();
  const first = issue(grants);
  const onDisk = () => fromOutside(file, 'SELECT * FROM refresh_tokens').length;
  clock.time += 30 * dayMs;
  grants.refresh(first.refreshToken, client, null);
  expect(onDisk()).toBe(2);
  clock.time += 30 * dayMs - 1;
  grants.collect();
  expect(onDisk()).toBe(2);
  clock.time += 1;
  expect(grants.collect()).toEqual([]);
  expect(onDisk()).toBe(1);
});

describe('revoking', () => {
  test('bites at once, and after a restart', async () => {
    const { grants, file, close } = await open();
    const gone = issue(grants);
    const left = issue(grants);
    expect(grants.revoke(gone.grant.id)).toEqual(gone.grant);
    expect(grants.revoke(gone.grant.id)).toBeNull();
    expect(grants.revoke('__proto__')).toBeNull();
    close();
    for (const made of [grants, (await open(file)).grants])
      expect([standing(made, gone.accessToken), standing(made, left.accessToken)]).toEqual([
        'unknown',
        'good',
      ]);
  });

  test('bites even where the disk does not take it, and is tried again until it does', async () => {
    const { grants, database, file } = await open();
    const made = issue(grants);
    database.run("CREATE TRIGGER full BEFORE DELETE ON grants BEGIN SELECT RAISE(ABORT, 'no'); END");
    expect(() => grants.revoke(made.grant.id)).toThrow();
    expect(standing(grants, made.accessToken)).toBe('unknown');
    expect(grants.ofToken(made.refreshToken)).toBeNull();
    expect(refusedBy(grants.refresh(made.refreshToken, client, null))).toBe('unknown');
    expect(() => grants.collect()).toThrow();
    database.run('DROP TRIGGER full');
    expect(grants.collect()).toEqual([]);
    expect(fromOutside(file, 'SELECT * FROM grants')).toEqual([]);
  });

  test('takes all of a client, all for other addresses, or all there is', async () => {
    const { grants } = await open();
    const make = (more: Partial<typeof wish>) => issue(grants, more).grant.id;
    const [a, b] = [make({ clientId: 'client_a' }), make({ clientId: 'client_a' })];
    const old = make({ issuer: 'https://old.example' });
    const local = ['http://127.0.0.1:7420', 'http://localhost:7420', 'http://[::1]:7420'].map((loopback) =>
      make({ issuer: loopback }),
    );
    const sly = [
      'https://localhost.evil.example',
      'https://127.0.0.1.evil.example',
      'https://bay.example/',
    ].map((other) => make({ issuer: other }));
    const here = make({});
    expect(grants.revokeClient('client_a').map(({ id }) => id)).toEqual([a, b]);
    expect(grants.revokeClient('client_a')).toEqual([]);
    expect(grants.revokeForeign(issuer).map(({ id }) => id)).toEqual([old, ...sly]);
    expect(grants.list().map(({ id }) => id)).toEqual([...local, here]);
    expect(grants.revokeAll()).toHaveLength(4);
    expect(grants.list()).toEqual([]);
  });
});

describe('the doctor’s own grants', () => {
  test('work, are on no list, end within the hour, and do not outlive the process', async () => {
    const { grants, clock, file, close } = await open();
    const made = issue(grants, { isDoctor: true });
    expect(standing(grants, made.accessToken)).toBe('good');
    expect(grants.list()).toEqual([]);
    expect(made.grant.expiresAt).toBe(start + hourMs);
    const next = issuedBy(grants.refresh(made.refreshToken, client, null));
    expect(next.grant.expiresAt).toBe(start + hourMs);
    close();
    const again = await open(file);
    expect(standing(again.grants, next.accessToken)).toBe('unknown');
    clock.time += hourMs;
    expect(fromOutside(file, 'SELECT * FROM refresh_tokens')).toEqual([]);
  });
});

test('what the doctor was granted is revoked apart from all else', async () => {
  const { grants } = await open();
  const own = issue(grants, { isDoctor: true });
  const user = issue(grants);
  expect(grants.revokeDoctor().map(({ id }) => id)).toEqual([own.grant.id]);
  expect([standing(grants, own.accessToken), standing(grants, user.accessToken)]).toEqual([
    'unknown',
    'good',
  ]);
});

describe('the last use', () => {
  test('is written down at the first, and then no more than once a minute', async () => {
    const { grants, clock, file, uses } = await open();
    const { accessToken } = issue(grants);
    for (const at of [0, 59_000, 60_000, 61_000]) {
      clock.time = start + at;
      grants.verify(accessToken);
    }
    expect(uses).toEqual([start, start + 60_000]);
    expect(grants.list()[0]?.lastUsedAt).toBe(start + 60_000);
    expect(fromOutside(file, 'SELECT last_used_at FROM grants')).toEqual([{ last_used_at: start + 60_000 }]);
  });

  test('that cannot be written is said, and the token stays good', async () => {
    const { grants, database, troubles } = await open();
    const { accessToken } = issue(grants);
    database.run("CREATE TRIGGER full BEFORE UPDATE ON grants BEGIN SELECT RAISE(ABORT, 'no'); END");
    expect([standing(grants, accessToken), standing(grants, accessToken)]).toEqual(['good', 'good']);
    expect(troubles).toHaveLength(1);
  });
});

test('what cannot be written is not handed out, and leaves what there was as it was', async () => {
  const { grants, database, file } = await open();
  const first = issue(grants);
  database.run("CREATE TRIGGER full BEFORE INSERT ON refresh_tokens BEGIN SELECT RAISE(ABORT, 'no'); END");
  expect(() => grants.issue(wish)).toThrow();
  expect(() => grants.refresh(first.refreshToken, client, null)).toThrow();
  expect(grants.list()).toEqual([first.grant]);
  expect(fromOutside(file, 'SELECT id FROM grants')).toEqual([{ id: first.grant.id }]);
  expect(fromOutside(file, 'SELECT id FROM access_tokens')).toHaveLength(1);
  expect(standing(grants, first.accessToken)).toBe('good');
  database.run('DROP TRIGGER full');
  const second = issuedBy(grants.refresh(first.refreshToken, client, null));
  expect(second.grant.id).toBe(first.grant.id);
});

test('on disk are only hashes of what was handed out', async () => {
  const { grants, file } = await open();
  const first = issue(grants);
  const second = issuedBy(grants.refresh(first.refreshToken, client, null));
  const folder = join(file, '..');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  const bytes = Buffer.concat(files);
  for (const text of [first, second].flatMap((one) => [one.accessToken, one.refreshToken])) {
    const secret = text.slice(17);
    expect(bytes.includes(createHash('sha256').update(secret).digest())).toBe(true);
    for (const form of [secret, Buffer.from(secret, 'base64url'), Buffer.from(secret).toString('hex')])
      expect(bytes.includes(form)).toBe(false);
  }
});

describe('a damaged row', () => {
  test.each([
    ['hash', new Uint8Array([1, 2, 3]), 'unknown'],
    ['hash', new Uint8Array(32), 'unknown'],
    ['hash', 'text', 'unknown'],
    ['expires_at', 'soon', 'expired'],
    ['created_at', 'once', 'expired'],
  ])('of an access token (%s = %o) lets nobody in', async (column, value, verdict) => {
    const { grants, file, close } = await open();
    const { accessToken } = issue(grants);
    close();
    fromOutside(file, `UPDATE access_tokens SET ${column} = ?`, value);
    const again = (await open(file)).grants;
    expect(again.verify(accessToken)).toBe(verdict);
  });

  test.each([
    ['refresh_tokens', 'hash', new Uint8Array(31), 'unknown'],
    ['refresh_tokens', 'expires_at', 'soon', 'expired'],
    ['refresh_tokens', 'generation', 'first', 'reused'],
    ['grants', 'generation', 'first', 'reused'],
  ])('of a refresh token (%s.%s = %o) is not exchanged', async (table, column, value, refused) => {
    const { grants, file, close } = await open();
    const { refreshToken } = issue(grants);
    close();
    fromOutside(file, `UPDATE ${table} SET ${column} = ?`, value);
    const again = (await open(file)).grants;
    expect(refusedBy(again.refresh(refreshToken, client, null))).toBe(refused);
  });

  test.each([
    ['scopes', 'mcp:everything', { scopes: [] }],
    ['scopes', '', { scopes: [] }],
    ['sources', 'all of them', { sources: [] }],
    ['sources', '{"0":"workspace"}', { sources: [] }],
    ['sources', '[1,"workspace"]', { sources: ['workspace'] }],
    ['sources', 7, { sources: [] }],
    ['sources', new Uint8Array([91, 93]), { sources: [] }],
  ])('of a grant (%s = %o) gives nothing more than it says', async (column, value, expected) => {
    const { grants, file, close } = await open();
    issue(grants, { sources: ['workspace'] });
    close();
    fromOutside(file, `UPDATE grants SET ${column} = ?`, value);
    expect((await open(file)).grants.list()[0]).toMatchObject(expected);
  });

  test('whose end makes no sense is over', async () => {
    const { grants, file, close } = await open();
    issue(grants);
    close();
    fromOutside(file, "UPDATE grants SET expires_at = 'never'");
    const again = (await open(file)).grants;
    expect(again.list()).toEqual([]);
    expect(again.collect()).toHaveLength(1);
    expect(fromOutside(file, 'SELECT * FROM refresh_tokens')).toEqual([]);
  });
});

test('ten thousand grants are read in a moment, and ended in one', async () => {
  const { database, file, close } = await open();
  database.transaction(() => {
    for (let number = 0; number < 10_000; number += 1) {
      const id = `grant_${number}`;
      database.run(
        `INSERT INTO grants VALUES (?, 'c', 'C', 'https://x.example', 'https://x.example', 'c.example', '', 'mcp:read',
           NULL, 0, ?, NULL, ?, 0, 0)`,
        ...[id, start, start + dayMs],
      );
      for (const half of ['a', 'b'])
        database.run(
          'INSERT INTO access_tokens VALUES (?, ?, ?, ?, ?, ?)',
          ...[
            `${half}${number}`,
            id,
            new Uint8Array(32).fill(number % 200),
            'mcp:read',
            start,
            start + dayMs,
          ],
        );
    }
  });
  close();
  const begin = performance.now();
  const { grants } = await open(file);
  const opened = performance.now() - begin;
  expect(grants.list()).toHaveLength(10_000);
  grants.collect();
  expect(grants.revokeAll()).toHaveLength(10_000);
  // Some 200 ms and 400 ms.
  expect([opened < 5_000, performance.now() - begin < 15_000]).toEqual([true, true]);
}, 60_000);
