/** What a search has to say besides its results, in words a model can act on. */
import { alternatives } from '../../contract/plain-words.ts';
import type { Topic } from '../connectors/connector.ts';
import type { Finding } from './market/pairs.ts';
import { saysSomething, type Query } from './understand.ts';

/** More of them tell no more. */
const mostFindings = 5;

export interface Circumstances {
  query: Query;
  results: number;
  findings: readonly Finding[];
  /** It asks for market data without saying of what. */
  lacksInstrument: boolean;
  /** Sources that it names; `why` where one cannot be searched. */
  named: readonly { title: string; why: string | null }[];
  /** Sources that cannot be searched, though they are meant to be open. */
  missed: readonly { title: string; why: string }[];
  /** Whether any source has market data. */
  hasMarket: boolean;
  late: readonly string[];
  failed: readonly { title: string; text: string }[];
  budgetMs: number;
}

/** Null when the results say all. */
export function remarkOn(given: Circumstances): string | null {
  const { query, results, findings, late, failed, budgetMs } = given;
  const told = findings.filter((finding) => isWorthTelling(finding, results)).map(spoken);
  const remarks = [...new Set(told)].slice(0, mostFindings);
  for (const { title, why } of given.named) if (why !== null) remarks.push(`${title} ${why}.`);
  const isSilent = results === 0 && remarks.length === 0;
  if (isSilent && query.question.text !== '') remarks.push(whyNothing(given));
  if (isSilent && query.question.text === '') remarks.push('There are no documents yet.');
  if (results === 0) for (const { title, why } of given.missed) remarks.push(`${title} ${why}.`);
  for (const title of late)
    remarks.push(
      `${title} did not answer within ${budgetMs / 1000} s and is left out; ask again in a moment for its results.`,
    );
  for (const { title, text } of failed) remarks.push(`${title} could not be searched: ${text}`);
  return remarks.length === 0 ? null : [...new Set(remarks)].join(' ');
}

/** What another source found needs no word on what a market lacks; what the market itself found does. */
function isWorthTelling(finding: Finding, results: number): boolean {
  const isMissing = finding.kind === 'unknown' || finding.kind === 'unlisted';
  return results === 0 || !isMissing || finding.isBeside === true;
}

function spoken(finding: Finding): string {
  switch (finding.kind) {
    case 'renamed':
      return `${finding.from} is now called ${finding.to}.`;
    case 'reversed':
      return `These two are traded as ${finding.base}/${finding.quote}.`;
    case 'other_quote':
      return `${finding.base} is not traded in ${finding.wanted}; this is its market in ${finding.given}.`;
    case 'no_pair':
      return noPair(finding);
    case 'unlisted':
      return `${finding.text === finding.ticker ? finding.ticker : `${finding.text} (${finding.ticker})`} is not traded here. Look for another coin, or check the spelling.`;
    case 'halted':
      return `${finding.symbol} is listed, but not traded now.`;
    case 'maybe':
      return `If the coin is meant, write ${finding.ticker} in capitals.`;
    case 'unknown':
      return unknown(finding);
  }
}

function noPair({ base, quote, traded }: Extract<Finding, { kind: 'no_pair' }>): string {
  const missing = `There is no market ${base}/${quote}.`;
  return traded.length === 0 ? missing : `${missing} Did you mean ${alternatives(traded)}?`;
}

function unknown({ text, near }: Extract<Finding, { kind: 'unknown' }>): string {
  const missing = `There is no coin or pair “${text.slice(0, 40)}”.`;
  return near.length === 0
    ? `${missing} Check the spelling, or use a symbol such as BTCUSDT.`
    : `${missing} Did you mean ${alternatives(near)}?`;
}

function whyNothing({ query, lacksInstrument, hasMarket, named }: Circumstances): string {
  const [source] = named;
  if (source !== undefined && query.question.topics.length > 0)
    return `${source.title} has no document for “${query.question.text.slice(0, 80)}”; its tools may tell. Other sources are left out, since it is named.`;
  if (lacksInstrument && hasMarket) {
    const asked = query.question.topics.flatMap((topic) => examples[topic] ?? []);
    const named = asked.length > 0 ? asked.slice(0, 2) : ['price of BTC', 'ETHUSDT order book'];
    return `Which coin or pair is meant? Name it, for example ${alternatives(named.map((text) => `“${text}”`))}.`;
  }
  if (query.question.topics.length > 0 && !hasMarket)
    return 'No source of market data is open here, and nothing else matches.';
  if (query.tokens.every((token) => !saysSomething(token) || token.marks.has('market'))) return saysNothing;
  const advice = 'Try fewer or other words; for market data name a coin or pair, such as BTC or ETHUSDT.';
  return `Nothing matches “${query.question.text.slice(0, 80)}”. ${advice}`;
}

const saysNothing =
  'Name what to look for: words of a note, task or record, a person or a company, or a coin or pair, for example “price of BTC”.';

/** How to ask for what is told of one instrument at a time. */
const examples: Partial<Record<Topic, string>> = {
  price: 'price of BTC',
  average_price: 'average price of ETH',
  orderbook: 'ETHUSDT order book',
  depth: 'market depth of SOL',
  level_2: 'level 2 book of BTCUSDT',
  spread: 'bid-ask spread of ETH',
  trades: 'recent trades of SOL',
  candles: 'BTC 4h candles',
  order_flow: 'order flow of BTC',
  volume_profile: 'volume profile of ETH',
  liquidity: 'liquidity gaps of SOL',
  anomalies: 'anomalies of DOGE',
  microstructure: 'market health of BTC',
  book_health: 'order book health of BTC',
  symbol_info: 'trading rules of BTCUSDT',
  fills: 'my BTC trades',
  orders: 'my BTC orders',
  options: 'AAPL option chain',
};
