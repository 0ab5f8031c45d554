/** An order book: bids and asks side by side, the best of each in the first row. Pure. */
import { listAt, textAt, textOf } from './guards.ts';
import { tableOf, type Rows } from './rows.ts';

type Level = readonly [price: string, quantity: string];

/** Null unless both sides are lists of pairs. */
export function bookOf(value: unknown): Rows | null {
  const scales: Level = [textAt(value, 'price_scale'), textAt(value, 'qty_scale')];
  const bids = levelsOf(listAt(value, 'bids'), scales);
  const asks = levelsOf(listAt(value, 'asks'), scales);
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

function levelsOf(side: readonly unknown[] | null, [price, quantity]: Level): Level[] | null {
  const levels = side?.flatMap((level): Level[] =>
    Array.isArray(level) && level.length >= 2
      ? [[unscaled(textOf(level[0]), price), unscaled(textOf(level[1]), quantity)]]
      : [],
  );
  return levels === undefined || levels.length !== side?.length ? null : levels;
}

/** A whole number of steps as what it stands for: 9911024 at a scale of 100 is 99110.24. */
function unscaled(text: string, scale: string): string {
  const [, zeros = ''] = /^1(0{1,30})$/.exec(scale) ?? [];
  if (zeros === '' || !/^\d+$/.test(text)) return text;
  const digits = text.padStart(zeros.length + 1, '0');
  return `${digits.slice(0, -zeros.length)}.${digits.slice(-zeros.length)}`;
}
