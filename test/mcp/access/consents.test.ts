/** Rounds of consent: what the browser sees, what the user may answer, and that every path has an end. */
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  ask,
  asker,
  chatGptId,
  connect,
  createWorld,
  getCode,
  issuer,
  start,
  waitingOne,
  type World,
} from './authorization-world.ts';

const minute = 60_000;
const stay = () => new AbortController().signal;

const doctor = { ...asker, isDoctor: true };
const from = (address: string) => ({ ...asker, address });

/** The number that the asking browser shows. */
function numberOf(world: World, round: { id: string; secret: string }): number {
  const view = world.consents.look(round.id, round.secret);
  if (view.kind !== 'waiting') throw new Error(`It does not wait: ${JSON.stringify(view)}`);
  return view.number;
}

function codeOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing';
}

describe('while a round waits', () => {
  test('the browser is shown who asks, a number of two digits, and until when', async () => {
    const world = await createWorld();
    const round = await ask(world);
    expect(world.consents.look(round.id, round.secret)).toEqual({
      kind: 'waiting',
      number: expect.any(Number),
      client: { name: 'ChatGPT', verification: { kind: 'domain', domain: 'chatgpt.com' } },
      redirectHost: 'chatgpt.com',
      scopes: ['mcp:read', 'mcp:write', 'offline_access'],
      expiresAt: start + 5 * minute,
    });
  });

  test('the user is shown three different numbers, of which one is the browser’s, in no telling place', async () => {
    const places = new Set<number>();
    for (let tries = 0; tries < 60 && places.size < 3; tries += 1) {
      const world = await createWorld();
      const round = await ask(world);
      const { choices } = waitingOne(world);
      expect(new Set(choices).size).toBe(3);
      for (const choice of choices) expect(choice >= 10 && choice <= 99).toBe(true);
      places.add(choices.indexOf(numberOf(world, round)));
    }
    expect([...places].sort()).toEqual([0, 1, 2]);
  });

  test('the number stands nowhere but in the browser that asked', async () => {
    const world = await createWorld();
    const round = await ask(world);
    const { choices, ...approval } = waitingOne(world);
    expect(choices).toHaveLength(3);
    expect(JSON.stringify(approval)).not.toContain('number');
    expect(JSON.stringify([world.news, world.shown])).not.toContain(round.secret);
  });

  test('whoever has the address without the secret sees nothing', async () => {
    const world = await createWorld();
    const [mine, other] = [await ask(world), await ask(world)];
    for (const secret of [null, '', 'x', other.secret, `${mine.secret} `]) {
      expect(world.consents.look(mine.id, secret)).toMatchObject({ kind: 'over' });
    }
    expect(world.consents.look('approval_0', mine.secret)).toMatchObject({ kind: 'over' });
    expect(numberOf(world, mine)).toBeGreaterThan(9);
  });

  test('a held request ends with the answer, with its time, or with the browser', async () => {
    const world = await createWorld();
    const round = await ask(world);
    const gone = new AbortController();
    const ends: string[] = [];
    const hold = (name: string, ms: number, left: AbortSignal) =>
      world.consents.wait(round.id, ms, left).then(() => void ends.push(name));
    const held = [
      hold('left', 15_000, gone.signal),
      hold('time', 5_000, stay()),
      hold('answer', 15_000, stay()),
    ];
    await Promise.resolve();
    expect(ends).toEqual([]);
    gone.abort();
    await held[0];
    world.clock.pass(5_000);
    await held[1];
    expect(ends).toEqual(['left', 'time']);
    world.consents.decide({ id: round.id, decision: 'approve' }, 'rest');
    await held[2];
    expect(ends).toEqual(['left', 'time', 'answer']);
    await world.consents.wait(round.id, 15_000, stay());
    await world.consents.wait('approval_0', 15_000, stay());
  });

  test('a page that does not ask again for 25 seconds counts as closed, until it is there again', async () => {
    const world = await createWorld();
    const round = await ask(world);
    for (let polls = 0; polls < 6; polls += 1) {
      const held = world.consents.wait(round.id, 15_000, stay());
      world.clock.pass(15_000);
      await held;
      world.clock.pass(2_000);
      numberOf(world, round);
    }
    expect(waitingOne(world).page).toBe('open');
    world.clock.pass(25_000);
    expect(waitingOne(world).page).toBe('gone');
    numberOf(world, round);
    expect(waitingOne(world).page).toBe('open');
    expect(world.shown.map(({ what, page }) => `${what} ${page ?? ''}`)).toEqual([
      'asked open',
      'changed gone',
      'changed open',
    ]);
  });
});

