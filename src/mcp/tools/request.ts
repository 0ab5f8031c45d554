/** A call as it is asked for, whichever way it came. */
import type { JsonObject } from '../connectors/connector.ts';

/** Who calls, as the gate and the protocol established it. Only `name` is the client's own word. */
export interface Caller {
  name: string;
  /** Id of the access token. */
  credential: string;
  scopes: ReadonlySet<string>;
  transport: string;
}

export interface CallRequest {
  caller: Caller;
  name: string;
  args: JsonObject;
  /** Aborted when the client cancels or leaves. */
  signal: AbortSignal | undefined;
}
