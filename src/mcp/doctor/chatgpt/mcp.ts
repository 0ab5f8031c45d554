/** Speaks MCP as ChatGPT does: 2026-07-28 where the server has it, else a session per call, else an event stream. */
import type { JsonObject } from '../../connectors/connector.ts';
import { isObject, objectsIn, parseObject, textIn, textsIn } from '../json.ts';
import { eventsOf } from '../sse.ts';
import type { Answer, OpenAnswer } from '../wire.ts';
import { streamRequest } from './event-stream.ts';
import {
  bearer,
  bothKinds,
  initializedNotice,
  initializeRequest,
  legacyVersion,
  metaKey,
  modernHeaders,
  modernMeta,
  modernVersion,
  readMessage,
  streamVersion,
  type McpOptions,
  type Rpc,
} from './messages.ts';
import { readChallenge, type Challenge } from './metadata.ts';
import { answerWords, type Step, type Talk } from './talk.ts';

export interface Introduction {
  era: typeof modernVersion | typeof legacyVersion | typeof streamVersion;
  serverName: string;
  serverVersion: string;
  instructions: string;
}

/** The first request of all, with or without a token; id and headers are ChatGPT's own. */
function postDiscover(
  { talk, url, clientInfo }: McpOptions,
  step: Step,
  token: string | null,
): Promise<Answer> {
  return talk.send({
    ...{ step, agent: 'mcp', method: 'POST', url, what: 'server/discover' },
    headers: { ...modernHeaders('server/discover', undefined), ...bearer(token) },
    body: JSON.stringify({
      ...{ jsonrpc: '2.0', id: 'openai-mcp-discover', method: 'server/discover' },
      params: { _meta: modernMeta(clientInfo) },
    }),
  });
}

/** The first request: what a 401 says of the way in, or null when there is nothing to be let in for. */
export async function knock(options: McpOptions): Promise<Challenge | null> {
  const { talk, url } = options;
  const answer = await postDiscover(options, 'probe', null);
  if (answer.status === 401) {
    talk.judge('authorization is asked for');
    return readChallenge(answer.headers['www-authenticate']);
  }
  if (answer.status < 400 && isObject(parseObject(answer.text)?.['result'])) return null;
  if (![400, 404, 405].includes(answer.status))
    talk.refuse('probe', `The first request was answered with ${answerWords(answer)}.`, answer.status);
  talk.judge('not spoken here; trying an event stream');
  const stream = await talk.open({
    ...{ step: 'probe', agent: 'mcp', method: 'GET', url },
    headers: { accept: 'text/event-stream' },
  });
  stream.close();
  if (stream.status === 401) return readChallenge(stream.headers['www-authenticate']);
  if (stream.status !== 200) talk.refuse('probe', `MCP SSE probe returned ${stream.status}`, stream.status);
  return null;
}

/** Finds out which revision to speak. @throws ChatGptRefusal */
export async function introduce(options: McpOptions): Promise<Introduction> {
  const { talk } = options;
  const answer = await postDiscover(options, 'discover', options.accessToken());
  refuseUnlessLetIn(talk, 'discover', answer);
  if (isEventStream(answer))
    talk.refuse(
      'discover',
      'MCP server/discover response was inconsistent: it came as an event stream, not as JSON.',
    );
  const body = parseObject(answer.text);
  const result = body?.['result'];
  if (answer.status === 200 && isObject(result)) return readDiscovery(talk, result);
  if (answer.status >= 500 || (answer.status < 400 && !isObject(body?.['error'])))
    talk.refuse('discover', `server/discover was answered with ${answerWords(answer)}.`, answer.status);
  talk.judge('not spoken here; trying initialize');
  return introduceLegacy(options);
}

function readDiscovery(talk: Talk, result: JsonObject): Introduction {
  if (!textsIn(result, 'supportedVersions').includes(modernVersion))
    talk.refuse('discover', `The answer to server/discover does not list ${modernVersion}.`);
  const meta = result['_meta'];
  const info = isObject(meta) ? meta[metaKey('serverInfo')] : undefined;
  return introductionFrom(modernVersion, result, info ?? result['serverInfo']);
}

function introductionFrom(era: Introduction['era'], result: JsonObject, info: unknown): Introduction {
  const server = isObject(info) ? info : {};
  return {
    era,
    serverName: textIn(server, 'name') ?? '',
    serverVersion: textIn(server, 'version') ?? '',
    instructions: textIn(result, 'instructions') ?? '',
  };
}

async function introduceLegacy(options: McpOptions): Promise<Introduction> {
  const opened = await openSession(options);
  if (opened !== null) return introductionFrom(legacyVersion, opened.result, opened.result['serverInfo']);
  const { result } = await streamRequest(options, null);
  return introductionFrom(streamVersion, result, result['serverInfo']);
}

interface Session {
  id: string | null;
  result: JsonObject;
}

