/** A call as it is asked for, whichever way it came. */
import type { JsonObject } from '../connectors/connector.ts';

/** Who calls, as the gate and the protocol established it. Only `name` is the client's own word. */
export interface Caller {
  name: string;
  /** Id of the access token, or of the grant. */
  credential: string;
  scopes: ReadonlySet<string>;
  /** Ids of the sources it is narrowed to; null is all of them. */
  sources: ReadonlySet<string> | null;
  transport: string;
  /** RFC 8414 issuer by which it addressed us: where it can ask for more. */
  issuer: string;
  /** The doctor's stand-in, who came with the pass. */
  isDoctor?: true;
}

export interface CallRequest {
  caller: Caller;
  name: string;
  args: JsonObject;
  /** Aborted when the client cancels or leaves. */
  signal: AbortSignal | undefined;
}
