/** Which symbols are watched, over one connection that is kept, opened again and renewed: by a clock of the test's own. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { LiveBooks } from '../../../../../src/mcp/connectors/binance/live/live-books.ts';
import { SharedStream } from '../../../../../src/mcp/connectors/binance/live/stream.ts';
import { AppError } from '../../../../../src/contract/errors.ts';
import type { Socket } from '../../../../../src/mcp/connectors/connector.ts';
import { createHandClock } from './hand-clock.ts';

interface Opened {
  url: string;
  sent: { method: string; params: string[]; id: number }[];
  /** The stream says something. */
  tell(message: object): void;
  end(reason: string): void;
  isOpen: boolean;
}

/** A stream that a test speaks for. It answers every request, and tells of no book by itself. */
function createWatch(
  stream: { refuse?: () => boolean; answer?: (id: number) => object; closed?: () => void } = {},
) {
  const clock = createHandClock();
  const opened: Opened[] = [];
  const snapshots: string[] = [];
  const logs: string[] = [];
  const end = new AbortController();
  const open = async (
    url: string,
    { onText, signal }: { signal: AbortSignal; onText(text: string): void },
  ): Promise<Socket> => {
    signal.throwIfAborted();
    if (stream.refuse?.() === true)
      throw new AppError({ code: 'source_unreachable', message: 'There is no way there.', hint: '' });
    let finish: (reason: string) => void = () => undefined;
    const closed = new Promise<string>((resolve) => (finish = resolve));
    const one: Opened = {
      url,
      sent: [],
      isOpen: true,
      tell: (message) => onText(JSON.stringify(message)),
      end(reason) {
        one.isOpen = false;
        finish(reason);
      },
    };
    opened.push(one);
    return {
      closed,
      send(text) {
        const asked = JSON.parse(text) as Opened['sent'][number];
        one.sent.push(asked);
        one.tell(stream.answer?.(asked.id) ?? { result: null, id: asked.id });
      },
      close() {
        one.end('closed here');
        stream.closed?.();
      },
    };
  };
  const options = {
    socket: open,
    streamUrl: 'ws://stream.test:9443/ws',
    clock,
    log: (_level: string, message: string) => void logs.push(message),
    signal: end.signal,
  };
  const live = new LiveBooks({
    ...options,
    api: {
      depthNow: async (symbol) => {
        snapshots.push(symbol);
        return { lastUpdateId: 10, bids: [['100', '1']], asks: [['101', '2']] };
      },
    },
  });
  onTestFinished(() => live.close());
  const depth = (symbol: string, U: number, u = U, b: [string, string][] = []) => ({
    stream: `${symbol.toLowerCase()}@depth@100ms`,
    data: { e: 'depthUpdate', E: clock.now(), s: symbol, U, u, b, a: [] },
  });
  return { clock, opened, snapshots, logs, live, depth, end, options, last: () => opened.at(-1) };
}

describe('watching', () => {
  test('opens one connection for all symbols, and asks for new ones in one message', async () => {
    const { live, clock, opened } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    expect(opened.map(({ url }) => url)).toEqual([
      'ws://stream.test:9443/stream?streams=btcusdt@depth@100ms/btcusdt@aggTrade',
    ]);
    for (const symbol of ['ETHUSDT', 'SOLUSDT', '币安人生USDT', 'ETHUSDT']) live.watch(symbol);
    await clock.pass(1000);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.sent.map(({ method, params }) => [method, params])).toEqual([
      [
        'SUBSCRIBE',
        ['ethusdt', 'solusdt', '币安人生usdt'].flatMap((name) => [`${name}@depth@100ms`, `${name}@aggTrade`]),
      ],
    ]);
  });

  test('gives the book once it is in step, and no longer when nothing was heard for five seconds', async () => {
    const { live, clock, last, depth } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    expect(live.book('BTCUSDT')).toBeNull();
    last()?.tell(depth('BTCUSDT', 11, 12, [['100.5', '3']]));
    await clock.pass(5000);
    expect(live.book('BTCUSDT')?.book.lastUpdateId).toBe(12);
    await clock.pass(1);
    expect(live.book('BTCUSDT')).toBeNull();
    last()?.tell(depth('BTCUSDT', 13));
    expect(live.book('BTCUSDT')?.book.lastUpdateId).toBe(13);
  });

  test('waits for a snapshot that reaches to the first event it has', async () => {
    const { live, clock, last, depth, snapshots } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(0);
    // Events are ahead of what REST knows.
    last()?.tell(depth('BTCUSDT', 15));
    await clock.pass(1000);
    expect(snapshots.length).toBeGreaterThan(1);
    expect(live.book('BTCUSDT')).toBeNull();
  });

  test('begins anew after a gap, with growing pauses', async () => {
    const { live, clock, last, depth, snapshots } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    last()?.tell(depth('BTCUSDT', 11));
    expect(snapshots).toHaveLength(1);
    last()?.tell(depth('BTCUSDT', 20));
    expect(live.book('BTCUSDT')).toBeNull();
    await clock.pass(60_000);
    // 0.5, 1, 2, 4, 8, 16 and 30 seconds apart.
    expect(snapshots.length).toBe(7);
  });

  test('keeps a picture every second, and forgets what is older than five minutes', async () => {
    const { live, clock, last, depth } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    for (let second = 0; second < 400; second += 1) {
      if (second % 60 === 0) live.watch('BTCUSDT');
      last()?.tell(depth('BTCUSDT', 11 + second));
      last()?.tell({
        stream: 'btcusdt@aggTrade',
        data: {
          e: 'aggTrade',
          E: 0,
          s: 'BTCUSDT',
          a: second,
          p: '100',
          q: '1',
          f: second,
          l: second,
          T: 0,
          m: false,
        },
      });
      await clock.pass(1000);
    }
    const pictures = live.pictures('BTCUSDT');
    expect(pictures.length).toBeGreaterThan(298);
    expect(pictures.length).toBeLessThanOrEqual(301);
    expect(clock.now() - (pictures[0]?.at ?? 0)).toBeLessThanOrEqual(301_000);
    // A little longer than pictures.
    expect(live.trades('BTCUSDT').length).toBeLessThanOrEqual(317);
    expect(pictures[1]?.at).toBe((pictures[0]?.at ?? 0) + 1000);
  });
});

