/** The pages a browser is shown at `/oauth/authorize`. None of them can approve anything, and none needs a script. */
import type { Scope } from '../../../contract/state.ts';
import { introduce, type Introduction } from '../../../contract/introduction.ts';
import type { RoundView } from '../../access/consents.ts';
import { html, type Markup } from './markup.ts';
import { style, styleSource } from './style.ts';

/** Nothing may be loaded, run, submitted or framed. */
export const pageHeaders = {
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

type Waiting = Extract<RoundView, { kind: 'waiting' }>;

/** The seconds that the page stands before it asks again; the answer is then held back until there is one. */
const refreshSeconds = 1;

/** @param again where the page asks whether the round has been answered */
export function waitingPage(round: Waiting, { again, now }: { again: string; now: number }): string {
  const { client, number, redirectHost, scopes } = round;
  const introduced = introduce(client.name, client.verification);
  const { name, isClaim } = introduced;
  // A name that anyone could have chosen is shown as what it is: somebody's words.
  const [open, close] = isClaim ? ['“', '”'] : ['', ''];
  return page(
    `${open}${name}${close} asks to use your Patchbay`,
    html`<h1>${open}<bdi>${name}</bdi>${close} asks to use your Patchbay</h1>
      <p class="lead">Open Patchbay on your computer and choose&nbsp;<strong>${number}</strong>.</p>
      <p class="number">
        <b aria-hidden="true">${number}</b><span><i></i>Waiting for your answer in Patchbay</span>
      </p>
      <dl>
        <div>
          <dt>Who asks</dt>
          <dd><bdi>${name}</bdi>${proofOf(introduced, client)}</dd>
        </div>
        <div>
          <dt>Returns to</dt>
          <dd><bdi>${redirectHost}</bdi></dd>
        </div>
        <div>
          <dt>Asks for</dt>
          <dd>
            <ul>
              ${scopes.map((scope) => html`<li>${scopeWords[scope]}</li>`)}
            </ul>
          </dd>
        </div>
      </dl>
      <p class="foot">
        Nothing can be approved on this page: only Patchbay itself can. It ends in
        ${timeLeft(round.expiresAt - now)}.
      </p>
      <p class="foot">You did not start this? Close the page, or reject it in Patchbay.</p>`,
    html`<meta http-equiv="refresh" content="${refreshSeconds};url=${again}" />`,
  );
}

/** The end of the road: what happened and what to do. */
export function messagePage({
  title,
  message,
  hint,
}: {
  title: string;
  message: string;
  hint: string;
}): string {
  return page(
    title,
    html`<h1>${title}</h1>
      <p class="lead">${message}</p>
      ${hint === '' ? html`` : html`<p class="lead next">${hint}</p>`}
      <p class="foot">You can close this page.</p>`,
    html``,
  );
}

const scopeWords: Record<Scope, string> = {
  'mcp:read': 'Read what your sources hold',
  'mcp:write': 'Change, add and delete things in them',
  offline_access: 'Stay connected without asking again',
};

/** How far who asks is known. */
function proofOf({ name, isClaim, callsItself }: Introduction, { verification }: Waiting['client']): Markup {
  if (isClaim || verification.kind === 'claimed')
    return html`<small class="claimed">Not proven: this is only what it calls itself</small>`;
  if (name !== verification.domain)
    return html`<small>Proven: <bdi>${verification.domain}</bdi> vouches for it</small>`;
  if (callsItself === null) return html`<small>Proven by its domain</small>`;
  return html`<small>Proven by its domain</small
    ><small class="claimed">Calls itself “<bdi>${callsItself}</bdi>”; anyone may use this name</small>`;
}

function timeLeft(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
}

/** The product's mark, as in the window's icon. */
const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="7" fill="#1f1b17" />
  <path d="M10 16h12" stroke="#f3eee7" stroke-width="2.5" />
  <circle cx="8" cy="16" r="4.25" fill="#1f1b17" stroke="#f3eee7" stroke-width="2.5" />
  <circle cx="24" cy="16" r="4.25" fill="#ff8a3d" stroke="#ff8a3d" stroke-width="2.5" />
</svg>`;

function page(title: string, body: Markup, head: Markup): string {
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
${html`<main>
  <p class="brand">${mark} Patchbay</p>
  ${body}
</main>`.toString()}
</body>
</html>
`;
}
