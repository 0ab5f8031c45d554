/** The direct path: the few methods that make up nearly all traffic, answered from long-lived objects without the SDK. */
import { errorBody, resultBody } from './errors.ts';
import { callFromProtocol, type Exchange, type ProtocolHouse } from './exchange.ts';
import { answerOffer } from './offers.ts';
import { negotiate } from './versions.ts';

/** @returns the JSON body of the answer, or undefined when the method is not one of the frequent ones */
export function answerFrequent(
  house: ProtocolHouse,
  exchange: Exchange,
): string | Promise<string> | undefined {
  const { surface } = house;
  const modern = exchange.era === 'modern';
  switch (exchange.method) {
    case 'tools/call':
      return answerCall(house, exchange);
    case 'tools/list':
      return resultBody(exchange.id, surface.toolsResult(exchange.caller, exchange.era));
    case 'server/discover':
      return modern ? resultBody(exchange.id, surface.discoverResult) : undefined;
    case 'initialize':
      return modern
        ? undefined
        : resultBody(exchange.id, surface.initializeResult(negotiate(exchange.params['protocolVersion'])));
    case 'ping':
      return modern ? undefined : resultBody(exchange.id, '{}');
    default:
      return answerOffered(house, exchange);
  }
}

/**
 * Resources and prompts never go through the SDK: its server (2.4) rewrites the code of a resource that is not found (-32002)
 * for every revision, and calls wrong params an internal error.
 */
export function answerOffered(house: ProtocolHouse, exchange: Exchange): Promise<string> | undefined {
  return answerOffer(house, exchange)?.then((answer) =>
    'error' in answer
      ? errorBody(exchange.id, answer.error)
      : resultBody(exchange.id, JSON.stringify(house.surface.offerResult(exchange, answer.result))),
  );
}

async function answerCall(house: ProtocolHouse, exchange: Exchange): Promise<string> {
  const answer = await callFromProtocol(house, exchange);
  if ('error' in answer) return errorBody(exchange.id, answer.error);
  return resultBody(exchange.id, house.surface.callResult(answer.result, exchange.era));
}
