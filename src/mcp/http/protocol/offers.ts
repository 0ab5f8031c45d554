/** Resources and prompts of the open sources (MCP 2025-11-25 and 2026-07-28, server/resources and server/prompts). */
import { reaches } from '../../access/rights.ts';
import { ToolError, type JsonObject, type Prompt } from '../../connectors/connector.ts';
import type { Offer } from '../../sources.ts';
import { readResource } from '../../tools/resource.ts';
import type { Caller } from '../../tools/request.ts';
import { isObject } from './classify.ts';
import { rpcCodes, type RpcError } from './errors.ts';
import { rpcFailure, type Exchange, type ProtocolHouse } from './exchange.ts';

/** What sources offer besides tools. */
export type Offered = Pick<Offer, 'id' | 'title' | 'resources' | 'prompts'>;

export type OfferAnswer = { result: JsonObject } | { error: RpcError };

/** Longest URI that is looked at. */
const longestUri = 2_048;
const pageSize = 200;

type Method = (house: ProtocolHouse, exchange: Exchange) => OfferAnswer | Promise<OfferAnswer>;

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    'resources/list',
    (house, given) => page(given, 'resources', seen(house, given.caller).flatMap(resourcesOf)),
  ],
  [
    'resources/templates/list',
    (house, given) => page(given, 'resourceTemplates', seen(house, given.caller).flatMap(templatesOf)),
  ],
  ['resources/read', read],
  ['prompts/list', (house, given) => page(given, 'prompts', promptsFor(house, given.caller).map(described))],
  ['prompts/get', prompt],
]);

/** @returns undefined when the method is none of these */
export function answerOffer(house: ProtocolHouse, exchange: Exchange): Promise<OfferAnswer> | undefined {
  const method = methods.get(exchange.method);
  return method === undefined ? undefined : told(method, house, exchange);
}

async function told(method: Method, house: ProtocolHouse, exchange: Exchange): Promise<OfferAnswer> {
  const answer = await method(house, exchange);
  if ('error' in answer) exchange.failed(rpcFailure(answer.error));
  return answer;
}

/** The sources that this caller may read from. */
function seen(house: ProtocolHouse, caller: Caller): Offered[] {
  if (!caller.scopes.has('mcp:read')) return [];
  return house.offers().filter(({ id }) => reaches(caller, id));
}

function resourcesOf({ resources }: Offered): JsonObject[] {
  return (resources?.list ?? []).map((one) => ({ ...one }));
}

function templatesOf({ resources }: Offered): JsonObject[] {
  return (resources?.templates ?? []).map((one) => ({ ...one }));
}

/** Of several with one name, the first source's. */
function promptsFor(house: ProtocolHouse, caller: Caller): Prompt[] {
  const all = seen(house, caller).flatMap(({ prompts }) => prompts ?? []);
  return all.filter((one, place) => all.findIndex(({ name }) => name === one.name) === place);
}

function described({ name, title, description, arguments: given }: Prompt): JsonObject {
  return { name, title, description, arguments: given.map((one) => ({ ...one })) };
}

/** The cursor is the place of the next one. */
function page({ params }: Exchange, key: string, items: JsonObject[]): OfferAnswer {
  const { cursor } = params;
  const from =
    cursor === undefined ? 0 : typeof cursor === 'string' && /^\d{1,9}$/.test(cursor) ? Number(cursor) : -1;
  if (from < 0 || (from > 0 && from >= items.length))
    return invalid('params.cursor is not one that this list gave. Ask again without it.');
  const next = from + pageSize;
  const more = next < items.length ? { nextCursor: String(next) } : {};
  return { result: { [key]: items.slice(from, next), ...more } };
}

async function read(house: ProtocolHouse, exchange: Exchange): Promise<OfferAnswer> {
  const { caller, scope, id, era } = exchange;
  const { uri } = exchange.params;
  if (typeof uri !== 'string' || uri === '') return invalid('params.uri must be the URI of a resource.');
  if (uri.length > longestUri) return invalid(`params.uri is longer than ${longestUri} characters.`);
  const reading = await house.inFlight.run({ scope, id, credential: caller.credential }, (signal) =>
    readResource(house.calls, house.offers(), { caller, uri, signal }),
  );
  switch (reading.kind) {
    case 'read':
      return { result: { contents: [{ uri, mimeType: reading.mimeType, text: reading.text }] } };
    case 'unknown': {
      // MCP 2026-07-28 took the code of JSON-RPC; until then the protocol had its own.
      const code = era === 'modern' ? rpcCodes.invalidParams : rpcCodes.resourceNotFound;
      const advice = reading.advice === null ? '' : `. ${reading.advice}`;
      return { error: { code, message: `Resource not found: ${uri.slice(0, 200)}${advice}`, data: { uri } } };
    }
    case 'refused':
      if (reading.challenge !== null) exchange.challenged(reading.challenge);
      return { error: { code: rpcCodes.refused, message: reading.message } };
    case 'failed':
      return { error: { code: rpcCodes.internal, message: reading.message } };
  }
}

function prompt(house: ProtocolHouse, { caller, params }: Exchange): OfferAnswer {
  const { name, arguments: given = {} } = params;
  if (typeof name !== 'string') return invalid('params.name must be the name of a prompt.');
  if (!isObject(given)) return invalid('params.arguments must be an object.');
  const found = promptsFor(house, caller).find((one) => one.name === name);
  if (found === undefined)
    return invalid(`Unknown prompt: ${name.slice(0, 64)}. List the prompts again: they may have changed.`);
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    if (typeof value !== 'string') return invalid(`The argument ${key.slice(0, 64)} must be a text.`);
    texts[key] = value;
  }
  const missing = found.arguments.filter((one) => one.required && (texts[one.name] ?? '') === '');
  if (missing.length > 0)
    return invalid(`The prompt ${found.name} needs: ${missing.map((one) => one.name).join(', ')}.`);
  return rendered(house, found, texts);
}

function rendered(house: ProtocolHouse, found: Prompt, given: Record<string, string>): OfferAnswer {
  try {
    const messages = found.render(given).map(({ role, text }) => ({ role, content: { type: 'text', text } }));
    return { result: { description: found.description, messages } };
  } catch (error) {
    if (error instanceof ToolError) return invalid(error.message);
    house.calls.log('error', 'prompts', `The prompt ${found.name} failed unexpectedly.`, error);
    const message = `The prompt ${found.name} failed inside Patchbay; its log says why.`;
    return { error: { code: rpcCodes.internal, message } };
  }
}

function invalid(message: string): OfferAnswer {
  return { error: { code: rpcCodes.invalidParams, message } };
}
