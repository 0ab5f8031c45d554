/** Notes on a visit what its message asked for. */
import type { ServerResponse } from 'node:http';
import { oneLine } from '../../connectors/connector.ts';
import { redactText } from '../../tools/redact.ts';
import type { Refusal } from '../respond.ts';
import type { Visit } from '../visit.ts';
import type { Classified } from './classify.ts';
import type { Exchange } from './exchange.ts';

const maxNoted = 100;
const maxWords = 200;
const longestRead = 1_000;

/** With several messages in one request the first is noted, and the first refusal. */
export function note(visit: Visit, found: Classified): void {
  if (found.kind === 'rejected') {
    visit.error ||= String(found.error.code);
    visit.failure ??= { kind: 'rpc', code: found.error.code };
  }
  if (visit.rpc !== '' || found.kind === 'rejected' || found.kind === 'response') return;
  visit.rpc = noted(found.method);
  const name = found.method === 'tools/call' ? found.params['name'] : undefined;
  if (typeof name === 'string') visit.tool = noted(name);
}

/** A tool's words on what went wrong. */
export function notedWords(text: string): string {
  return oneLine(redactText(text.slice(0, longestRead)), maxWords);
}

/** Notes how an answer that HTTP calls good went all the same. */
export function hearing(res: ServerResponse, visit: Visit): Pick<Exchange, 'challenged' | 'failed'> {
  return {
    challenged(challenge) {
      visit.error = 'insufficient_scope';
      // RFC 6750 section 3.
      if (!res.headersSent) res.setHeader('WWW-Authenticate', challenge);
    },
    failed(failure) {
      visit.failure ??= failure;
    },
  };
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
