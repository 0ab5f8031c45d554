/** Whether a browser asks for a page in order to show it to its user, as far as it says (W3C Fetch Metadata, Speculation Rules). */
import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './respond.ts';

/** Where it shows a page inside another's. */
const framed: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object', 'fencedframe']);
/** How browsers say that they ask ahead of their user, who may never look; the last two are of older ones. */
const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/** Null for what shows it in a tab of its own, and for older browsers and programs, which say nothing. */
export function misuse(headers: IncomingHttpHeaders): Refusal | null {
  const dest = headers['sec-fetch-dest'];
  const shownAs = typeof dest === 'string' ? dest.toLowerCase() : 'document';
  if (framed.has(shownAs)) return inFrame;
  const isAhead = purposes.some((name) => /prefetch|preview|prerender/i.test(String(headers[name] ?? '')));
  return shownAs !== 'document' || isAhead ? unseen : null;
}

const inFrame: Refusal = {
  status: 403,
  error: 'forbidden_frame',
  message: 'This page does not show inside another page.',
};
const unseen: Refusal = {
  status: 403,
  error: 'forbidden_fetch',
  message: 'This page is for a person to look at: open it in a tab of a browser.',
};
