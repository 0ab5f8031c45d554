/** Binance's MCP prompts: an analysis of a market, and a look at the risk of what is held. */
import { ToolError, type CanCall, type Prompt } from '../connector.ts';
import { foldSymbol, isSymbol } from './arguments.ts';
import type { Symbols } from './symbols.ts';

const timeframes = ['1h', '4h', '1d'];
const tolerances = ['low', 'medium', 'high'];

export function createPrompts(symbols: Pick<Symbols, 'demandPossible'>): readonly Prompt[] {
  return [tradingAnalysis(symbols), portfolioRisk];
}

/** What is read with which tools, and to what end: it is told as far as they can be called. */
interface Step {
  reads: readonly (readonly [tool: string, what: string])[];
  end: string;
}

const marketSteps = (timeframe: string): Step[] => [
  {
    reads: [
      ['binance_get_ticker', 'the price (binance_get_ticker)'],
      ['binance_get_klines', `the last 200 candles (binance_get_klines, interval ${timeframe})`],
    ],
    end: 'trend, volatility, and the levels where price turned.',
  },
  {
    reads: [
      ['binance_orderbook_l1', 'the order book (binance_orderbook_l1)'],
      ['binance_get_order_flow', 'the order flow (binance_get_order_flow)'],
      ['binance_get_volume_profile', 'the volume profile (binance_get_volume_profile)'],
    ],
    end: 'which side is stronger, where volume lies, the point of control and the value area.',
  },
  {
    reads: [
      ['binance_get_liquidity_vacuums', 'thin places (binance_get_liquidity_vacuums)'],
      ['binance_detect_market_anomalies', 'oddities (binance_detect_market_anomalies)'],
    ],
    end: 'what may move the price suddenly.',
  },
];

const riskSteps: readonly Step[] = [
  {
    reads: [
      ['binance_get_account', 'the balances (binance_get_account)'],
      ['binance_get_open_orders', 'the open orders (binance_get_open_orders)'],
    ],
    end: 'what is held, and what is promised away.',
  },
  {
    reads: [['binance_get_ticker', 'the price of each holding’s pair (binance_get_ticker)']],
    end: 'what each is worth in USDT, and its share of the whole.',
  },
  {
    reads: [
      ['binance_get_klines', 'daily candles of the largest holdings (binance_get_klines, interval 1d)'],
    ],
    end: 'how far each fell at worst in the last 90 days, and how they move together.',
  },
  {
    reads: [['binance_orderbook_l1', 'their order books (binance_orderbook_l1)']],
    end: 'how easily each could be sold (slippage for 10k, 25k and 50k USD).',
  },
];

function tradingAnalysis(symbols: Pick<Symbols, 'demandPossible'>): Prompt {
  return {
    name: 'trading-analysis',
    title: 'Analyse a market',
    description: 'Trend, levels, order book and liquidity of a Binance symbol.',
    arguments: [
      { name: 'symbol', title: 'Symbol', description: 'Such as BTCUSDT', required: true },
      { name: 'timeframe', title: 'Timeframe', description: '1h, 4h or 1d (default)', required: false },
    ],
    isOffered: (canCall) => marketSteps('').some(({ reads }) => reads.some(([tool]) => canCall(tool))),
    render({ symbol: given = '', timeframe: wanted = '' }, canCall = () => true) {
      const symbol = foldSymbol(given);
      if (!isSymbol(symbol)) throw new ToolError('trading-analysis needs symbol, such as BTCUSDT.');
      symbols.demandPossible(symbol);
      const timeframe = oneOf('timeframe', wanted, timeframes, '1d');
      return message(
        `Analyse ${symbol} on Binance spot on the ${timeframe} timeframe.`,
        ...told(marketSteps(timeframe), canCall),
        'Then say in plain words what the numbers show, what would change that view, and what is uncertain. Give every number with its unit and time. This is no advice; place no order.',
      );
    },
  };
}

const portfolioRisk: Prompt = {
  name: 'portfolio-risk',
  title: 'Risk of what I hold',
  description: 'How the Binance account is spread, and what could hurt it.',
  arguments: [
    {
      name: 'risk_tolerance',
      title: 'Risk tolerance',
      description: 'low, medium (default) or high',
      required: false,
    },
  ],
  isOffered: (canCall) => canCall('binance_get_account'),
  render({ risk_tolerance: wanted = '' }, canCall = () => true) {
    const tolerance = oneOf('risk_tolerance', wanted, tolerances, 'medium');
    return message(
      `Assess the risk of my Binance spot account; my risk tolerance is ${tolerance}.`,
      ...told(riskSteps, canCall),
      `Then name the largest risks in order, and what would bring them in line with a ${tolerance} tolerance. Give every number with its unit and time. This is no advice; place no order.`,
    );
  },
};

/** Numbered; where something cannot be read, the answer is to say so. */
function told(steps: readonly Step[], canCall: CanCall): string[] {
  const possible = steps
    .map(({ reads, end }) => ({ end, whats: reads.flatMap(([tool, what]) => (canCall(tool) ? [what] : [])) }))
    .filter(({ whats }) => whats.length > 0);
  const lines = possible.map(({ whats, end }, place) => `${place + 1}. Read ${listed(whats)}: ${end}`);
  const isWhole = steps.every(({ reads }) => reads.every(([tool]) => canCall(tool)));
  return isWhole ? lines : [...lines, 'Not every tool for this is open to you: say what could not be read.'];
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

function message(...lines: readonly string[]): { role: 'user'; text: string }[] {
  return [{ role: 'user', text: lines.join('\n') }];
}

function oneOf(name: string, given: string, allowed: readonly string[], fallback: string): string {
  const value = given.trim().toLowerCase();
  if (value === '') return fallback;
  if (allowed.includes(value)) return value;
  throw new ToolError(`${name} must be one of ${allowed.join(', ')}.`);
}
