/** Which company, fund or index a text names. */
import { isSlip } from '../connector.ts';
import { futures, indices, shares } from './company-table.ts';
import { abroad } from './names-abroad.ts';

export interface Company {
  symbol: string;
  /** As it is told to people. */
  name: string;
  /** All that it is called, in small letters. */
  names: readonly string[];
  kind: 'share' | 'index' | 'future';
  /** What it is called in other letters, as it is written there. */
  abroad: readonly string[];
}

/** Letters that are written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const namesAbroad = new Map(
  abroad
    .trim()
    .split('\n')
    .map((line) => {
      const [symbol = '', names = ''] = line.split('|');
      return [symbol, names.split(',')] as const;
    }),
);
const unspacedNames = [...namesAbroad.values()]
  .flat()
  .filter((name) => unspaced.test(name))
  .map(plain)
  .sort((one, other) => other.length - one.length);
/** Names within what is written without spaces. */
const unspacedName = new RegExp(unspacedNames.join('|'), 'gu');
/** What Russian and Ukrainian put behind names. */
const ending = /^(\p{sc=Cyrillic}{4,}?)(?:ами|ями|ом|ой|ою|ем|ов|ах|[аеиіоуыюяьй])$/u;

/** Names that are ordinary words, too: a company only where the words around, or a capital, say so. */
const ordinaryNames = new Set(
  (
    'apple target block meta oracle shell snap zoom visa square dell coke intel delta arm ford lilly affirm upstart ' +
    '苹果 蘋果 booking peloton schwab merck nike alphabet abbott roku uber caterpillar amazon linde dow reddit progressive hp'
  ).split(' '),
);

/** Of these, the ones that questions about markets use as words: “target price”, “block trades”. */
const marketWordNames = new Set(
  'target block square delta shell oracle arm dow snap zoom progressive booking affirm'.split(' '),
);

/** Tickers that are words when written in small letters. */
const wordTickers = new Set(
  (
    'arm cat coin cost dash dow gold hood low net now open pins plug race riot shop snap snow spot team ups hon lin gis cop ' +
    'all are any can has one out see the two'
  ).split(' '),
);

/** Tickers that are words of which only markets make symbols, in English and other languages. */
const wordsOfOtherKinds = new Set('spy dia sap mara bby des del mas uno ive abt ups ist und'.split(' '));

/** Tickers that are written in capitals for other reasons, and codes of coins, which are shares of something else here. */
const otherCapitals = new Set(
  (
    'A I AI ALL AM AN API APP ARE AS AT BE BY CAN CEO CFO CPI CRM CSV CTO DAY DO DTE EOD EPS ERP ETA ETF EU EUR FAQ FOR FY ' +
    'GBP GDP GO GTC GTD HAS HE HQ HR ID IF IN IP IRA IS IT ITM IV JPY KPI LIVE LLC MCP ME MY NEW NO NOW OK ON ONE OR OTM ' +
    'OUT PC PDF PE PL PM PNL PR QA REST ROI SEC SEE SEO SHE SO SQL TAX THE TO TODO TV UI UK UP URL US USA USD UX VC WE YTD YOU ' +
    'ADA ALGO APT ARB ATOM AVAX BCH BNB BTC DOGE DOT ETC ETH FIL HBAR ICP INJ LINK LTC MATIC MKR NEAR OP PEPE POL SHIB SOL ' +
    'SUI TON TRX UNI USDC USDT VET XLM XRP XMR'
  ).split(' '),
);

const listed: readonly Company[] = [
  ...parse(shares, 'share'),
  ...parse(indices, 'index'),
  ...parse(futures, 'future'),
];
const byName = new Map(
  listed.flatMap((one) => [
    ...one.names.map((name) => [name, one] as const),
    ...one.abroad.map((name) => [lookedUp(foldWords(name)), one] as const),
  ]),
);
const bySymbol = new Map(listed.map((one) => [one.symbol.toLowerCase(), one]));
/** Without what stands between their words, for those that may be misspelled. */
const joined = new Map(
  [...byName].flatMap(([name, one]) =>
    one.kind === 'future' || marketWordNames.has(name) ? [] : [[name.replaceAll(' ', ''), one] as const],
  ),
);
const longestName = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

/** Words without case, accents and punctuation: `McDonald's` → `mcdonald s`. Names in Chinese stand apart, as words do. */
export function foldWords(text: string): string[] {
  const written = plain(text);
  const spaced = unspaced.test(text) ? written.replaceAll(unspacedName, ' $& ') : written;
  return spaced.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A name as it is looked up: «теслу» is «тесла». */
function lookedUp(words: readonly string[]): string {
  return words.map((word) => ending.exec(word)?.[1] ?? word).join(' ');
}

/** The company that a text names and nothing else; null when it names none. */
export function findCompany(text: string): Company | null {
  return byName.get(lookedUp(foldWords(text))) ?? null;
}

/** A company or index that has this symbol; null for those that are not so well known. */
export function knownSymbol(symbol: string): Company | null {
  return bySymbol.get(symbol.toLowerCase()) ?? null;
}

export function isOtherCapital(word: string): boolean {
  return otherCapitals.has(word);
}

/** Whether small letters can still mean a well-known symbol. */
export function isTickerInSmall(word: string): boolean {
  return !wordTickers.has(word.toLowerCase()) && knownSymbol(word) !== null;
}

/** Whether it means the symbol even with no word of markets beside it. */
export function isTickerAlone(word: string): boolean {
  const small = word.toLowerCase();
  return isTickerInSmall(word) && !ordinaryNames.has(small) && !wordsOfOtherKinds.has(small);
}

/** Words of a misspelled name: “mac donalds”. */
const mostSlipped = 3;

export interface Mention {
  company: Company;
  /** Its first word and how many there are, counted in `foldWords`. */
  from: number;
  length: number;
  /** The name is an ordinary word, too; one of markets at that. */
  isOrdinary: boolean;
  isMarketWord: boolean;
}

/** Companies named in a text, the longest names first where several could be meant. */
export function mentionedIn(text: string): Mention[] {
  const words = foldWords(text);
  const found: Mention[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const mention = longestAt(words, from);
    if (mention === null) continue;
    found.push(mention);
    from += mention.length - 1;
  }
  return found;
}

function longestAt(words: readonly string[], from: number): Mention | null {
  for (let length = Math.min(longestName, words.length - from); length > 0; length -= 1) {
    const name = lookedUp(words.slice(from, from + length));
    const company = byName.get(name);
    if (company !== undefined)
      return {
        company,
        from,
        length,
        isOrdinary: ordinaryNames.has(name),
        isMarketWord: marketWordNames.has(name),
      };
  }
  return null;
}

/** A company whose name is misspelled: the only one that is so near. For questions that are about shares anyway. */
export function nearlyMentionedIn(words: readonly string[]): Company | null {
  for (let length = Math.min(mostSlipped, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const name = words.slice(from, from + length).join('');
      const near = new Set([...joined].flatMap(([known, one]) => (isSlip(name, known) ? [one] : [])));
      const [only] = near;
      if (only !== undefined && near.size === 1) return only;
    }
  }
  return null;
}

function parse(table: string, kind: Company['kind']): Company[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [symbol = '', name = '', others = ''] = line.split('|');
      const names = [name, ...others.split(',')]
        .map((one) => foldWords(one).join(' '))
        .filter((one) => one !== '');
      return { symbol, name, kind, names, abroad: namesAbroad.get(symbol) ?? [] };
    });
}
