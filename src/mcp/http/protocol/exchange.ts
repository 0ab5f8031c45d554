/** One request in either era, freed of HTTP: what the frequent path and the SDK path both answer. */
import { callTool, type CallHouse } from '../../tools/call.ts';
import type { Caller } from '../../tools/request.ts';
import { challengeOf, type ToolResult } from '../../tools/result.ts';
import { isObject } from './classify.ts';
import { rpcCodes, type RpcError } from './errors.ts';
import type { InFlight } from './in-flight.ts';
import type { Surface } from './surface.ts';
import type { Era } from './versions.ts';
import type { JsonObject } from '../../connectors/connector.ts';

export interface Exchange {
  era: Era;
  id: string | number;
  method: string;
  params: JsonObject;
  caller: Caller;
  /** Session or stream in which the id means something and a cancellation can arrive. */
  scope: string | undefined;
  /** Told when a call was refused for want of rights: the challenge also belongs into a header of the answer. */
  challenged(challenge: string): void;
}

export interface ProtocolHouse {
  surface: Surface;
  calls: CallHouse;
  inFlight: InFlight;
}

/** The one place where `tools/call` of any transport enters the call line. */
export async function callFromProtocol(
  house: ProtocolHouse,
  exchange: Exchange,
): Promise<{ result: ToolResult } | { error: RpcError }> {
  const { name, arguments: args = {} } = exchange.params;
  if (typeof name !== 'string')
    return { error: { code: rpcCodes.invalidParams, message: 'params.name must be the name of a tool.' } };
  if (!isObject(args))
    return { error: { code: rpcCodes.invalidParams, message: 'params.arguments must be an object.' } };
  const { caller, scope, id } = exchange;
  const result = await house.inFlight.run({ scope, id, credential: caller.credential }, (signal) =>
    callTool(house.calls, { caller, name, args, signal }),
  );
  if (result !== null) {
    const challenge = challengeOf(result);
    if (challenge !== null) exchange.challenged(challenge);
    return { result };
  }
  return {
    error: {
      code: rpcCodes.invalidParams,
      message: `Unknown tool: ${name.slice(0, 64)}. List the tools again: they may have changed.`,
    },
  };
}
