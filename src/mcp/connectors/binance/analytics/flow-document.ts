/** The document of order flow: what takers bought and sold, and how a watched book grows. */
import { pairOf } from '../document-ids.ts';
import { table } from '../../connector.ts';
import { readFlow, type FlowBasis } from './flow-reading.ts';
import { lookBack, written, type Writer } from './written.ts';

const sources: Readonly<Record<FlowBasis, string>> = {
  aggregate_trades_by_stream: 'every trade the stream told',
  aggregate_trades_by_stream_and_rest: 'every trade the stream told, and those before it was watched by REST',
  aggregate_trades_by_rest: 'every trade, read by REST',
};

export const writeFlow: Writer = async (world, info, signal) => {
  const { freshness: fresh, ...flow } = await readFlow(world, info, { seconds: lookBack, signal });
  const { base } = info;
  const rows = [
    ['Bought by takers (bid flow)', `${flow.bid_flow_rate} ${base} per second`],
    ['Sold by takers (ask flow)', `${flow.ask_flow_rate} ${base} per second`],
    ['Net', `${flow.net_flow} ${base} per second`],
    ['Cumulative delta', `${flow.cumulative_delta} ${base}`],
    ['Trades', flow.trade_count],
  ];
  const { book_flow: book } = flow;
  return written(fresh, [
    `Order flow of ${pairOf(info)}: **${flow.flow_direction}**, over ${flow.covered_secs} seconds until ${flow.time_window_end}.`,
    `Counted is ${sources[flow.basis]}: what takers bought (bid) and sold (ask).`,
    table(['', 'Value'], rows),
    book === null
      ? 'How the book itself grows is told once its symbol has been watched by the stream for some seconds.'
      : `Of the book itself, levels whose quantity rose from second to second among the best 20 of each side: bids ${book.bid_flow_rate}, asks ${book.ask_flow_rate} levels per second, **${book.flow_direction}**, in ${book.snapshots} pictures over ${book.covered_secs} seconds.`,
  ]);
};
