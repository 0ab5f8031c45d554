/** Opening the document that a signed link leads to: what it shows leaves the house, so it goes down the straight line like a call. */
import { ToolError, type Document } from '../connectors/connector.ts';
import { parseDocumentId } from '../search/document-id.ts';
import type { Offer } from '../sources.ts';
import { carryOut, type CallHouse } from './call.ts';
import type { RegisteredTool } from './registry.ts';
import type { Caller } from './request.ts';

/** As the journal and the window name it: no tool can be called so. */
export const openingName = 'link/open';

/** A source whose documents may be read. */
export type DocumentOffer = Pick<Offer, 'id' | 'title' | 'documents'>;

export type Opening =
  | { kind: 'open'; document: Document; source: string; url: string }
  | { kind: 'gone' }
  | { kind: 'refused' | 'failed'; message: string };

export interface OpeningRequest {
  /** Whom the link was given to. */
  caller: Caller;
  id: string;
  signal: AbortSignal;
}

/** Never throws. */
export async function openLinked(
  house: CallHouse,
  offers: readonly DocumentOffer[],
  { caller, id: cited, signal }: OpeningRequest,
): Promise<Opening> {
  // A long document is cited by the part that was read; its page shows the whole.
  const id = cited.replace(/#from=\d+$/, '');
  const offer = offers.find((one) => one.documents !== undefined && one.id === parseDocumentId(id)?.source);
  if (offer === undefined) return { kind: 'gone' };
  const seen: { document: Document | null; url: string; isGone: boolean } = {
    ...{ document: null, url: '', isGone: false },
  };
  const tool = opener(offer.id, async (_input, context) => {
    seen.document = (await offer.documents?.fetch(id, { signal: context.signal })) ?? null;
    seen.isGone = seen.document === null;
    if (seen.document === null) throw new ToolError('There is no such document any more.');
    seen.url = seen.document.url ?? context.link(id);
    const { title, text, metadata } = seen.document;
    return { structured: { id, title, text, metadata }, summary: `Opened by a link: ${title}` };
  });
  const request = { caller, name: openingName, args: { id }, signal };
  const outcome = await carryOut(house, request, { tool, isHidden: false, missing: () => '' });
  if (outcome.status === 'refused') return { kind: 'refused', message: outcome.summary };
  if (seen.isGone) return { kind: 'gone' };
  if (outcome.status !== 'ok' || seen.document === null) return { kind: 'failed', message: outcome.summary };
  return { kind: 'open', document: seen.document, source: offer.title, url: seen.url };
}

function opener(source: string, run: RegisteredTool['run']): RegisteredTool {
  return {
    ...{ name: openingName, title: 'Open a link', description: '', source, effect: 'read', run },
    inputSchema: { type: 'object' },
    annotations: {
      title: 'Open a link',
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: true,
    },
    parse: (args) => args,
  };
}
