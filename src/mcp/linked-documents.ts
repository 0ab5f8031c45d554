/** Reads the document that a signed link leads to, as long as its source is open and its documents are not hidden. */
import type { Document } from './connectors/connector.ts';
import { parseDocumentId } from './search/document-id.ts';
import type { Offer } from './sources.ts';

export interface LinkedDocument {
  document: Document;
  /** Title of its source. */
  source: string;
  /** Its own page, or the link that led here. */
  url: string;
}

export function createLinkedDocuments(options: {
  /** Those whose documents may be read. */
  offers(): Pick<Offer, 'id' | 'title' | 'documents'>[];
  address(link: { id: string; credential: string }): string;
}) {
  return async (
    link: { id: string; credential: string },
    signal: AbortSignal,
  ): Promise<LinkedDocument | null> => {
    // A long document is cited by the part that was read; its page shows the whole.
    const id = link.id.replace(/#from=\d+$/, '');
    const offer = options.offers().find((one) => one.id === parseDocumentId(id)?.source);
    const document = await offer?.documents?.fetch(id, { signal });
    if (offer === undefined || document === undefined || document === null) return null;
    return { document, source: offer.title, url: document.url ?? options.address(link) };
  };
}
