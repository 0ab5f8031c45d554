/** What is told of a round of consent. Every one that was asked for ends as a token, or as rejected, expired or failed. */
import { displayName } from './display-name.ts';
import type { ConsentRequest, Given } from './consents.ts';
import type { AccessNews } from './news.ts';
import { redirectHostOf } from './redirects.ts';
import type { RoundEnd } from './round.ts';

/** Why a round ended without a yes, for its client, its user, and the window. */
export interface EndWords {
  actor: AccessNews['actor'];
  message: string;
  hint: string;
}

const again = 'Start again in the app you came from.';

export const ends = {
  rejected: {
    message: 'The request was rejected in Patchbay.',
    hint: 'Start again in the app you came from if that was a mistake.',
  },
  wrongNumber: {
    message: 'The number that was chosen in Patchbay is not the one that the browser shows.',
    hint: `${again} Then choose the number that the browser shows.`,
  },
  expired: {
    message: 'Nobody answered the request in Patchbay within five minutes.',
    hint: `${again} Then approve it in Patchbay, on the computer where it runs.`,
  },
  pageClosed: {
    message: 'The page that asked was closed, and another request took its place.',
    hint: again,
  },
  crowdedOut: {
    message:
      'Several requests from one network were waiting, and one from another network took the place of this.',
    hint: again,
  },
  replaced: {
    message: 'A newer request of the same browser took its place.',
    hint: 'Go on in the newest tab.',
  },
  notTaken: {
    message: 'The request was approved, but its browser did not come back for the answer.',
    hint: `${again} Leave the page open until it goes on by itself.`,
  },
  notExchanged: {
    message:
      'The request was approved, but the client did not exchange its code for a token within a minute.',
    hint: `${again} If it stays so, run the doctor: it takes the same way and says where it ends.`,
  },
  wrongVerifier: {
    message: 'The request was approved, but its code came back with a wrong code_verifier, and is spent.',
    hint: `${again} If you did not, somebody else has seen the code, and has got nothing for it.`,
  },
} as const;

/** What a rejection says where nobody in the same network may ask for a while. */
export const notSoon =
  'From the same network, that is possible in ten minutes, or once Patchbay was restarted.';

export function askedNews(request: ConsentRequest): AccessNews {
  const { address, isDoctor, scopes } = request;
  return {
    action: 'consent.asked',
    subject: subjectOf(request.client),
    detail: `Asks for ${scopes.join(' ')}; the answer goes to ${redirectHostOf(request.redirectUri)}.`,
    asker: { address, isDoctor },
    actor: 'client',
  };
}

export function approvedNews(request: ConsentRequest, given: Given, actor: AccessNews['actor']): AccessNews {
  const sources = given.sources === null ? 'all sources' : given.sources.join(', ');
  return {
    action: 'consent.approved',
    subject: subjectOf(request.client),
    detail: `Given ${given.scopes.join(' ')} on ${sources}; asked from ${request.address}.`,
    ...onlyDoctor(request),
    actor,
  };
}

export function endedNews(request: ConsentRequest, how: RoundEnd, words: EndWords): AccessNews {
  const { actor, message, hint } = words;
  return {
    action: `consent.${how}`,
    subject: subjectOf(request.client),
    detail: message,
    ...onlyDoctor(request),
    actor,
    error: {
      step: 'consent',
      client: request.client.name,
      address: request.address,
      error: errorOf(how),
      message,
      hint,
    },
  };
}

/** What a client is told at its redirect URI (RFC 6749 section 4.1.2.1). */
export function errorOf(how: RoundEnd): 'access_denied' | 'temporarily_unavailable' {
  return how === 'failed' ? 'temporarily_unavailable' : 'access_denied';
}

/** A client by its name and id, neither of which can be trusted to be short or visible. */
export function subjectOf({ id, name }: { id: string; name: string }): string {
  return `${name} (${id.length > 200 ? displayName(id, '') : id})`;
}

/** The doctor is told apart even where nobody from outside acts. */
function onlyDoctor({ address, isDoctor }: ConsentRequest): Pick<AccessNews, 'asker'> {
  return isDoctor ? { asker: { address, isDoctor } } : {};
}