describe('approving', () => {
  test('sends the browser back with a code, the state and our name', async () => {
    const world = await createWorld();
    const round = await ask(world);
    const number = numberOf(world, round);
    world.consents.decide({ id: round.id, decision: 'approve', number }, 'window');
    const to = answerOf(world, round);
    expect(to.href.startsWith('https://chatgpt.com/connector_platform_oauth_redirect?code=pbc_')).toBe(true);
    expect([...to.searchParams.keys()]).toEqual(['code', 'state', 'iss']);
    expect([to.searchParams.get('state'), to.searchParams.get('iss')]).toEqual(['a state', issuer]);
    expect(world.consents.list()).toEqual([]);
    expect(world.shown.at(-1)).toEqual({ what: 'approved', id: round.id });
  });

  test('needs the number in the window, and not for programs', async () => {
    const world = await createWorld();
    const [first, second] = [await ask(world), await ask(world)];
    expect(codeOf(() => world.consents.decide({ id: first.id, decision: 'approve' }, 'window'))).toBe(
      'invalid_input',
    );
    expect(world.consents.list()).toHaveLength(2);
    world.consents.decide({ id: first.id, decision: 'approve' }, 'terminal');
    world.consents.decide({ id: second.id, decision: 'approve' }, 'rest');
    expect(world.consents.list()).toEqual([]);
  });

  test.each(['window', 'terminal', 'rest'] as const)(
    'with a wrong number ends the round, from %s',
    async (face) => {
      const world = await createWorld();
      const round = await ask(world);
      const right = numberOf(world, round);
      const wrong = waitingOne(world).choices.find((choice) => choice !== right) ?? 0;
      const approve = (number: number) => () =>
        world.consents.decide({ id: round.id, decision: 'approve', number }, face);
      expect(codeOf(approve(wrong))).toBe('approval_wrong_number');
      expect(codeOf(approve(right))).toBe('approval_over');
      expect(answerOf(world, round).searchParams.get('error')).toBe('access_denied');
      expect(world.shown.at(-1)).toEqual({ what: 'rejected', id: round.id });
    },
  );

  test.each([9, 100, 0, -12, 1_234, 12.5])(
    'with %d, which no browser shows, is a slip and ends nothing',
    async (number) => {
      const world = await createWorld();
      const round = await ask(world);
      for (const face of ['window', 'terminal', 'rest'] as const) {
        const answer = { id: round.id, decision: 'approve', number } as const;
        expect(codeOf(() => world.consents.decide(answer, face))).toBe('invalid_input');
      }
      const right = numberOf(world, round);
      world.consents.decide({ id: round.id, decision: 'approve', number: right }, 'window');
      expect(answerOf(world, round).searchParams.get('code')).toMatch(/^pbc_/);
    },
  );

  test('gives no more than was asked for, and may give less', async () => {
    const world = await createWorld();
    const round = await ask(world, { scope: 'mcp:read offline_access' });
    const decide = (rest: object) => () =>
      world.consents.decide({ id: round.id, decision: 'approve', ...rest }, 'rest');
    expect(codeOf(decide({ scopes: ['mcp:read', 'mcp:write'] }))).toBe('invalid_input');
    expect(codeOf(decide({ scopes: ['offline_access'] }))).toBe('invalid_input');
    expect(codeOf(decide({ scopes: [] }))).toBe('invalid_input');
    expect(codeOf(decide({ sources: [] }))).toBe('invalid_input');
    expect(codeOf(decide({ sources: ['workspace', 'attio'] }))).toBe('invalid_input');
    expect(world.consents.list()).toHaveLength(1);
    decide({ scopes: ['mcp:read'], sources: ['binance', 'binance'] })();
    const code = answerOf(world, round).searchParams.get('code') ?? '';
    const proof = { clientId: chatGptId, issuer, redirectUri: null, codeVerifier: round.verifier };
    expect(world.codes.claim(code, proof)).toMatchObject({
      kind: 'good',
      content: { given: { scopes: ['mcp:read'], sources: ['binance'] } },
    });
  });
});

