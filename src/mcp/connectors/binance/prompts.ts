/** Binance's MCP prompts: an analysis of a market, and a look at the risk of what is held. */
import { ToolError, type Prompt } from '../connector.ts';
import { foldSymbol, isSymbol } from './arguments.ts';
import type { Symbols } from './symbols.ts';

const timeframes = ['1h', '4h', '1d'];
const tolerances = ['low', 'medium', 'high'];

export function createPrompts(symbols: Pick<Symbols, 'demandPossible'>): readonly Prompt[] {
  return [tradingAnalysis(symbols), portfolioRisk];
}

function tradingAnalysis(symbols: Pick<Symbols, 'demandPossible'>): Prompt {
  return {
    name: 'trading-analysis',
    title: 'Analyse a market',
    description: 'Trend, levels, order book and liquidity of a Binance symbol.',
    arguments: [
      { name: 'symbol', title: 'Symbol', description: 'Such as BTCUSDT', required: true },
      { name: 'timeframe', title: 'Timeframe', description: '1h, 4h or 1d (default)', required: false },
    ],
    render({ symbol: given = '', timeframe: wanted = '' }) {
      const symbol = foldSymbol(given);
      if (!isSymbol(symbol)) throw new ToolError('trading-analysis needs symbol, such as BTCUSDT.');
      symbols.demandPossible(symbol);
      const timeframe = oneOf('timeframe', wanted, timeframes, '1d');
      return message(
        `Analyse ${symbol} on Binance spot on the ${timeframe} timeframe.`,
        `1. Read the price (binance_get_ticker) and the last 200 candles (binance_get_klines, interval ${timeframe}): trend, volatility, and the levels where price turned.`,
        '2. Read the order book (binance_orderbook_l1), the order flow (binance_get_order_flow) and the volume profile (binance_get_volume_profile): which side is stronger, where volume lies, the point of control and the value area.',
        '3. Look for thin places and oddities (binance_get_liquidity_vacuums, binance_detect_market_anomalies).',
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
  render({ risk_tolerance: wanted = '' }) {
    const tolerance = oneOf('risk_tolerance', wanted, tolerances, 'medium');
    return message(
      `Assess the risk of my Binance spot account; my risk tolerance is ${tolerance}.`,
      '1. Read the balances (binance_get_account) and the open orders (binance_get_open_orders).',
      '2. Value each holding in USDT with binance_get_ticker of its pair, and give its share of the whole.',
      '3. For the largest holdings read daily candles (binance_get_klines, interval 1d): how far each fell at worst in the last 90 days, and how they move together.',
      '4. Say how easily each could be sold (binance_orderbook_l1: slippage for 10k, 25k and 50k USD).',
      `Then name the largest risks in order, and what would bring them in line with a ${tolerance} tolerance. Give every number with its unit and time. This is no advice; place no order.`,
    );
  },
};

function message(...lines: readonly string[]): { role: 'user'; text: string }[] {
  return [{ role: 'user', text: lines.join('\n') }];
}

function oneOf(name: string, given: string, allowed: readonly string[], fallback: string): string {
  const value = given.trim().toLowerCase();
  if (value === '') return fallback;
  if (allowed.includes(value)) return value;
  throw new ToolError(`${name} must be one of ${allowed.join(', ')}.`);
}
