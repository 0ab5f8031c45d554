/** A document as a page, and the page of a link that opens nothing. */
import type { Document } from '../../connectors/connector.ts';
import { frame, framedHeaders } from '../frame.ts';
import { html, Markup } from '../markup.ts';
import { createReading } from './reading.ts';
import { style } from './style.ts';

export const documentHeaders = framedHeaders(style);

const read = createReading();

export function documentPage(
  document: Document,
  { source, until }: { source: string; until: number },
): string {
  const { title, text, metadata } = document;
  const asOf = freshnessOf(metadata);
  return frame({
    title,
    style,
    wide: true,
    body: html`<h1>${title}</h1>
      <p class="about">${source}${asOf === null ? '' : `, as of ${spoken(asOf)}`}</p>
      <article>${Markup.harmless(read(text, title))}</article>
      <p class="foot">
        From this Patchbay, by a link that anyone who has it can open until ${spoken(until)}.
      </p>`,
  });
}

export function noDocumentPage({
  title,
  message,
  hint,
}: {
  title: string;
  message: string;
  hint: string;
}): string {
  return frame({
    title,
    style,
    body: html`<h1>${title}</h1>
      <p class="lead">${message}</p>
      <p class="lead next">${hint}</p>`,
  });
}

function freshnessOf({ freshness }: Document['metadata']): number | null {
  const asOf =
    typeof freshness === 'object' && freshness !== null && !Array.isArray(freshness)
      ? freshness['asOf']
      : null;
  const time = typeof asOf === 'string' ? Date.parse(asOf) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** To the minute, in UTC: whoever reads it may be anywhere. */
function spoken(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