describe('every path has an end', () => {
  test('rejected: the client is told so', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide({ id: round.id, decision: 'reject' }, 'window');
    const to = answerOf(world, round);
    expect(Object.fromEntries(to.searchParams)).toEqual({
      error: 'access_denied',
      error_description: expect.stringContaining('rejected in Patchbay'),
      state: 'a state',
      iss: issuer,
    });
    expect(world.news.at(-1)).toMatchObject({
      action: 'consent.rejected',
      actor: 'window',
      error: { step: 'consent' },
    });
  });

  test('expired after five minutes: the client is told so', async () => {
    const world = await createWorld();
    const round = await ask(world);
    const held = world.consents.wait(round.id, 10 * minute, stay());
    world.clock.pass(5 * minute - 1);
    expect(world.consents.list()).toHaveLength(1);
    world.clock.pass(1);
    await held;
    expect(answerOf(world, round).searchParams.get('error')).toBe('access_denied');
    expect(codeOf(() => world.consents.decide({ id: round.id, decision: 'approve' }, 'rest'))).toBe(
      'approval_over',
    );
    expect(world.shown.at(-1)).toEqual({ what: 'expired', id: round.id });
    expect(world.news.at(-1)).toMatchObject({ action: 'consent.expired', actor: 'patchbay' });
  });

  test('expired while the machine slept: nobody can approve it before its timer has run', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.clock.time += 6 * minute;
    expect(codeOf(() => world.consents.decide({ id: round.id, decision: 'approve' }, 'rest'))).toBe(
      'approval_over',
    );
    expect(answerOf(world, round).searchParams.get('error')).toBe('access_denied');
  });

  test('answered in another tab: the second one and the back button do not use the code again', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide({ id: round.id, decision: 'approve' }, 'rest');
    answerOf(world, round);
    const again = world.consents.look(round.id, round.secret);
    expect(again).toMatchObject({ kind: 'over', message: expect.stringContaining('approved') });
    expect(JSON.stringify(again)).not.toContain('pbc_');
  });

  test('rejected, and then looked at once more: it says how it ended', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide({ id: round.id, decision: 'reject' }, 'rest');
    answerOf(world, round);
    expect(world.consents.look(round.id, round.secret)).toMatchObject({
      kind: 'over',
      message: expect.stringContaining('rejected'),
    });
  });

  test('long over, or from before a restart: the page says to start again', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide({ id: round.id, decision: 'reject' }, 'rest');
    world.clock.pass(11 * minute);
    expect(world.consents.look(round.id, round.secret)).toMatchObject({
      kind: 'over',
      hint: expect.stringContaining('start again'),
    });
    expect(codeOf(() => world.consents.decide({ id: round.id, decision: 'reject' }, 'rest'))).toBe(
      'not_found',
    );
  });

  test('approved, but the browser never came back: it has failed, and the client gets no code later', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide({ id: round.id, decision: 'approve' }, 'rest');
    world.clock.pass(minute);
    expect(world.news.at(-1)).toMatchObject({ action: 'consent.failed' });
    expect(answerOf(world, round).searchParams.get('code')).toBeNull();
  });

  test('approved, but the code was not exchanged: it has failed', async () => {
    const world = await createWorld();
    const round = await ask(world);
    world.consents.decide({ id: round.id, decision: 'approve' }, 'rest');
    answerOf(world, round);
    world.clock.pass(minute);
    expect(world.news.map(({ action }) => action)).toEqual([
      'consent.asked',
      'consent.approved',
      'consent.failed',
    ]);
    world.clock.pass(20 * minute);
    expect(world.news).toHaveLength(3);
  });

  test('everything closed: what waits, what was approved and what was not exchanged is all worth nothing', async () => {
    const world = await createWorld();
    const waiting = await ask(world);
    const approved = await ask(world);
    world.consents.decide({ id: approved.id, decision: 'approve' }, 'rest');
    const coded = await ask(world, {}, from('203.0.113.10'));
    world.consents.decide({ id: coded.id, decision: 'approve' }, 'rest');
    const code = answerOf(world, coded).searchParams.get('code') ?? '';
    expect(world.consents.endAll('rejected', 'The user closed everything.')).toBe(1);
    expect(answerOf(world, waiting).searchParams.get('error_description')).toBe(
      'The user closed everything.',
    );
    expect(answerOf(world, approved).searchParams.get('error')).toBe('access_denied');
    const proof = { clientId: chatGptId, issuer, redirectUri: null, codeVerifier: coded.verifier };
    expect(world.codes.claim(code, proof)).toEqual({ kind: 'refused', why: 'unknown' });
    expect(world.consents.list()).toEqual([]);
    for (const news of world.news.slice(-3))
      expect(news).toMatchObject({ action: 'consent.rejected', detail: 'The user closed everything.' });
  });

  test('everything closed while nothing can be written down: it is all worth nothing even so', async () => {
    const world = await createWorld();
    const rounds = [await ask(world), await ask(world)];
    const coded = [
      await getCode(world, {}, from('203.0.113.10')),
      await getCode(world, {}, from('203.0.113.10')),
    ];
    world.news.push = () => expect.fail('The disk is full.');
    expect(() => world.consents.endAll('rejected', 'The user closed everything.')).toThrow();
    Reflect.deleteProperty(world.news, 'push');
    expect(world.consents.list()).toEqual([]);
    for (const { id } of rounds)
      expect(codeOf(() => world.consents.decide({ id, decision: 'approve' }, 'rest'))).toBe('approval_over');
    for (const { code, verifier: codeVerifier } of coded) {
      const proof = { clientId: chatGptId, issuer, redirectUri: null, codeVerifier };
      expect(world.codes.claim(code, proof)).toEqual({ kind: 'refused', why: 'unknown' });
    }
  });

  test('the address changed: rounds of the old one fail, those of this machine go on', async () => {
    const world = await createWorld();
    const old = await ask(world);
    const loopback = { ...asker, issuer: 'http://127.0.0.1:7420', address: '127.0.0.1' };
    const local = await ask(world, { resource: null }, loopback);
    const fresh = { ...asker, issuer: 'https://other.ngrok-free.app', address: '203.0.113.20' };
    const now = await ask(world, { resource: null }, fresh);
    world.consents.endForeign(fresh.issuer, 'The public address has changed.');
    const told = answerOf(world, old).searchParams;
    expect([told.get('error'), told.get('iss')]).toEqual(['temporarily_unavailable', issuer]);
    expect(world.consents.list().map(({ id }) => id)).toEqual([local.id, now.id]);
  });

  test('the address changed while a code was not exchanged yet: that is the reason that is told', async () => {
    const world = await createWorld();
    await getCode(world);
    world.consents.endForeign('https://other.ngrok-free.app', 'The public address has changed.');
    expect(world.news.at(-1)).toMatchObject({
      action: 'consent.failed',
      error: { message: 'The public address has changed.' },
    });
    world.clock.pass(30 * minute);
    expect(world.news.filter(({ action }) => action === 'consent.failed')).toHaveLength(1);
  });

  test('each round that was asked for ends once in the news', async () => {
    const world = await createWorld();
    await connect(world);
    const rejected = await ask(world, {}, from('203.0.113.20'));
    world.consents.decide({ id: rejected.id, decision: 'reject' }, 'rest');
    const lost = await ask(world);
    world.consents.decide({ id: lost.id, decision: 'approve' }, 'rest');
    await ask(world);
    world.clock.pass(30 * minute);
    const count = (...actions: string[]) =>
      world.news.filter(({ action }) => actions.includes(action)).length;
    expect(count('consent.asked')).toBe(4);
    expect([
      count('token.issued'),
      count('consent.rejected'),
      count('consent.expired'),
      count('consent.failed'),
    ]).toEqual([1, 1, 1, 1]);
  });

  test('closing leaves no timer behind', async () => {
    const world = await createWorld();
    const round = await ask(world);
    const held = world.consents.wait(round.id, 15_000, stay());
    world.consents.close();
    await held;
    expect(world.clock.waiting()).toBe(0);
  });

  test('closing fails what waits, what was approved and what was not exchanged, and tells so', async () => {
    const world = await createWorld();
    await ask(world);
    const approved = await ask(world);
    world.consents.decide({ id: approved.id, decision: 'approve' }, 'rest');
    await getCode(world);
    await connect(world);
    const before = world.news.length;
    world.consents.close();
    expect(world.news.slice(before)).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({
          action: 'consent.failed',
          actor: 'patchbay',
          detail: 'Patchbay was stopped before this was done.',
        }),
      ),
    );
  });
});

