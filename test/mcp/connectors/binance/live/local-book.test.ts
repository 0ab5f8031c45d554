/** A local book follows the stream exactly, or says that it does not. */
import { describe, expect, test } from 'vitest';
import {
  createLocalBook,
  type LocalBook,
} from '../../../../../src/mcp/connectors/binance/live/local-book.ts';
import { written } from '../../../../../src/mcp/connectors/binance/live/fixed-point.ts';
import { chance, hundredths } from './random.ts';

type Pair = [string, string];

const snapshot = {
  lastUpdateId: 100,
  bids: [
    ['10.00000000', '1.00000000'],
    ['9.50000000', '2.00000000'],
  ] as Pair[],
  asks: [
    ['10.50000000', '3.00000000'],
    ['11.00000000', '4.00000000'],
  ] as Pair[],
};
const event = (U: number, u: number, b: Pair[] = [], a: Pair[] = []) => ({ U, u, b, a });

function sides(book: LocalBook, count = 5000): { bids: Pair[]; asks: Pair[] } {
  const text = ({ price, qty }: { price: bigint; qty: bigint }): Pair => [written(price), written(qty)];
  return { bids: book.bids.best(count).map(text), asks: book.asks.best(count).map(text) };
}

describe('the sequence of events', () => {
  test('an event that the snapshot already has changes nothing', () => {
    const book = createLocalBook(snapshot);
    expect(book.take(event(90, 100, [['10.0', '9']]))).toBe('old');
    expect(sides(book).bids[0]).toEqual(['10', '1']);
  });

  test('the first may begin before the snapshot, when it reaches beyond it', () => {
    const book = createLocalBook(snapshot);
    expect(book.take(event(95, 101, [['10.0', '9']]))).toBe('taken');
    expect(sides(book).bids[0]).toEqual(['10', '9']);
    expect(book.lastUpdateId).toBe(101);
  });

  test('the first may not begin after the next update', () => {
    expect(createLocalBook(snapshot).take(event(101, 102))).toBe('taken');
    expect(createLocalBook(snapshot).take(event(102, 103))).toBe('gap');
  });

  test('each begins where the one before has ended, or there is a gap and the book stays as it was', () => {
    const book = createLocalBook(snapshot);
    expect(book.take(event(101, 105))).toBe('taken');
    expect(book.take(event(107, 110, [['10.0', '0']]))).toBe('gap');
    expect(book.lastUpdateId).toBe(105);
    expect(sides(book).bids).toHaveLength(2);
  });

  test('zero removes, also what was never there', () => {
    const book = createLocalBook(snapshot);
    book.take(
      event(
        101,
        102,
        [
          ['10.00000000', '0.00000000'],
          ['1.23', '0.00'],
        ],
        [['10.75', '0.5']],
      ),
    );
    expect(sides(book)).toEqual({
      bids: [['9.5', '2']],
      asks: [
        ['10.5', '3'],
        ['10.75', '0.5'],
        ['11', '4'],
      ],
    });
  });
});

describe('what is far away', () => {
  const many = (count: number, price: (i: number) => number): Pair[] =>
    Array.from({ length: count }, (_, i): Pair => [hundredths(price(i)), '1.00000000']);

  test('is not taken where the snapshot was cut off, for there may be more between', () => {
    const full = { lastUpdateId: 1, bids: many(1000, (i) => 500_000 - i), asks: many(3, (i) => 600_000 + i) };
    const book = createLocalBook(full);
    book.take(
      event(
        2,
        3,
        [
          ['100.00', '5'],
          ['4995.00', '7'],
        ],
        [['9000', '5']],
      ),
    );
    expect(book.bids.length).toBe(1000);
    expect(sides(book).bids[500]).toEqual(['4995', '7']);
    expect(sides(book).asks.at(-1)).toEqual(['9000', '5']);
  });

  test('is let go over two thousand levels, and a book that has become thin asks to begin anew', () => {
    const book = createLocalBook({ lastUpdateId: 1, bids: many(10, (i) => 500_000 - i), asks: [] });
    expect(
      book.take(
        event(
          2,
          3,
          many(2500, (i) => 400_000 - i),
        ),
      ),
    ).toBe('taken');
    expect(book.bids.length).toBe(2000);
    const gone = sides(book)
      .bids.slice(0, 1900)
      .map(([price]): Pair => [price, '0']);
    expect(book.take(event(4, 5, gone))).toBe('thin');
  });
});

describe('whatever comes', () => {
  test.each(Array.from({ length: 20 }, (_, i) => i + 1))(
    'the book is what a plain map has (seed %i)',
    (seed) => {
      const { below, pick } = chance(seed);
      const truth = { b: new Map<number, number>(), a: new Map<number, number>() };
      for (let i = 0; i < 60; i += 1) {
        truth.b.set(10_000 - i * (1 + below(3)), 1 + below(500));
        truth.a.set(10_001 + i * (1 + below(3)), 1 + below(500));
      }
      const told = (side: Map<number, number>, down: boolean): Pair[] =>
        [...side]
          .sort(([one], [other]) => (down ? other - one : one - other))
          .map(([price, qty]): Pair => [hundredths(price), hundredths(qty)]);
      const book = createLocalBook({
        lastUpdateId: 5,
        bids: told(truth.b, true),
        asks: told(truth.a, false),
      });
      let last = 5;
      for (let step = 0; step < 200; step += 1) {
        const changes: { b: Pair[]; a: Pair[] } = { b: [], a: [] };
        for (let i = 0; i < 1 + below(8); i += 1) {
          const side = pick(['b', 'a'] as const);
          const price = side === 'b' ? 10_000 - below(200) : 10_001 + below(200);
          const qty = pick([0, 1 + below(500)]);
          if (qty === 0) truth[side].delete(price);
          else truth[side].set(price, qty);
          changes[side].push([hundredths(price), hundredths(qty)]);
        }
        const u = last + 1 + below(10);
        expect(book.take({ U: last + 1, u, ...changes })).toBe('taken');
        last = u;
      }
      const short = ([price, qty]: Pair): Pair => [String(Number(price)), String(Number(qty))];
      expect(sides(book)).toEqual({
        bids: told(truth.b, true).map(short),
        asks: told(truth.a, false).map(short),
      });
    },
  );
});
