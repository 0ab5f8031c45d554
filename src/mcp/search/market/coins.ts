/** Coins by their ticker: what people call them. What is traded is told by the sources; this says only what is meant. */
import coins from './coins.json' with { type: 'json' };

/**
 * `"TICKER < FORMER TICKERS": "names"`, in the order of what is meant where a name is of several. The first ticker that is
 * traded counts. A name that is also an ordinary word counts only where a market is spoken of: `?` marks one that no word
 * list has, `~` one that people mostly mean the coin by, `!` one that always
 * does, and `^` one that needs more than to stand alone.
 */
export const coinTable: Readonly<Record<string, string>> = coins;

/** What a coin is counted in where nothing else is said: the first that it is traded in. */
export const defaultQuotes = [
  ...['USDT', 'USDC', 'FDUSD', 'USD', 'USD1', 'TUSD', 'BUSD', 'EUR', 'BTC', 'ETH', 'BNB'],
  ...[
    'TRY',
    'BRL',
    'JPY',
    'GBP',
    'AUD',
    'PLN',
    'ARS',
    'MXN',
    'COP',
    'ZAR',
    'UAH',
    'RON',
    'CZK',
    'IDR',
    'RUB',
    'NGN',
  ],
] as const;

/** Coins that stand for a dollar: what “in dollars” can mean. */
export const dollars = ['USD', 'USDT', 'USDC', 'FDUSD', 'TUSD', 'BUSD', 'USD1', 'DAI'] as const;

/** Written in capitals they mean something else so often that capitals alone say nothing. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'AI ID IO IP OK TV US UK EU UN PR HR IT PDF API CEO CFO CTO COO CRM ERP FAQ KPI OKR NDA ETA GPS USA ATM DIY ' +
    'ASAP FYI RE CC BCC AM PM Q A I T S D C F G W OP OG ME UI UX QA ML LLM GPT NFT DAO SQL CSV CPU GPU RAM SSD ' +
    'ACT ACE CV PE VC BB LA NY SF CA NOT ONE THE AND OR FOR NO YES NEW TODO DONE OPEN ALT TOP KEY HIGH LOW FORM ' +
    'SIGN MOVE HOME BIO CITY WIN FUN PEOPLE ALL ANY PORTAL RED'
  ).split(' '),
);
