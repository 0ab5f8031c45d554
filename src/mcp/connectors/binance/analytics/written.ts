/** How a reading is written as a document: its paragraphs, from where and from when it is. */
import { paragraphs, type JsonObject } from '../../connector.ts';
import type { SymbolInfo } from '../symbols.ts';
import type { Freshness, World } from './world.ts';

export interface Written {
  text: string;
  metadata: JsonObject;
}

export type Writer = (world: World, info: SymbolInfo, signal: AbortSignal) => Promise<Written>;

export type Row = (string | number)[];

/** Seconds that a document of the last seconds looks back. */
export const lookBack = 60;

const from: Readonly<Record<Freshness['from'], string>> = {
  stream: 'from the live stream',
  live: 'asked of Binance now',
  cache: 'asked a moment ago',
  stored: 'known here',
};

export function written(fresh: Freshness, parts: readonly string[]): Written {
  const note = fresh.note === undefined ? '' : `: ${fresh.note}`;
  return {
    text: paragraphs(...parts, `As of ${fresh.asOf}, ${from[fresh.from]}${note}.`),
    metadata: { freshness: fresh },
  };
}

export function pictureWords(count: number, over: number): string {
  const few = count > 3 ? '' : ' That is a short look; the tool of the same name takes a longer one.';
  return `From ${count} pictures of the book over ${over} seconds.${few}`;
}