/** Null when there is no such thing at this address; an event stream is then tried. */
async function openSession(options: McpOptions): Promise<Session | null> {
  const { talk, url, clientInfo } = options;
  const headers = { 'content-type': 'application/json', accept: bothKinds, ...bearer(options.accessToken()) };
  const post = (body: JsonObject, what: string, more: Record<string, string> = {}) =>
    talk.send({
      ...{ step: 'initialize', agent: 'mcp', method: 'POST', url, what },
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const answer = await post(initializeRequest(legacyVersion, clientInfo), 'initialize');
  refuseUnlessLetIn(talk, 'initialize', answer);
  if ([400, 404, 405].includes(answer.status)) {
    talk.judge('not spoken here; trying an event stream');
    return null;
  }
  const result = await readResult(talk, 'initialize', answer);
  const id = answer.headers['mcp-session-id'];
  const session = typeof id === 'string' ? id : null;
  await post(initializedNotice, 'notifications/initialized', sessionHeaders(session));
  return { id: session, result };
}

function sessionHeaders(id: string | null): Record<string, string> {
  return { 'mcp-protocol-version': legacyVersion, ...(id === null ? {} : { 'mcp-session-id': id }) };
}

/** One request in the way of the era. Outside the newest, each has a session of its own, which nobody ends. */
export async function ask(options: McpOptions, era: Introduction['era'], rpc: Rpc): Promise<JsonObject> {
  if (era === streamVersion) return (await streamRequest(options, rpc)).answered;
  const { talk, url, clientInfo } = options;
  const isModern = era === modernVersion;
  const session = isModern ? null : await openSession(options);
  const name = textIn(rpc.params, 'name') ?? undefined;
  const meta = isObject(rpc.params['_meta']) ? rpc.params['_meta'] : {};
  const params = isModern ? { ...rpc.params, _meta: { ...meta, ...modernMeta(clientInfo) } } : rpc.params;
  const answer = await talk.send({
    ...{ step: rpc.step, agent: 'mcp', method: 'POST', url },
    what: `${rpc.method}${name === undefined ? '' : ` ${name}`}`,
    ...(rpc.timeoutMs === undefined ? {} : { timeoutMs: rpc.timeoutMs }),
    headers: {
      ...(isModern
        ? modernHeaders(rpc.method, name)
        : { 'content-type': 'application/json', accept: bothKinds, ...sessionHeaders(session?.id ?? null) }),
      ...bearer(options.accessToken()),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: rpc.method, params }),
  });
  refuseUnlessLetIn(talk, rpc.step, answer);
  return readResult(talk, rpc.step, answer);
}

/** Opens the stream on which a 2026-07-28 server tells of changes. ChatGPT does not; the doctor measures by it. */
export function openSubscription(options: McpOptions): Promise<OpenAnswer> {
  const { talk, url, clientInfo } = options;
  return talk.open({
    ...{ step: 'event stream', agent: 'mcp', method: 'POST', url, what: 'subscriptions/listen' },
    headers: { ...modernHeaders('subscriptions/listen', undefined), ...bearer(options.accessToken()) },
    body: JSON.stringify({
      ...{ jsonrpc: '2.0', id: 'listen', method: 'subscriptions/listen' },
      params: { notifications: { toolsListChanged: true }, _meta: modernMeta(clientInfo) },
    }),
  });
}

function isEventStream({ headers }: Answer): boolean {
  return headers['content-type']?.startsWith('text/event-stream') ?? false;
}

/** A token that was just given and is not taken, or a gate that keeps us out. */
export function refuseUnlessLetIn(talk: Talk, step: Step, { status, headers, text }: Answer): void {
  if (status !== 401 && status !== 403) return;
  const why = /error_description="([^"]*)"/.exec(headers['www-authenticate'] ?? '')?.[1];
  const said = parseObject(text);
  talk.refuse(
    step,
    `The request was not let in (${status}): ${why ?? (said && textIn(said, 'message')) ?? 'no reason was given'}`,
    status,
  );
}

/** The result of a JSON-RPC answer, which may come as JSON or as the last event of a stream. */
async function readResult(talk: Talk, step: Step, answer: Answer): Promise<JsonObject> {
  const message = isEventStream(answer) ? await messageIn(answer.text) : parseObject(answer.text);
  if (message === null)
    return talk.refuse(step, `It was answered with ${answerWords(answer)}.`, answer.status);
  return readMessage(talk, step, message);
}

async function messageIn(text: string): Promise<JsonObject | null> {
  for await (const { data } of eventsOf(once(text))) {
    const message = parseObject(data);
    if (message !== null && ('result' in message || 'error' in message)) return message;
  }
  return null;
}

async function* once(text: string): AsyncGenerator<string> {
  yield `${text}\n\n`;
}

export function toolsIn(result: JsonObject): JsonObject[] {
  return objectsIn(result, 'tools');
}
