/** Document ids: `<source>:<type>[:<part>…]`, parts percent-encoded where they hold a colon. Stable for ever. */

export interface DocumentId {
  source: string;
  type: string;
  parts: string[];
}

export function formatDocumentId({ source, type, parts }: DocumentId): string {
  return [source, type, ...parts].map(encodePart).join(':');
}

/** Null when the text is no document id. */
export function parseDocumentId(id: string): DocumentId | null {
  const [source, type, ...parts] = id.split(':').map(decodePart);
  if (source === undefined || source === null || source === '') return null;
  if (type === undefined || type === null || type === '') return null;
  const whole = parts.filter((part) => part !== null);
  return whole.length === parts.length ? { source, type, parts: whole } : null;
}

/** Only the colon and the percent sign itself: ids stay readable, and short ones stay as older connectors wrote them. */
function encodePart(part: string): string {
  return part.replaceAll('%', '%25').replaceAll(':', '%3A');
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: nothing Patchbay has written.
    return null;
  }
}
