/** A client's conversation with a server, in one of three dialects. */
import type { Pool } from 'undici';
import type { Address } from '../address.ts';

export interface Conversation {
  /** One call of the echo tool; rejects on any answer but the right one. */
  call(): Promise<void>;
  listTools(): Promise<void>;
}

export interface Line {
  address: Address;
  /** For requests: as many connections as calls in flight. */
  pool: Pool;
  /** For streams that stay open. */
  streams: Pool;
}

/** Opens a conversation as its clients do. `listening` also opens the stream on which the server may speak. */
export type Open = (line: Line, options: { listening: boolean }) => Promise<Conversation>;

export const echoText = 'a line of text as long as a person would write';
export const echoArguments = { name: 'echo', arguments: { text: echoText } };
/** What every list of tools has in it. */
export const toolList = '"tools":[';
export const clientInfo = { name: 'bench', version: '1.0.0' };

export function authorization({ token }: Address): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

export function checked(text: string, marker: string): void {
  if (!text.includes(marker)) throw new Error(`Expected ${marker} in the answer: ${text.slice(0, 300)}`);
}