describe('what waits is bounded', () => {
  const opened = async (world: World, address: string) =>
    ask(world, {}, from(address)).then(
      () => true,
      () => false,
    );

  test('two of one address, where an IPv6 network is one', async () => {
    const world = await createWorld();
    expect(await opened(world, '2001:db8:1:2::1')).toBe(true);
    expect(await opened(world, '2001:db8:1:2:ffff::9')).toBe(true);
    expect(await opened(world, '2001:db8:1:2::7')).toBe(false);
    expect(await opened(world, '2001:db8:1:3::1')).toBe(true);
    expect(world.news.at(-2)).toMatchObject({
      action: 'access.refused',
      error: { error: 'temporarily_unavailable' },
    });
  });

  test('five in all', async () => {
    const world = await createWorld();
    for (let last = 1; last <= 5; last += 1) expect(await opened(world, `203.0.113.${last}`)).toBe(true);
    expect(await opened(world, '203.0.113.6')).toBe(false);
    expect(world.consents.list()).toHaveLength(5);
  });

  test('but one whose page was closed makes room', async () => {
    const world = await createWorld();
    const [closed, open] = [await ask(world), await ask(world)];
    world.clock.pass(20_000);
    numberOf(world, open);
    world.clock.pass(10_000);
    expect(await opened(world, asker.address)).toBe(true);
    expect(world.shown.filter(({ what }) => what === 'expired')).toEqual([
      { what: 'expired', id: closed.id },
    ]);
    expect(answerOf(world, closed).searchParams.get('error_description')).toContain('closed');
  });

  test('but whoever clicks again in the same browser gets a new one, which takes the place of the last', async () => {
    const world = await createWorld();
    const other = await ask(world);
    const clicks = [await ask(world)];
    for (let more = 0; more < 4; more += 1)
      clicks.push(await ask(world, {}, asker, clicks.at(-1)?.secret ?? null));
    const [first, newest] = [clicks[0], clicks.at(-1)];
    if (first === undefined || newest === undefined) throw new Error('Nobody clicked.');
    expect(world.consents.list().map(({ id }) => id)).toEqual([other.id, newest.id]);
    expect(world.shown).toContainEqual({ what: 'expired', id: first.id });
    expect(world.consents.look(first.id, first.secret)).toMatchObject({
      kind: 'over',
      message: expect.stringContaining('A newer request of the same browser took its place.'),
    });
    world.consents.decide({ id: newest.id, decision: 'approve' }, 'rest');
    expect(answerOf(world, newest).searchParams.get('code')).toMatch(/^pbc_/);
  });

  test('and the last one stays where there is no room for a new one', async () => {
    const world = await createWorld();
    const mine = await ask(world, {}, from('203.0.113.30'));
    await ask(world);
    await ask(world);
    await expect(ask(world, {}, asker, mine.secret)).rejects.toThrow('error=temporarily_unavailable');
    expect(numberOf(world, mine)).toBeGreaterThan(9);
  });

  test('and no cookie ends what another browser asked for, or what was answered already', async () => {
    const world = await createWorld();
    const [approved, waiting] = [await ask(world), await ask(world)];
    world.consents.decide({ id: approved.id, decision: 'approve' }, 'rest');
    for (const browser of ['', 'x', `${waiting.secret} `, approved.secret])
      await ask(world, {}, from('203.0.113.30'), browser).catch(() => undefined);
    expect(world.consents.list().map(({ id }) => id)).toContain(waiting.id);
    expect(answerOf(world, approved).searchParams.get('code')).toMatch(/^pbc_/);
  });

  test('and who has many networks does not have all places: the oldest of most goes for one who has none', async () => {
    const world = await createWorld();
    const stranger = (network: number) => from(`2001:db8:1:${network}::1`);
    const rounds = [
      await ask(world, {}, from('203.0.113.1')),
      await ask(world, {}, stranger(1)),
      await ask(world, {}, stranger(1)),
      await ask(world, {}, stranger(2)),
      await ask(world, {}, stranger(3)),
    ];
    for (const address of ['2001:db8:1:4::1', '203.0.113.1'])
      expect(await opened(world, address)).toBe(false);
    const mine = await ask(world, {}, from('198.51.100.7'));
    const [first, second, ...others] = rounds;
    if (second === undefined) throw new Error('Nobody asked.');
    expect(world.consents.list().map(({ id }) => id)).toEqual(
      [first, ...others, mine].map((round) => round?.id),
    );
    expect(answerOf(world, second).searchParams.get('error_description')).toContain('another network');
    expect(await opened(world, '198.51.100.8')).toBe(true);
    expect(await opened(world, '198.51.100.9')).toBe(true);
    // Nobody has two any more.
    expect(await opened(world, '198.51.100.10')).toBe(false);
  });

  test('but what is asked for on this machine makes no room for strangers', async () => {
    const world = await createWorld();
    const own = [await ask(world, {}, from('127.0.0.1')), await ask(world, {}, from('::1'))];
    for (let last = 1; last <= 3; last += 1) await ask(world, {}, from(`203.0.113.${last}`));
    expect(await opened(world, '203.0.113.4')).toBe(false);
    expect(world.consents.list().map(({ id }) => id)).toEqual(
      expect.arrayContaining(own.map(({ id }) => id)),
    );
  });

  test('and so is what is remembered', async () => {
    const world = await createWorld();
    const here = from('127.0.0.1');
    const first = await ask(world, {}, here);
    world.consents.decide({ id: first.id, decision: 'reject' }, 'rest');
    for (let rounds = 0; rounds < 110; rounds += 1) {
      const { id } = await ask(world, {}, here);
      world.consents.decide({ id, decision: 'reject' }, 'rest');
    }
    expect(codeOf(() => world.consents.decide({ id: first.id, decision: 'reject' }, 'rest'))).toBe(
      'not_found',
    );
    expect(world.clock.waiting()).toBeLessThan(110);
  });
});

