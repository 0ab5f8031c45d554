/** Notes on a visit what its message asked for. */
import { redactText } from '../../tools/redact.ts';
import type { Refusal } from '../respond.ts';
import type { Visit } from '../visit.ts';
import type { Classified } from './classify.ts';

const maxNoted = 100;
const longestRead = 1_000;

/** With several messages in one request the first is noted, and the first refusal. */
export function note(visit: Visit, found: Classified): void {
  if (found.kind === 'rejected') visit.error ||= String(found.error.code);
  if (visit.rpc !== '' || found.kind === 'rejected' || found.kind === 'response') return;
  visit.rpc = noted(found.method);
  const name = found.method === 'tools/call' ? found.params['name'] : undefined;
  if (typeof name === 'string') visit.tool = noted(name);
}

/** What a client calls a method or a tool, which may be a token that it sent in the wrong place. */
export function noted(name: string): string {
  return redactText(name.slice(0, longestRead)).slice(0, maxNoted);
}

/** What is answered to whoever lost the right to ask while asking. */
export const ended: Refusal = {
  status: 401,
  error: 'invalid_token',
  message: 'The access token was revoked.',
};
