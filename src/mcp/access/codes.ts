/** Authorization codes: in memory alone, as hashes, good once and for a minute. They remember what they gave. */
import { createHash } from 'node:crypto';
import type { Clock } from '../ports.ts';
import type { ConsentRequest, Given } from './consents.ts';
import { matches, newSecret, readSecret } from './hashes.ts';
import type { TellAccess } from './news.ts';
import type { RoundEnd } from './round.ts';
import { endedNews, ends, type EndWords } from './round-news.ts';

export const codeLifeMs = 60_000;
/** How long a code that was used is known again: as long as the access token that it gave is good. */
const rememberedMs = 60 * 60_000;
const mostCodes = 1_000;
const unused: EndWords = { actor: 'patchbay', ...ends.notExchanged };
const guessed: EndWords = { actor: 'patchbay', ...ends.wrongVerifier };

/** What the user gave, to whom. */
export interface CodeContent {
  request: ConsentRequest;
  given: Given;
}

export interface CodeProof {
  clientId: string;
  issuer: string;
  /** Null where the client leaves it out, as OAuth 2.1 has it; with PKCE it adds nothing. */
  redirectUri: string | null;
  codeVerifier: string | null;
}

export type CodeRefusal =
  /** Never made, of another client, or forgotten. */
  | 'unknown'
  | 'expired'
  /** Made at another address of this server. */
  | 'issuer'
  | 'redirect_uri'
  | 'code_verifier';

export type Claim =
  /** `spend` is called when it has been answered, with the grant that it gave. */
  | { kind: 'good'; content: CodeContent; spend(grantId: string): void }
  /** It gave this grant before: whoever comes second, somebody has it who should not (RFC 6749 section 10.5). */
  | { kind: 'reused'; content: CodeContent; grantId: string }
  | { kind: 'refused'; why: CodeRefusal };

export interface Codes {
  make(content: CodeContent): string;
  /** A wrong verifier spends the code. */
  claim(code: string, proof: CodeProof): Claim;
  /** Forgets those of these requests that were not used yet; their rounds have ended so. Answers how many. */
  takeBack(isMeant: (request: ConsentRequest) => boolean, how: RoundEnd, words: EndWords): number;
}

interface KeptCode {
  digest: Uint8Array;
  content: CodeContent;
  expiresAt: number;
  grantId: string | null;
  forget(): void;
}

/** Tells of each that was not exchanged in time, or was taken back: its round of consent has failed. */
export function createCodes({ clock, tell }: { clock: Clock; tell: TellAccess }): Codes {
  const codes = new Map<string, KeptCode>();

  const forget = (id: string) => {
    codes.get(id)?.forget();
    codes.delete(id);
  };
  const drop = (id: string, words: EndWords = unused) => {
    const code = codes.get(id);
    forget(id);
    if (code?.grantId === null) tell(endedNews(code.content.request, 'failed', words));
  };
  const forgetIn = (ms: number, id: string) => clock.after(ms, () => drop(id));

  return {
    make(content) {
      const { id, text, digest } = newSecret('pbc');
      for (const oldest of codes.keys()) {
        if (codes.size < mostCodes) break;
        drop(oldest);
      }
      const forget = forgetIn(codeLifeMs, id);
      codes.set(id, { digest, content, expiresAt: clock.now() + codeLifeMs, grantId: null, forget });
      return text;
    },
    claim(text, proof) {
      const { id, secret } = readSecret('pbc', text);
      const code = codes.get(id);
      if (!matches(secret, code?.digest) || code === undefined) return { kind: 'refused', why: 'unknown' };
      const { content, grantId } = code;
      if (content.request.client.id !== proof.clientId) return { kind: 'refused', why: 'unknown' };
      if (grantId !== null) return { kind: 'reused', content, grantId };
      if (clock.now() >= code.expiresAt) return { kind: 'refused', why: 'expired' };
      const why = mismatch(content.request, proof);
      // Whoever has a code and not its verifier has stolen it, and is not to try again.
      if (why === 'code_verifier') drop(id, guessed);
      if (why !== null) return { kind: 'refused', why };
      return {
        kind: 'good',
        content,
        spend(given) {
          code.forget();
          code.grantId = given;
          code.forget = forgetIn(rememberedMs, id);
        },
      };
    },
    takeBack(isMeant, how, words) {
      const meant = [...codes].filter(
        ([, { grantId, content }]) => grantId === null && isMeant(content.request),
      );
      for (const [id] of meant) forget(id);
      for (const [, { content }] of meant) tell(endedNews(content.request, how, words));
      return meant.length;
    },
  };
}

function mismatch(request: ConsentRequest, proof: CodeProof): CodeRefusal | null {
  if (request.issuer !== proof.issuer) return 'issuer';
  if (proof.redirectUri !== null && proof.redirectUri !== request.redirectUri) return 'redirect_uri';
  return isVerified(proof.codeVerifier, request.codeChallenge) ? null : 'code_verifier';
}

/** RFC 7636 sections 4.1 and 4.6. The challenge is no secret, so the comparison may take its time. */
function isVerified(verifier: string | null, challenge: string): boolean {
  if (verifier === null || !/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) return false;
  return createHash('sha256').update(verifier, 'ascii').digest('base64url') === challenge;
}
