/** The last thing ChatGPT tries: HTTP+SSE of 2024-11-05, with a stream of its own for every request. */
import type { JsonObject } from '../../connectors/connector.ts';
import { parseObject } from '../json.ts';
import { eventsOf, type StreamEvent } from '../sse.ts';
import {
  bearer,
  initializedNotice,
  initializeRequest,
  readMessage,
  streamVersion,
  type McpOptions,
  type Rpc,
} from './messages.ts';
import type { Step, Talk } from './talk.ts';

/** @returns what `initialize` was answered, and the request if there was one */
export async function streamRequest(
  options: McpOptions,
  rpc: Rpc | null,
): Promise<{ result: JsonObject; answered: JsonObject }> {
  const { talk, url, clientInfo } = options;
  const authorization = bearer(options.accessToken());
  const stream = await talk.open({
    ...{ step: 'event stream', agent: 'mcp', method: 'GET', url },
    headers: { accept: 'text/event-stream', ...authorization },
  });
  try {
    if (stream.status !== 200)
      talk.refuse('event stream', `MCP SSE probe returned ${stream.status}`, stream.status);
    const events = eventsOf(stream.chunks);
    const endpoint = new URL(await endpointIn(talk, events), url).href;
    const post = (step: Step, what: string, body: JsonObject) =>
      talk.send({
        ...{ step, agent: 'mcp', method: 'POST', url: endpoint, what },
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify(body),
      });
    await post('initialize', 'initialize', initializeRequest(streamVersion, clientInfo));
    const result = await answerIn(talk, 'initialize', events, 0);
    await post('initialize', 'notifications/initialized', initializedNotice);
    if (rpc === null) return { result, answered: {} };
    const { step, method, params } = rpc;
    await post(step, method, { jsonrpc: '2.0', id: 1, method, params });
    return { result, answered: await answerIn(talk, step, events, 1) };
  } finally {
    stream.close();
  }
}

async function endpointIn(talk: Talk, events: AsyncGenerator<StreamEvent>): Promise<string> {
  for (let next = await events.next(); next.done !== true; next = await events.next())
    if (next.value.name === 'endpoint') return next.value.data;
  return talk.refuse('event stream', 'The event stream ended without naming an endpoint.');
}

async function answerIn(
  talk: Talk,
  step: Step,
  events: AsyncGenerator<StreamEvent>,
  id: number,
): Promise<JsonObject> {
  for (let next = await events.next(); next.done !== true; next = await events.next()) {
    const message = parseObject(next.value.data);
    if (message?.['id'] === id) return readMessage(talk, step, message);
  }
  return talk.refuse(step, 'The event stream ended before the answer came.');
}
