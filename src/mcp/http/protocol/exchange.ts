/** One request in either era, freed of HTTP: what the frequent path and the SDK path both answer. */
import { callTool, type CallHouse } from '../../tools/call.ts';
import type { Caller } from '../../tools/request.ts';
import { challengeOf, type ToolResult } from '../../tools/result.ts';
import type { Failure } from '../visit.ts';
import { isObject } from './classify.ts';
import { rpcCodes, type RpcError } from './errors.ts';
import { notedWords } from './note.ts';
import type { InFlight } from './in-flight.ts';
import type { Offered } from './offers.ts';
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
  /** Told when the answer is an error, which HTTP says nothing of. */
  failed(failure: Failure): void;
}

export interface ProtocolHouse {
  surface: Surface;
  calls: CallHouse;
  inFlight: InFlight;
  /** What open sources offer besides tools. */
  offers(): readonly Offered[];
}

type Answer = { result: ToolResult } | { error: RpcError };

/** The one place where `tools/call` of any transport enters the call line. */
export async function callFromProtocol(house: ProtocolHouse, exchange: Exchange): Promise<Answer> {
  const answer = await call(house, exchange);
  const failure = 'error' in answer ? rpcFailure(answer.error) : failureOf(answer.result);
  if (failure !== null) exchange.failed(failure);
  return answer;
}

export function rpcFailure({ code }: Pick<RpcError, 'code'>): Failure {
  return { kind: 'rpc', code };
}

/** What a tool says went wrong. The last words are about the result, where there are several. */
export function failureOf({ isError, content }: ToolResult): Failure | null {
  return isError === true ? { kind: 'tool', message: notedWords(content.at(-1)?.text ?? '') } : null;
}

async function call(house: ProtocolHouse, exchange: Exchange): Promise<Answer> {
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
