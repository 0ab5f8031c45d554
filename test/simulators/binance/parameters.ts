/** The parameters of one request: read by name with their checks, and what was sent but not read is told. */
import { decimal } from './decimals.ts';
import type { Listing } from './listings.ts';
import { problems } from './problem.ts';

const decimals = /^([0-9]{1,20})(\.[0-9]{1,20})?$/;
const symbols = /^[\p{L}\p{N}_.-]{1,50}$/u;

export class Parameters {
  readonly #values: Map<string, string>;
  readonly #read = new Set<string>();

  /** Of query and body; where both have one, the query's counts. */
  constructor(query: string, body: string) {
    this.#values = new Map();
    for (const text of [query, body]) {
      const own = new Set<string>();
      for (const [name, value] of new URLSearchParams(text)) {
        if (own.has(name)) throw problems.duplicate();
        own.add(name);
        if (!this.#values.has(name)) this.#values.set(name, value);
      }
    }
  }

  get(name: string): string | null {
    this.#read.add(name);
    const value = this.#values.get(name);
    return value === undefined || value === '' ? null : value;
  }

  must(name: string): string {
    const value = this.get(name);
    if (value === null) throw problems.missing(name);
    return value;
  }

  whole(name: string, { least = 0 } = {}): number | null {
    const text = this.get(name);
    if (text === null) return null;
    if (!/^\d{1,19}$/.test(text)) throw problems.illegal(name, '^[0-9]{1,20}$');
    const value = Number(text);
    if (value < least) throw problems.invalid(name);
    return value;
  }

  limit(standard: number, most: number): number {
    return Math.min(most, this.whole('limit', { least: 1 }) ?? standard);
  }

  decimal(name: string): bigint | null {
    const text = this.get(name);
    if (text === null) return null;
    if (!decimals.test(text)) throw problems.illegal(name, '^([0-9]{1,20})(\\.[0-9]{1,20})?$');
    if ((text.split('.')[1] ?? '').replace(/0+$/, '').length > 8) throw problems.precision(name);
    return decimal(text);
  }

  symbol(listings: ReadonlyMap<string, Listing>): Listing {
    return known(this.must('symbol'), listings);
  }

  /** Of `symbol` or `symbols` (a JSON list), or null when neither was sent. */
  symbols(listings: ReadonlyMap<string, Listing>): { listings: Listing[]; single: boolean } | null {
    const symbol = this.get('symbol');
    const list = this.get('symbols');
    if (symbol !== null && list !== null) throw problems.combination();
    if (symbol !== null) return { listings: [known(symbol, listings)], single: true };
    if (list === null) return null;
    const names = readList(list);
    return { listings: names.map((name) => known(name, listings)), single: false };
  }

  /** Throws when something was sent that nobody asked for. */
  demandAllRead(): void {
    const read = [...this.#values.keys()].filter((name) => this.#read.has(name)).length;
    if (read < this.#values.size) throw problems.unread(read, this.#values.size);
  }
}

function known(name: string, listings: ReadonlyMap<string, Listing>): Listing {
  if (!symbols.test(name) || /[a-z]/.test(name))
    throw problems.illegal('symbol', '^[\\w\\-._&&[^a-z]]{1,50}$');
  const listing = listings.get(name);
  if (listing === undefined) throw problems.symbol();
  return listing;
}

function readList(text: string): string[] {
  const wrong = problems.illegal(
    'symbols',
    '^\\[("[\\w\\-._&&[^a-z]]{1,50}"(,"[\\w\\-._&&[^a-z]]{1,50}"){0,}){0,1}\\]$',
  );
  if (!/^\[("[^"]*"(,"[^"]*")*)?\]$/.test(text)) throw wrong;
  return text
    .slice(1, -1)
    .split(',')
    .filter((one) => one !== '')
    .map((one) => one.slice(1, -1));
}
