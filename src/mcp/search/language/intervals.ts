/** Candle intervals as people write them: “4h”, “4 hour”, “H4”, “15 min”, “1M”, and stretches of time that are none. */
import type { Interval, Unit } from './language.ts';
import { intervals } from './language.ts';
import { matchesAt, type Match } from './lexicon.ts';
import type { Span } from './reading.ts';
import type { Token } from './tokens.ts';

const minutes: Readonly<Record<Unit, number>> = {
  ...{ s: 1 / 60, m: 1, h: 60, d: 1440 },
  ...{ w: 10_080, M: 43_200, y: 525_600 },
};

/** A number that touches its unit, and the other way round as trading platforms have it: `4h`, `15min`, `H4`. */
const numberFirst = /^(\d{1,4})(\p{L}+)$/u;
const unitFirst = /^([mhdw])(\d{1,2})$/;

interface Stretch {
  from: number;
  to: number;
  count: number;
  unit: Unit;
}

export function readIntervals(
  tokens: readonly Token[],
  matches: readonly (readonly Match[])[],
): Extract<Span, { role: 'interval' }>[] {
  const spans: Extract<Span, { role: 'interval' }>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const stretch = stretchAt(tokens, matches, at);
    if (stretch === null || isWithinTopic(matches[at] ?? [], stretch)) continue;
    spans.push({ from: at, to: stretch.to, role: 'interval', ...meant(stretch, matches) });
    at = stretch.to - 1;
  }
  return spans;
}

/** “24h volume”, “5 minute average”: no interval, but part of what is asked for. */
function isWithinTopic(matches: readonly Match[], { from, to }: Stretch): boolean {
  return matches.some(({ length, meaning }) => meaning.role === 'topic' && from + length > to);
}

/** `1M` is a month and `1m` a minute, but nobody has candles of 15 months; every other letter may be of either size. */
function unitOf(raw: string, word: string, count: number): Unit | null {
  if (raw === 'M' && count === 1) return 'M';
  if (word === 's' && count === 1) return 's';
  if (word.length === 1 && 'mhdw'.includes(word)) return unitLetters[word] ?? null;
  const match = matchesAt([word], 0).find(({ meaning }) => meaning.role === 'unit');
  return match?.meaning.role === 'unit' ? match.meaning.unit : null;
}

/**
 * “4-hourly”, 時間足: what means one of a unit by itself, grown together with a number. “10 hourly candles” are of 1 h,
 * “2 hourly candles” of 2.
 */
function unitOfEach({ word, gap }: Token, count: number): Unit | null {
  const [, letter = ''] = matchesAt([word], 0).flatMap(({ meaning }) =>
    meaning.role === 'interval' ? (/^1(\w)$/.exec(meaning.interval) ?? []) : [],
  );
  const isTold = gap === '' || gap === '-' || intervals.some((one) => one === `${count}${letter}`);
  if (!isTold) return null;
  return letter === 'M' ? 'M' : (unitLetters[letter] ?? null);
}

const unitLetters: Readonly<Record<string, Unit>> = { s: 's', m: 'm', h: 'h', d: 'd', w: 'w' };

function stretchAt(
  tokens: readonly Token[],
  matches: readonly (readonly Match[])[],
  at: number,
): Stretch | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const [, digits, letters] = numberFirst.exec(token.raw) ?? [];
  const touching =
    letters === undefined ? null : unitOf(letters, token.word.replace(/^\d+/, ''), Number(digits));
  if (touching !== null) return { from: at, to: at + 1, count: Number(digits), unit: touching };
  const [, letter, amount] = unitFirst.exec(token.word) ?? [];
  const reversed = letter === undefined ? undefined : unitLetters[letter];
  if (reversed !== undefined) return { from: at, to: at + 1, count: Number(amount), unit: reversed };
  const number = numberAt(token, matches[at] ?? []);
  if (number === null) return null;
  const next = tokens[at + number.length];
  if (next === undefined || !/^[\s\-–_]*$/.test(next.gap)) return null;
  // “5 m”, “5 M”: a letter alone, as above.
  const isCount = hasMark(matches[at - 1], 'past');
  const unit = unitOf(next.raw, next.word, number.value) ?? unitOfEach(next, isCount ? 0 : number.value);
  return unit === null ? null : { from: at, to: at + number.length + 1, count: number.value, unit };
}

function numberAt(token: Token, matches: readonly Match[]): { value: number; length: number } | null {
  if (/^\d{1,4}$/.test(token.word)) return { value: Number(token.word), length: 1 };
  const match = matches.find(({ meaning }) => meaning.role === 'number');
  return match?.meaning.role === 'number' ? { value: match.meaning.value, length: match.length } : null;
}

/**
 * None for “the last 4 hours”, which is a stretch of time, unless candles stand right behind: “last 4 hour candles”. What
 * went on in it candles show: `history`.
 */
function meant(
  { from, to, count, unit }: Stretch,
  matches: readonly (readonly Match[])[],
): { interval: Interval | null; history?: Interval } {
  const isCandles = hasTopic(matches[to], 'candles');
  const isPast = hasMark(matches[from - 1], 'past') || hasMark(matches[to], 'ago');
  const isAverage = hasTopic(matches[to], 'average_price');
  const wanted = count * minutes[unit];
  if (isAverage) return { interval: null };
  if (unit === 'y' || (isPast && !isCandles)) return { interval: null, ...shownBy(unit, wanted) };
  const exact = intervals.find((interval) => lengthOf(interval) === wanted);
  if (exact !== undefined) return { interval: exact === '1d' && unit === 'h' && !isCandles ? null : exact };
  return { interval: isCandles ? nearest(wanted) : null };
}

/** The last day is told with the price. */
function shownBy(unit: Unit, wanted: number): { history?: Interval } {
  if (wanted === minutes.d) return {};
  return { history: unit === 's' || unit === 'm' ? '1m' : unit === 'h' ? '1h' : '1d' };
}

/** Candles of an interval nobody has: the nearest there is. */
function nearest(wanted: number): Interval {
  const distance = (interval: Interval) => Math.abs(Math.log(lengthOf(interval) / wanted));
  return intervals.reduce((best, interval) => (distance(interval) < distance(best) ? interval : best));
}

function lengthOf(interval: Interval): number {
  const [, count, letter = ''] = /^(\d+)(\w)$/.exec(interval) ?? [];
  return Number(count) * minutes[letter === 'M' ? 'M' : (unitLetters[letter] ?? 'm')];
}

function hasTopic(matches: readonly Match[] | undefined, topic: 'candles' | 'average_price'): boolean {
  return (matches ?? []).some(({ meaning }) => meaning.role === 'topic' && meaning.topic === topic);
}

function hasMark(matches: readonly Match[] | undefined, mark: 'past' | 'ago'): boolean {
  return (matches ?? []).some(({ meaning }) => meaning.role === mark);
}
