/** What is kept, how long, and what makes it be forgotten. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { never, stillClock, wayOut } from './way-out.ts';

function kept(cacheSeconds: Record<string, number> = { ticker: 5, never: 0 }) {
  const clock = stillClock();
  const out = wayOut({ clock, cacheSeconds });
  let loads = 0;
  const load = async () => {
    loads += 1;
    return loads;
  };
  const get = (kind: string, key: string) => out.cache.get(kind, key, load, never());
  return { clock, out, get, loads: () => loads };
}

test('an answer is used again for as long as its kind says', async () => {
  const { clock, get, out } = kept();
  const at = clock.now();
  expect(await get('ticker', 'BTC')).toEqual({ value: 1, at, hit: false });
  await clock.pass(4_999);
  expect(await get('ticker', 'BTC')).toEqual({ value: 1, at, hit: true });
  expect(await get('ticker', 'ETH')).toMatchObject({ value: 2, hit: false });
  await clock.pass(1);
  expect(await get('ticker', 'BTC')).toEqual({ value: 3, at: at + 5_000, hit: false });
  expect(out.usage().cacheHits).toBe(1);
});

test.each(['never', 'unknown'])(
  'a kind with no time is asked anew (%s), but once while it is asked',
  async (kind) => {
    const { get, loads } = kept();
    const both = await Promise.all([get(kind, 'a'), get(kind, 'a')]);
    expect(both.map(({ value }) => value)).toEqual([1, 1]);
    expect(both.map(({ hit }) => hit)).toEqual([false, false]);
    await get(kind, 'a');
    expect(loads()).toBe(2);
  },
);

test('an error is told to all who wait and is not kept', async () => {
  const { out } = kept();
  const fail = () => Promise.reject(new Error('no'));
  const both = [out.cache.get('ticker', 'a', fail, never()), out.cache.get('ticker', 'a', fail, never())];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const next = await out.cache.get('ticker', 'a', async () => 'well', never());
  expect(next).toMatchObject({ value: 'well', hit: false });
});

test('a load that throws at once is an error as any other', async () => {
  const { out } = kept();
  const fail = (): Promise<number> => {
    throw new Error('at once');
  };
  await expect(out.cache.get('ticker', 'a', fail, never())).rejects.toThrow('at once');
  expect((await out.cache.get('ticker', 'a', async () => 1, never())).value).toBe(1);
});

test('a load goes on when those who asked have left, and its result is there for the next', async () => {
  const { out } = kept();
  const caller = new AbortController();
  let finish = (_value: string) => {};
  let loadSignal: AbortSignal | null = null;
  const load = (signal: AbortSignal) => {
    loadSignal = signal;
    return new Promise<string>((resolve) => (finish = resolve));
  };
  const work = out.cache.get('ticker', 'a', load, caller.signal);
  caller.abort(new Error('gone'));
  await expect(work).rejects.toThrow('gone');
  expect(loadSignal).toMatchObject({ aborted: false });
  finish('late');
  await sleep(1);
  expect(await out.cache.get('ticker', 'a', async () => 'other', never())).toMatchObject({
    value: 'late',
    hit: true,
  });
});

test('who comes with a signal that is aborted starts nothing', async () => {
  const { out, loads } = kept();
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(out.cache.get('ticker', 'a', async () => 1, gone)).rejects.toThrow('gone');
  expect(loads()).toBe(0);
});

test('closing ends a load', async () => {
  const { out } = kept();
  const load = (signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const work = out.cache.get('ticker', 'a', load, never());
  const refused = expect(work).rejects.toThrow('closed');
  await out.close();
  await refused;
});

test('one or all of a kind is forgotten', async () => {
  const { get, out } = kept({ ticker: 5, tickers: 5 });
  await get('ticker', 'a');
  await get('ticker', 'b');
  await get('tickers', 'a');
  out.cache.drop('ticker', 'a');
  expect((await get('ticker', 'a')).hit).toBe(false);
  expect((await get('ticker', 'b')).hit).toBe(true);
  out.cache.drop('ticker');
  expect((await get('ticker', 'b')).hit).toBe(false);
  expect((await get('tickers', 'a')).hit).toBe(true);
});

test('what is forgotten while it is loaded is not kept, and the next does not join it', async () => {
  const { out } = kept();
  let finish = (_value: string) => {};
  const old = out.cache.get(
    'ticker',
    'a',
    () => new Promise<string>((resolve) => (finish = resolve)),
    never(),
  );
  out.cache.drop('ticker', 'a');
  const fresh = await out.cache.get('ticker', 'a', async () => 'new', never());
  expect(fresh).toMatchObject({ value: 'new', hit: false });
  finish('old');
  expect((await old).value).toBe('old');
  expect(await out.cache.get('ticker', 'a', async () => 'third', never())).toMatchObject({
    value: 'new',
    hit: true,
  });
});

test('entries are bounded, and the least recently used go first', async () => {
  const { get } = kept({ ticker: 60 });
  for (let n = 0; n < 500; n += 1) await get('ticker', String(n));
  await get('ticker', '0');
  await get('ticker', 'more');
  expect((await get('ticker', '0')).hit).toBe(true);
  expect((await get('ticker', '1')).hit).toBe(false);
});

test('memory is bounded, and what is too large by itself is returned and not kept', async () => {
  const { out } = kept({ book: 60 });
  const large = (megabytes: number) => async () => ({ text: 'x'.repeat(megabytes * 512 * 1024) });
  const get = async (key: string, megabytes: number) =>
    (await out.cache.get('book', key, large(megabytes), never())).hit;
  expect(await get('too large', 65)).toBe(false);
  expect(await get('too large', 1)).toBe(false);
  for (const key of ['a', 'b', 'c']) await get(key, 30);
  expect(await get('c', 30)).toBe(true);
  expect(await get('a', 1)).toBe(false);
});

test('an answer that is nested ever so deep is kept as any other', async () => {
  const { out } = kept();
  const unhandled = unhandledRejections();
  const depth = 20_000;
  const get = () =>
    out.cache.get('ticker', 'deep', async () => JSON.parse('['.repeat(depth) + ']'.repeat(depth)), never());
  expect((await get()).hit).toBe(false);
  await sleep(10);
  expect(unhandled).toEqual([]);
  expect((await get()).hit).toBe(true);
});

test('what cannot be weighed is returned and not kept, and nothing fails unheard', async () => {
  const { out } = kept();
  const unhandled = unhandledRejections();
  const closed = {
    get inside(): never {
      throw new Error('Nobody looks into it.');
    },
  };
  const get = () => out.cache.get('ticker', 'closed', async () => closed, never());
  expect(await get()).toMatchObject({ hit: false });
  await sleep(10);
  expect(unhandled).toEqual([]);
  expect((await get()).hit).toBe(false);
});

/** What nobody caught while the test ran. */
function unhandledRejections(): unknown[] {
  const heard: unknown[] = [];
  const hear = (reason: unknown) => heard.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => {
    process.off('unhandledRejection', hear);
  });
  return heard;
}
