/** The pages a browser is shown at `/oauth/authorize`. None of them can approve anything, and none needs a script. */
import type { Scope } from '../../../contract/state.ts';
import { introduce, type Introduction } from '../../../contract/introduction.ts';
import type { RoundView } from '../../access/consents.ts';
import { html, type Markup } from '../markup.ts';
import { frame, framedHeaders } from '../frame.ts';
import { style } from '../style.ts';

/** Those of a page that asks, or tells how it ended. */
export const pageHeaders = framedHeaders(style);

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

function page(title: string, body: Markup, head: Markup): string {
  return frame({ title, body, head, style });
}