describe('after the user rejected two requests', () => {
  const [whole, mapped] = ['2001:db8:1:2::1', '::ffff:203.0.113.9'];
  const reject = (id: string) => ({ id, decision: 'reject' }) as const;

  test.each([
    ['of an IPv4 address', asker.address, [asker.address, mapped], '203.0.113.10'],
    ['of an IPv6 address', whole, [whole, '2001:db8:1:ffff::7'], '2001:db8:2:2::1'],
  ])('%s, nobody of its network asks for ten minutes', async (_, address, same, elsewhere) => {
    const world = await createWorld();
    const slip = await ask(world, {}, from(address));
    world.consents.decide(reject(slip.id), 'window');
    expect(answerOf(world, slip).searchParams.get('error_description')).not.toContain('ten minutes');
    const round = await ask(world, {}, from(address));
    const waits = await ask(world, {}, from(address));
    world.consents.decide(reject(round.id), 'window');
    expect(answerOf(world, round).searchParams.get('error_description')).toContain('in ten minutes');
    const { news } = world;
    for (const one of same) {
      await expect(ask(world, {}, from(one), round.secret)).rejects.toThrow('error=temporarily_unavailable');
      expect(news.at(-1)).toMatchObject({
        action: 'access.refused',
        error: { address: one, message: expect.stringContaining('were rejected in Patchbay') },
      });
    }
    expect(world.consents.list().map(({ id }) => id)).toEqual([waits.id]);
    await ask(world, {}, from(elsewhere));
    await ask(world, {}, { ...doctor, address });
    world.clock.pass(10 * minute - 1);
    await expect(ask(world, {}, from(address))).rejects.toThrow();
    world.clock.pass(1);
    await ask(world, {}, from(address));
  });

  test('by a wrong number, it is the same', async () => {
    const world = await createWorld();
    const slip = await ask(world);
    world.consents.decide(reject(slip.id), 'window');
    const round = await ask(world);
    const wrong = waitingOne(world).choices.find((choice) => choice !== numberOf(world, round)) ?? 0;
    const answer = { id: round.id, decision: 'approve', number: wrong } as const;
    expect(codeOf(() => world.consents.decide(answer, 'window'))).toBe('approval_wrong_number');
    await expect(ask(world)).rejects.toThrow('error=temporarily_unavailable');
  });

  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', 'unknown', ''])(
    'of %j, everybody may ask at once',
    async (address) => {
      const world = await createWorld();
      for (let times = 0; times < 3; times += 1) {
        const round = await ask(world, {}, from(address));
        world.consents.decide(reject(round.id), 'window');
        expect(answerOf(world, round).searchParams.get('error_description')).not.toContain('ten minutes');
      }
      await ask(world, {}, from(address));
    },
  );

  test('and approved another of the same network, it may ask again', async () => {
    const world = await createWorld();
    const slip = await ask(world);
    world.consents.decide(reject(slip.id), 'window');
    const [first, second] = [await ask(world), await ask(world)];
    world.consents.decide(reject(first.id), 'window');
    world.consents.decide({ id: second.id, decision: 'approve' }, 'rest');
    await ask(world);
  });

  test('what Patchbay ended itself keeps nobody out', async () => {
    const world = await createWorld();
    await ask(world);
    world.consents.endAll('rejected', 'The user closed everything.');
    await ask(world);
    world.clock.pass(6 * minute);
    await ask(world);
  });
});

