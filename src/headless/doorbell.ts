/** Tells each client that begins to wait for the user, once. */
import type { Approval } from '../contract/state.ts';
import type { Served } from '../contract/wire.ts';
import type { Invocation } from './command.ts';
import { plain } from './output.ts';
import {
  commandInWords,
  nameInWords,
  redirectInWords,
  scopesInWords,
  spanInWords,
  verificationInWords,
} from './words.ts';

/** @returns the way to stop. */
export function ringFor(core: Served, ring: (approval: Approval) => void): () => void {
  return core.subscribe((event) => {
    if (event.name === 'approval.asked') ring(event.payload.approval);
  });
}

export function doorbellText(approval: Approval, invocation: Invocation): string {
  const { id, client, verification, address, redirectHost, scopes, askedAt, expiresAt } = approval;
  const command = (words: string) => `  ${commandInWords(invocation, words)}`;
  return [
    '',
    `${nameInWords(client)} (${verificationInWords(verification)}) asks to be let in, from ${plain(address)}.`,
    `It wants to ${scopesInWords(scopes)}; the answer goes to ${redirectInWords(redirectHost)}.`,
    `If your browser shows a number for it, approve it within ${spanInWords(expiresAt - askedAt)}; else somebody else asks:`,
    command(`approval approve ${id} --number NN`),
    command(`approval reject ${id}`),
    '',
    '',
  ].join('\n');
}
