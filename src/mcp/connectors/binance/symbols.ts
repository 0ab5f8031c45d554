/** The instruments Binance lists, with the steps and bounds of their prices and quantities. */
import type { Filter } from './replies.ts';

/** Numbers are decimal text. */
export interface SymbolInfo {
  /** `BTCUSDT` */
  symbol: string;
  base: string;
  quote: string;
  /** `TRADING`, or why not: `HALT`, `BREAK`, `END_OF_DAY`, `CANCEL_ONLY`. */
  status: string;
  /** Of `PRICE_FILTER`: prices are multiples of it. */
  tickSize: string;
  /** Of `LOT_SIZE`: quantities are multiples of it. */
  stepSize: string;
  orderTypes: readonly string[];
  /** By their type: `NOTIONAL`, `PERCENT_PRICE_BY_SIDE` … as Binance tells them. */
  filters: ReadonlyMap<string, Filter>;
}

export interface Symbols {
  /**
   * `BTC/USDT` and `btc-usdt` are `BTCUSDT`.
   * @throws ToolError that names near symbols when there is no such symbol
   */
  find(symbol: string, signal: AbortSignal): Promise<SymbolInfo>;
  all(signal: AbortSignal): Promise<readonly SymbolInfo[]>;
}