describe('bounds', () => {
  test('a symbol that nobody asks for is left after five minutes, and the connection after the last', async () => {
    const { live, clock, opened, last } = createWatch();
    live.watch('BTCUSDT');
    live.watch('ETHUSDT');
    await clock.pass(1000);
    /** Something has to be heard, or the connection is opened again. */
    const pass = async (seconds: number, asks: () => void) => {
      for (let i = 0; i < seconds / 20; i += 1) {
        last()?.tell({ result: null, id: 999 });
        asks();
        await clock.pass(20_000);
      }
    };
    await pass(320, () => live.watch('ETHUSDT'));
    expect(live.state('ETHUSDT').watched).toBe(1);
    expect(last()?.sent.at(-1)).toMatchObject({
      method: 'UNSUBSCRIBE',
      params: ['btcusdt@depth@100ms', 'btcusdt@aggTrade'],
    });
    await pass(320, () => undefined);
    expect(live.state('ETHUSDT').watched).toBe(0);
    expect(opened.map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  test('a symbol wanted in the moment in which the last was left has its pictures', async () => {
    const watch = createWatch({ closed: () => queueMicrotask(() => watch.live.watch('ETHUSDT')) });
    const { live, clock, last, depth } = watch;
    live.watch('BTCUSDT');
    for (let i = 0; i < 16 && live.state('BTCUSDT').isWatched; i += 1) {
      last()?.tell({ result: null, id: 999 });
      await clock.pass(20_000);
    }
    expect(live.state('ETHUSDT').isWatched).toBe(true);
    await clock.pass(3_000);
    last()?.tell(depth('ETHUSDT', 11));
    await clock.pass(3_000);
    expect(live.pictures('ETHUSDT')).not.toEqual([]);
  });

  /** Twenty, ten milliseconds apart. */
  const watchTwenty = async ({ live, clock }: ReturnType<typeof createWatch>) => {
    for (let i = 0; i < 20; i += 1) {
      live.watch(`A${i}USDT`);
      await clock.pass(10);
    }
  };

  test('twenty are watched at most: one not asked for in a minute gives way, the longest first', async () => {
    const watch = createWatch();
    const { live, clock } = watch;
    await watchTwenty(watch);
    live.watch('NEWUSDT');
    expect(live.state('NEWUSDT')).toMatchObject({ watched: 20, isWatched: false });
    await clock.pass(59_000);
    live.watch('A0USDT');
    await clock.pass(1500);
    live.watch('NEWUSDT');
    expect(live.state('NEWUSDT')).toMatchObject({ watched: 20, isWatched: true });
    expect(live.state('A0USDT').isWatched).toBe(true);
    expect(live.state('A1USDT').isWatched).toBe(false);
    await clock.pass(5000);
    expect(live.state('NEWUSDT').inStep).toBe(true);
  });

  test('a symbol left and wanted again before the stream was told is begun again', async () => {
    const watch = createWatch();
    const { live, clock, last } = watch;
    await watchTwenty(watch);
    await clock.pass(50_000);
    last()?.tell({ result: null, id: 999 });
    await clock.pass(12_000);
    live.watch('NEWUSDT');
    live.watch('A0USDT');
    expect(live.state('A1USDT').isWatched).toBe(false);
    await clock.pass(1000);
    expect(live.state('A0USDT')).toMatchObject({ isWatched: true, inStep: true });
    expect(last()?.isOpen).toBe(true);
  });

  test('many symbols asked for in turn cost twenty snapshots a minute, not one each time', async () => {
    const { live, clock, snapshots, last } = createWatch();
    for (let i = 0; i < 1200; i += 1) {
      live.watch(`A${i % 150}USDT`);
      if (i % 20 === 0) last()?.tell({ result: null, id: 999 });
      await clock.pass(50);
    }
    expect(snapshots.length).toBeLessThanOrEqual(40);
    expect(snapshots.length).toBeGreaterThanOrEqual(20);
  });

  test('no more than three messages are sent in a second', async () => {
    const { live, clock, last } = createWatch();
    live.watch('A0USDT');
    await clock.pass(10);
    const begun = clock.now();
    for (let i = 1; i < 40; i += 1) {
      live.watch(`A${i}USDT`);
      await clock.pass(100);
    }
    const seconds = (clock.now() - begun) / 1000;
    expect((last()?.sent.length ?? 0) / seconds).toBeLessThanOrEqual(3);
  });
});

describe('the connection', () => {
  test('is opened again after it was cut, and the book is begun anew', async () => {
    const { live, clock, opened, last, depth, snapshots } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    last()?.tell(depth('BTCUSDT', 11));
    last()?.end('cut');
    await clock.pass(10);
    expect(live.book('BTCUSDT')).toBeNull();
    expect(live.state('BTCUSDT').stream).toMatchObject({ connected: false, reason: 'cut' });
    await clock.pass(5000);
    expect(opened).toHaveLength(2);
    expect(snapshots).toHaveLength(2);
    last()?.tell(depth('BTCUSDT', 11));
    expect(live.book('BTCUSDT')).not.toBeNull();
  });

  test('is tried again with growing pauses of at most a minute while it cannot be had', async () => {
    const tries: number[] = [];
    const watch = createWatch({
      refuse: () => {
        tries.push(watch.clock.now());
        return true;
      },
    });
    watch.live.watch('BTCUSDT');
    for (let i = 0; i < 20; i += 1) {
      watch.live.watch('BTCUSDT');
      await watch.clock.pass(30_000);
    }
    const pauses = tries.slice(1).map((at, i) => at - (tries[i] ?? 0));
    expect(pauses[0]).toBeLessThanOrEqual(2000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(30_000);
    expect(tries.length).toBeLessThan(25);
    expect(watch.live.state('BTCUSDT').stream?.reason).toBe('There is no way there.');
  });

  test('is opened again when nothing at all is heard for a minute', async () => {
    const { live, clock, opened } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(75_000);
    expect(opened).toHaveLength(2);
    expect(opened[0]?.isOpen).toBe(false);
  });

  test('is renewed before Binance ends it after a day', async () => {
    const { clock, opened, last, options } = createWatch();
    const stream = new SharedStream({
      ...options,
      onEvent: () => undefined,
      onSubscribed: () => undefined,
      onLost: () => undefined,
    });
    stream.want(['BTCUSDT']);
    const begun = clock.now();
    while (opened.length < 2 && clock.now() - begun < 86_400_000) {
      await clock.pass(50_000);
      last()?.tell({ result: null, id: 0 });
    }
    const hours = (clock.now() - begun) / 3_600_000;
    expect(opened).toHaveLength(2);
    expect(hours).toBeGreaterThan(23.5);
    expect(hours).toBeLessThan(24);
    stream.want([]);
  });

  test('ends with the connector, at once and for good', async () => {
    const { live, clock, opened, end } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    end.abort(new Error('The connector is closed.'));
    opened[0]?.end('the connector is closed');
    live.watch('ETHUSDT');
    await clock.pass(120_000);
    expect(opened).toHaveLength(1);
  });

  test.each([
    ['its number', (id: number) => ({ code: 2, msg: 'Invalid request: too many streams', id })],
    ['no number', () => ({ code: 2, msg: 'Invalid request: too many streams' })],
  ])('asks again a minute after a refusal with %s, and not before', async (_with, refusal) => {
    const state = { refuses: true };
    const watch = createWatch({
      answer: (id) => (state.refuses ? refusal(id) : { result: null, id }),
    });
    const { live, clock, last } = watch;
    live.watch('BTCUSDT');
    await clock.pass(10);
    live.watch('ETHUSDT');
    await clock.pass(30_000);
    expect(last()?.sent).toHaveLength(1);
    expect(live.state('ETHUSDT').inStep).toBe(false);
    state.refuses = false;
    last()?.tell({ result: null, id: 999 });
    await clock.pass(40_000);
    expect(last()?.sent.map(({ method }) => method)).toEqual(['SUBSCRIBE', 'SUBSCRIBE']);
    expect(live.state('ETHUSDT').inStep).toBe(true);
  });

  test('says nothing that it does not understand, and is not upset by it', async () => {
    const { live, clock, last, depth, logs } = createWatch();
    live.watch('BTCUSDT');
    await clock.pass(10);
    for (const odd of [
      {},
      { stream: 'x', data: { e: 'new' } },
      { stream: 1 },
      { code: 2, msg: 'Invalid request: no' },
    ])
      last()?.tell(odd);
    last()?.tell(depth('BTCUSDT', 11));
    expect(live.book('BTCUSDT')).not.toBeNull();
    expect(logs).toEqual(["Binance's stream refused a request: Invalid request: no"]);
  });
});
