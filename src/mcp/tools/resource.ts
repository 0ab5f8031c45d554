/** Reading a resource: what it gives leaves the house, so it goes down the straight line like a call. */
import { ToolError, UnknownResource, type JsonObject } from '../connectors/connector.ts';
import type { Offer } from '../sources.ts';
import { carryOut, type CallHouse } from './call.ts';
import type { Outcome } from './outcome.ts';
import type { RegisteredTool } from './registry.ts';
import type { Caller } from './request.ts';
import { challengeOf } from './result.ts';

/** As the journal and the window name it: the method of MCP, which no tool can be called. */
export const readingName = 'resources/read';

/** A source with resources. */
export type ResourceOffer = Pick<Offer, 'id' | 'title' | 'resources'>;

export type Reading =
  | { kind: 'read'; mimeType: string; text: string }
  /** `advice`: what is near it, where the source has said so. */
  | { kind: 'unknown'; advice: string | null }
  /** `challenge`: how the client can ask the user for more. */
  | { kind: 'refused'; message: string; challenge: string | null }
  | { kind: 'failed'; message: string };

export interface ReadingRequest {
  caller: Caller;
  uri: string;
  signal: AbortSignal;
}

/** Never throws. */
export async function readResource(
  house: CallHouse,
  offers: readonly ResourceOffer[],
  { caller, uri, signal }: ReadingRequest,
): Promise<Reading> {
  const offer = offers.find(({ resources }) => resources?.owns(uri) === true);
  const missing = `There is no resource “${uri.slice(0, 200)}”. List the resources to see what there is.`;
  const seen: { isMissing: boolean; advice: string | null } = {
    isMissing: offer === undefined,
    advice: null,
  };
  const run = async (_input: JsonObject, context: { signal: AbortSignal }) => {
    const found = await readOf(offer, uri, context.signal);
    seen.isMissing = found === null || found instanceof UnknownResource;
    if (found instanceof UnknownResource) {
      seen.advice = found.message;
      throw found;
    }
    if (found === null) throw new ToolError(missing);
    demandSize(found, house.limits().maxResultBytes);
    return {
      structured: { text: found.text, mimeType: found.mimeType },
      summary: `Read from ${offer?.title ?? ''}.`,
    };
  };
  const request = { caller, name: readingName, args: { uri }, signal };
  const tool = offer === undefined ? undefined : reader(offer.id, run);
  const outcome = await carryOut(house, request, { tool, isHidden: false, missing: () => missing });
  return seen.isMissing ? { kind: 'unknown', advice: seen.advice } : readingOf(outcome);
}

async function readOf(offer: ResourceOffer | undefined, uri: string, signal: AbortSignal) {
  try {
    return (await offer?.resources?.read(uri, { signal })) ?? null;
  } catch (error) {
    if (error instanceof UnknownResource) return error;
    throw error;
  }
}

function reader(source: string, run: RegisteredTool['run']): RegisteredTool {
  return {
    ...{ name: readingName, title: 'Read a resource', description: '', source, effect: 'read', run },
    inputSchema: { type: 'object' },
    annotations: {
      title: 'Read a resource',
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    },
    parse: (args) => args,
  };
}

/** Prose that is cut still is prose; anything else that is cut is broken. */
function demandSize({ mimeType, text }: { mimeType: string; text: string }, maxBytes: number): void {
  if (/^text\/(?:plain|markdown)\b/.test(mimeType) || Buffer.byteLength(text) <= maxBytes / 2) return;
  throw new ToolError(
    `The resource is larger than a client takes (${Math.floor(maxBytes / 2048)} KiB). Read a smaller one.`,
  );
}

function readingOf({ status, summary, shaped }: Outcome): Reading {
  const { structuredContent = {}, content } = shaped.result;
  if (status === 'refused')
    return { kind: 'refused', message: summary, challenge: challengeOf(shaped.result) };
  if (status !== 'ok') return { kind: 'failed', message: summary };
  const { text, mimeType } = structuredContent;
  if (typeof text !== 'string' || typeof mimeType !== 'string')
    return { kind: 'failed', message: 'The resource is larger than a client takes.' };
  // The second part of a result says what was cut.
  const note = content[1]?.text;
  return { kind: 'read', mimeType, text: note === undefined ? text : `${text}\n\n(${note})` };
}
