/** One request as the listener tells it when it has been answered: for the guide, the doctor and the tunnel's quota. */
import type { Asker } from '../access/asker.ts';

/** How a request came: through our tunnel, by the trusted reverse proxy, or from this machine. */
export type Via = 'tunnel' | 'proxy' | 'local';

export interface VisitNews {
  via: Via;
  asker: Asker;
  /** HTTP method and path without its query, e.g. `POST /mcp`. */
  request: string;
  /** The JSON-RPC method, or empty; with several in a batch the first. */
  rpc: string;
  /** The tool of a `tools/call`, or empty. */
  tool: string;
  /** The client's own name from `clientInfo`, or empty. */
  client: string;
  /** Token or grant it was let in with, or null. */
  credential: string | null;
  status: number;
  /** The code of a refusal, e.g. `invalid_token`; empty when it was answered. */
  error: string;
}
