/** A volume profile: volume by price, its fullest price, and the range that holds most of it. Pure. */
import { at, isDecimal, listAt, positionOf, textAt } from './guards.ts';
import { tableOf, type Rows } from './rows.ts';

export interface Bin {
  /** As it was sent. */
  price: string;
  volume: string;
  trades: string;
  /** Where to draw it. */
  level: number;
  size: number;
  place: 'control' | 'area' | 'outside';
}

export interface Profile {
  kind: 'profile';
  symbol: string;
  /** The highest price first, as on a price axis. */
  bins: readonly Bin[];
  control: string;
  areaLow: string;
  areaHigh: string;
  table: Rows;
}

const mostBins = 400;

export function profileOf(value: unknown): Profile | null {
  const histogram = listAt(value, 'histogram');
  if (histogram === null || histogram.length === 0) return null;
  const marks = {
    control: textAt(value, 'point_of_control'),
    areaLow: textAt(value, 'value_area_low'),
    areaHigh: textAt(value, 'value_area_high'),
  };
  const place = placeBetween(marks);
  const bins = histogram
    .flatMap((bin) => binOf(bin, place) ?? [])
    .toSorted((one, other) => other.level - one.level);
  if (bins.length === 0 || !isDecimal(marks.control)) return null;
  return {
    kind: 'profile',
    symbol: textAt(value, 'symbol'),
    bins: bins.slice(0, mostBins),
    ...marks,
    table: tableOf({
      title: 'Volume by price',
      names: ['price', 'volume', 'trades', 'place'],
      rows: bins.map((bin) => [bin.price, bin.volume, bin.trades, placeWords[bin.place]]),
      total: histogram.length,
    }),
  };
}

export const placeWords: Record<Bin['place'], string> = {
  control: 'point of control',
  area: 'value area',
  outside: '',
};

type PlaceOf = (level: number) => Bin['place'];

function placeBetween(marks: { control: string; areaLow: string; areaHigh: string }): PlaceOf {
  const [control, low, high] = [marks.control, marks.areaLow, marks.areaHigh].map((text) => positionOf(text));
  return (level) => {
    if (level === control) return 'control';
    const isInside = typeof low === 'number' && typeof high === 'number' && level >= low && level <= high;
    return isInside ? 'area' : 'outside';
  };
}

function binOf(bin: unknown, place: PlaceOf): Bin | null {
  const level = positionOf(at(bin, 'price_level'));
  const size = positionOf(at(bin, 'volume'));
  if (level === null || size === null || size < 0) return null;
  return {
    price: textAt(bin, 'price_level'),
    volume: textAt(bin, 'volume'),
    trades: textAt(bin, 'trade_count'),
    ...{ level, size, place: place(level) },
  };
}

/** What whoever cannot see the chart is told of it. */
export function profileInWords({ symbol, bins, control, areaLow, areaHigh }: Profile): string {
  const area =
    areaLow === '' || areaHigh === '' ? '' : `, the value area reaches from ${areaLow} to ${areaHigh}`;
  const name = symbol === '' ? '' : ` of ${symbol}`;
  return `Volume by price${name}, in ${bins.length} ranges: most was traded at ${control}${area}. The table has all of them.`;
}
