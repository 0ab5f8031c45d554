/** An order book: bids and asks side by side, the best of each in the first row. Pure. */
import { listAt, textOf } from './guards.ts';
import { tableOf, type Rows } from './rows.ts';

type Level = readonly [price: string, quantity: string];

/** Null unless both sides are lists of pairs. */
export function bookOf(value: unknown): Rows | null {
  const bids = levelsOf(listAt(value, 'bids'));
  const asks = levelsOf(listAt(value, 'asks'));
  if (bids === null || asks === null || bids.length + asks.length === 0) return null;
  const deepest = Math.max(bids.length, asks.length);
  return tableOf({
    title: 'Order book',
    names: ['bid quantity', 'bid', 'ask', 'ask quantity'],
    rows: Array.from({ length: deepest }, (_, index) => {
      const [bid = '', bidQuantity = ''] = bids[index] ?? [];
      const [ask = '', askQuantity = ''] = asks[index] ?? [];
      return [bidQuantity, bid, ask, askQuantity];
    }),
  });
}

function levelsOf(side: readonly unknown[] | null): Level[] | null {
  const levels = side?.flatMap((level): Level[] =>
    Array.isArray(level) && level.length >= 2 ? [[textOf(level[0]), textOf(level[1])]] : [],
  );
  return levels === undefined || levels.length !== side?.length ? null : levels;
}
