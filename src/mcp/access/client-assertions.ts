/** Clients that prove themselves by a signed assertion: `private_key_jwt` (RFC 7523 sections 2.2 and 3). */
import { createHash } from 'node:crypto';
import type * as Jose from 'jose';
import { z } from 'zod';
import type { Client } from './clients.ts';
import { createFetchCache } from './fetch-cache.ts';
import { signingAlgorithms, tokenEndpoint } from './metadata.ts';
import type { Refusal } from './refusal.ts';
import type { Fetched, FetchJson } from './safe-fetch.ts';

/** An assertion is for now: it may not be good for longer than this. */
const longestLifeSeconds = 5 * 60;
/** How far the client's clock may be off. */
const toleranceSeconds = 30;
const keptKeySets = 100;
/** Assertions remembered, so that none is good twice. */
const mostRemembered = 10_000;
const longestAssertion = 8_192;

export interface ClientAssertions {
  /** Null when it is a good one of this client, made for us, and was not used before. */
  check(assertion: string, expected: { client: Client; issuer: string }): Promise<Refusal | null>;
}

const keySetSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

export function createClientAssertions(options: { fetchJson: FetchJson; now(): number }): ClientAssertions {
  const { now } = options;
  const keySets = createFetchCache({ ...options, size: keptKeySets });
  /** What was used, with when it is over by itself. */
  const used = new Map<string, number>();

  /** True the first time. What is remembered is good no longer than it is remembered. */
  const isFirstUse = (clientId: string, assertion: string, payload: Jose.JWTPayload) => {
    for (const [key, until] of used) if (until <= now()) used.delete(key);
    const key = digest(JSON.stringify([clientId, payload.jti ?? digest(assertion)]));
    if (used.has(key) || used.size >= mostRemembered) return false;
    used.set(key, ((payload.exp ?? 0) + toleranceSeconds) * 1000);
    return true;
  };

  return {
    async check(assertion, { client, issuer }) {
      if (client.jwksUri === null || !client.authMethods.includes('private_key_jwt')) return noKeys;
      if (assertion.length > longestAssertion) return refused('it is too long');
      const verify = async (fetched: Fetched) => {
        if (!fetched.ok) return unavailable(fetched);
        const keys = keySetSchema.safeParse(fetched.json);
        if (!keys.success) return refused('the key set of the client is none');
        return verified(assertion, keys.data, { clientId: client.id, issuer, now: now() });
      };
      let outcome = await verify(await keySets.get(client.jwksUri));
      // A key that is not there may have been published since.
      if (outcome === 'no key') outcome = await verify(await keySets.renew(client.jwksUri));
      if (outcome === 'no key') return refused('it was made with a key that the client does not publish');
      if ('error' in outcome) return outcome;
      return isFirstUse(client.id, assertion, outcome.payload) ? null : refused('it was used before');
    },
  };
}

/** Signature, algorithm, who made it, for whom, and for how long. */
async function verified(
  assertion: string,
  keys: Jose.JSONWebKeySet,
  expected: { clientId: string; issuer: string; now: number },
): Promise<{ payload: Jose.JWTPayload } | Refusal | 'no key'> {
  const { clientId, issuer, now } = expected;
  // Loading it takes a good part of a cold start, and most of those who come never need it.
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(keys), {
      algorithms: [...signingAlgorithms],
      issuer: clientId,
      subject: clientId,
      audience: [issuer, tokenEndpoint(issuer)],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
      clockTolerance: toleranceSeconds,
    });
    const isForNow = (payload.exp ?? Infinity) * 1000 <= now + (longestLifeSeconds + toleranceSeconds) * 1000;
    return isForNow ? { payload } : refused('it is good for more than five minutes');
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return 'no key';
    return refused(faultOf(errors, error));
  }
}

function faultOf(errors: typeof Jose.errors, error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'it has expired, or a clock is wrong';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `its claim ${error.claim} is not as it must be`;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'its algorithm is not one of those supported';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'its signature is not the client’s';
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'it does not say by which key (kid) it was signed';
  return 'it is no signed JWT';
}

function refused(fault: string): Refusal {
  return {
    error: 'invalid_client',
    message: `The client assertion was refused: ${fault}.`,
    hint: 'A new one has iss and sub = client_id, aud = the issuer, a new jti, and exp within five minutes.',
  };
}

const noKeys: Refusal = {
  error: 'invalid_client',
  message: 'This client does not prove itself by assertions: it publishes no jwks_uri for that.',
  hint: 'Leave client_assertion out.',
};

function unavailable({ message, hint }: Fetched & { ok: false }): Refusal {
  return {
    error: 'temporarily_unavailable',
    message: `The keys of the client could not be read. ${message}`,
    hint,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
