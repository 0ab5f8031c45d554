/** The frame of every public page: its head, its mark, and the policy under which nothing in it runs or loads. */
import { createHash } from 'node:crypto';
import { html, type Markup } from './markup.ts';

/** Nothing may be loaded, run, submitted or framed, and no style but this one counts (CSP Level 3, section 2.3.1). */
export function framedHeaders(style: string) {
  const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src ${styleSource}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  } as const;
}

/** The product's mark, as in the window's icon. */
const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="7" fill="#1f1b17" />
  <path d="M10 16h12" stroke="#f3eee7" stroke-width="2.5" />
  <circle cx="8" cy="16" r="4.25" fill="#1f1b17" stroke="#f3eee7" stroke-width="2.5" />
  <circle cx="24" cy="16" r="4.25" fill="#ff8a3d" stroke="#ff8a3d" stroke-width="2.5" />
</svg>`;

/** @param style exactly that of `framedHeaders`; `wide` is for text that is read, else the page is a card */
export function frame(given: {
  title: string;
  body: Markup;
  head?: Markup;
  style: string;
  wide?: boolean;
}): string {
  const { title, body, head = html``, style, wide = false } = given;
  // The style is hashed for the policy, so not a space in it may change on its way here.
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${head.toString()}
<title>${html`${title}`.toString()}</title>
<style>${style}</style>
</head>
<body>
${html`<main class="${wide ? 'wide' : 'card'}">
  <p class="brand">${mark} Patchbay</p>
  ${body}
</main>`.toString()}
</body>
</html>
`;
}
