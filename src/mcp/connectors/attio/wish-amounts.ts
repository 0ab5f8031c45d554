/** Amounts of money that a question names, as bounds: “over 50k”, “between 20 and 30 thousand”, “$35,000”. */

export interface Bounds {
  least?: number;
  most?: number;
  /** The bound itself is not meant: “over”, “under”. */
  isStrict?: boolean;
}

const sign = '[$€£]?\\s*';
const number = `${sign}(\\d[\\d.,]*)\\s*(k|m|mio|tsd|thousand|million|millionen|тыс|млн)?(?![\\p{L}\\d])`;
const more =
  'over|above|more than|at least|greater than|bigger than|larger than|upwards of|from|über|ueber|mehr als|mindestens|ab|más de|mas de|mayores de|desde|plus de|supérieur\\p{L}* à|oltre|più di|sopra|mais de|acima de|powyżej|ponad|свыше|больше|более|от|>=?';
const less =
  'under|below|less than|at most|smaller than|up to|unter|weniger als|höchstens|bis|menos de|hasta|moins de|meno di|sotto|abaixo de|até|poniżej|до|меньше|менее|<=?';
const form = (before: string) => new RegExp(`(?<![\\p{L}])(?:${before})\\s*(?:than\\s*)?${number}`, 'iu');
const between = new RegExp(
  `(?<![\\p{L}\\d])${number}\\s*(?:and|to|und|bis|y|et|e|i|и|-|–)\\s*${number}`,
  'iu',
);
const [least, most] = [form(more), form(less)];
/** With these the bound is meant, too. */
const inclusive = /at least|at most|from|up to|mindestens|höchstens|\bab\b|bis|desde|hasta|até|от|до|[<>]=/iu;
const lone = new RegExp(`(?<![\\p{L}\\d.,/-])(${sign})${number.slice(sign.length)}`, 'iu');

const units: readonly (readonly [RegExp, number])[] = [
  [/^(k|tsd|thousand|тыс)$/i, 1000],
  [/^(m|mio|million|millionen|млн)$/i, 1_000_000],
];
/** A number without a sign of money is an amount of this size only. */
const smallest = 1000;

/** `isOfMoney`: what is asked for has an amount, so that a number alone is one. */
export function amountIn(text: string, isOfMoney: boolean): Bounds | undefined {
  const [, from, fromUnit, to, toUnit] = between.exec(text) ?? [];
  const [low, high] = [valueOf(from, fromUnit ?? toUnit), valueOf(to, toUnit)];
  if (isOfMoney && low !== null && high !== null && low < high && high >= smallest)
    return { least: low, most: high };
  const [above, below] = [least.exec(text), most.exec(text)];
  const isStrict = !inclusive.test((above ?? below)?.[0] ?? '');
  const [bottom, top] = [valueOf(...groups(above)), valueOf(...groups(below))];
  if (bottom !== null) return { least: bottom, isStrict };
  if (top !== null) return { most: top, isStrict };
  if (!isOfMoney) return undefined;
  const [, mark = '', digits, unit] = lone.exec(text) ?? [];
  const exact = valueOf(digits, unit);
  if (exact === null || (mark.trim() === '' && exact < smallest)) return undefined;
  // “35k” is what rounds to it.
  const slack = unit === undefined || digits === undefined ? 1 : exact * 0.02;
  const isYear = mark.trim() === '' && unit === undefined && /^(19|20)\d\d$/.test(digits ?? '');
  return isYear ? undefined : { least: exact - slack, most: exact + slack };
}

function groups(found: RegExpExecArray | null): [string | undefined, string | undefined] {
  return [found?.[1], found?.[2]];
}

/** “50.000” and “50,000” are fifty thousand, “1.5” and “1,5” are not. */
function valueOf(digits: string | undefined, unit: string | undefined): number | null {
  if (digits === undefined) return null;
  const trimmed = digits.replace(/[.,]+$/, '');
  const whole = /^\d{1,3}([.,]\d{3})+$/.test(trimmed)
    ? trimmed.replaceAll(/[.,]/g, '')
    : trimmed.replaceAll(/,(?=\d{3}\b)/g, '').replace(',', '.');
  const value = Number(whole);
  const factor = units.find(([name]) => name.test(unit ?? ''))?.[1] ?? 1;
  return Number.isNaN(value) ? null : value * factor;
}