describe('the doctor’s own rounds', () => {
  test('are shown to nobody, and only the doctor approves them', async () => {
    const world = await createWorld();
    const round = await ask(world, {}, doctor);
    expect(world.consents.list()).toEqual([]);
    expect(codeOf(() => world.consents.decide({ id: round.id, decision: 'approve' }, 'rest'))).toBe(
      'not_found',
    );
    world.consents.approveForDoctor(round.id);
    expect(answerOf(world, round).searchParams.get('code')).toMatch(/^pbc_/);
    expect(world.shown).toEqual([]);
    for (const { asker: by } of world.news) expect(by?.isDoctor).toBe(true);
  });

  test('take nobody’s place, and nobody takes theirs', async () => {
    const world = await createWorld();
    for (let last = 1; last <= 5; last += 1) await ask(world, {}, from(`203.0.113.${last}`));
    const round = await ask(world, {}, doctor);
    expect(world.consents.list()).toHaveLength(5);
    world.consents.approveForDoctor(round.id);
  });

  test('are one at a time', async () => {
    const world = await createWorld();
    const [first, second] = [await ask(world, {}, doctor), await ask(world, {}, doctor)];
    expect(codeOf(() => world.consents.approveForDoctor(first.id))).toBe('not_found');
    world.consents.approveForDoctor(second.id);
  });

  test('are the only ones that the doctor can approve', async () => {
    const world = await createWorld();
    const round = await ask(world);
    expect(codeOf(() => world.consents.approveForDoctor(round.id))).toBe('not_found');
    expect(world.consents.list()).toHaveLength(1);
  });
});
