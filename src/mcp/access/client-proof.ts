/** How a client proves at the token endpoint that it is the one it says it is (RFC 6749 section 2.3, RFC 7523). */
import type { Client, Clients } from './clients.ts';
import type { ClientAssertions } from './client-assertions.ts';
import type { FindClient } from './authorize-request.ts';
import { repeated, single } from './parameters.ts';
import type { Refusal } from './refusal.ts';

export interface ClientProofOptions {
  findClient: FindClient;
  checkSecret: Clients['checkSecret'];
  assertions: ClientAssertions;
}

export interface ProofRequest {
  form: URLSearchParams;
  /** The `Authorization` header. */
  authorization: string | undefined;
  issuer: string;
}

export type Proven =
  | { ok: true; client: Client }
  /** `client` is as far as it is known. `byHeader`: it tried in `Authorization`. */
  | { ok: false; refusal: Refusal; client: string; byHeader: boolean };

export type ProveClient = (request: ProofRequest) => Promise<Proven>;

/** What a client presents. */
type Presented =
  | { method: 'none'; clientId: string }
  | { method: 'secret'; clientId: string; secret: string }
  | { method: 'assertion'; clientId: string; assertion: string };

export function createClientProof({ findClient, checkSecret, assertions }: ClientProofOptions): ProveClient {
  const check = async (client: Client, presented: Presented, issuer: string): Promise<Refusal | null> => {
    const { authMethods } = client;
    if (presented.method === 'none') return authMethods.includes('none') ? null : proofMissing(client);
    if (presented.method === 'assertion') {
      return assertions.check(presented.assertion, { client, issuer });
    }
    // Which of the two places a secret stands in makes no difference to what it proves.
    const hasSecret = authMethods.some((method) => method.startsWith('client_secret_'));
    if (!hasSecret) return secretNeedless;
    return checkSecret(client.id, presented.secret) ? null : secretWrong;
  };

  return async ({ form, authorization, issuer }) => {
    const byHeader = /^basic(?:\s|$)/i.test(authorization ?? '');
    const presented = readPresented(form, byHeader ? (authorization ?? '') : null);
    if ('error' in presented) return { ok: false, refusal: presented, client: '', byHeader };
    const client = await findClient(presented.clientId, null);
    if ('refused' in client) {
      return { ok: false, refusal: client.refused, client: presented.clientId, byHeader };
    }
    const refusal = await check(client, presented, issuer);
    return refusal === null ? { ok: true, client } : { ok: false, refusal, client: client.name, byHeader };
  };
}

const proofParameters = ['client_id', 'client_secret', 'client_assertion', 'client_assertion_type'];
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

function readPresented(form: URLSearchParams, basic: string | null): Presented | Refusal {
  if (repeated(form, proofParameters) !== null) return ambiguous;
  const [id, inBody, jwt, kind] = proofParameters.map((name) => single(form, name));
  if ([basic, inBody, jwt].filter((proof) => typeof proof === 'string').length > 1) return ambiguous;
  if (basic !== null) {
    const read = readBasic(basic);
    if (read === null) return headerUnreadable;
    if (typeof id === 'string' && id !== read.clientId) return ambiguous;
    // Clients without a secret send an empty one.
    return read.secret === '' ? { method: 'none', clientId: read.clientId } : { method: 'secret', ...read };
  }
  if (typeof jwt === 'string') {
    if (kind !== assertionType) return assertionTypeUnknown;
    const clientId = id ?? subjectOfAssertion(jwt);
    return clientId === null ? clientIdMissing : { method: 'assertion', clientId, assertion: jwt };
  }
  if (typeof id !== 'string') return clientIdMissing;
  return typeof inBody === 'string'
    ? { method: 'secret', clientId: id, secret: inBody }
    : { method: 'none', clientId: id };
}

/** Both parts are form-encoded before they are joined (RFC 6749 section 2.3.1). */
function readBasic(authorization: string): { clientId: string; secret: string } | null {
  const [, encoded = ''] = /^basic\s+([A-Za-z0-9+/]+={0,2})\s*$/i.exec(authorization) ?? [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const clientId = formDecode(text.slice(0, colon));
  const secret = formDecode(text.slice(colon + 1));
  return clientId === null || secret === null ? null : { clientId, secret };
}

function formDecode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Who an assertion says it is about; not to be believed before it has been checked. */
function subjectOfAssertion(jwt: string): string | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const isClaims = typeof claims === 'object' && claims !== null && 'sub' in claims;
    return isClaims && typeof claims.sub === 'string' ? claims.sub : null;
  } catch {
    return null;
  }
}

const again = 'Remove the connection in the client and make it anew.';

export const unknownClient: Refusal = {
  error: 'invalid_client',
  message: 'This client is not known here: it was removed, or registered with another Patchbay.',
  hint: `${again} It then registers again.`,
};

const clientIdMissing: Refusal = {
  error: 'invalid_client',
  message: 'The request does not say which client it is from.',
  hint: 'Send client_id.',
};

const ambiguous: Refusal = {
  error: 'invalid_request',
  message: 'The client proves itself in more than one way, or says twice who it is.',
  hint: 'Use one of: the Authorization header, client_secret, client_assertion.',
};

const headerUnreadable: Refusal = {
  error: 'invalid_client',
  message: 'The Authorization header is not HTTP Basic as OAuth has it.',
  hint: 'Form-encode the client id and the secret, join them with a colon, then encode that in base64.',
};

const assertionTypeUnknown: Refusal = {
  error: 'invalid_client',
  message: 'The client_assertion_type is not known.',
  hint: `Send ${assertionType}.`,
};

const secretNeedless: Refusal = {
  error: 'invalid_client',
  message: 'This client has no secret, and one was sent.',
  hint: 'Leave the secret out.',
};

const secretWrong: Refusal = {
  error: 'invalid_client',
  message: 'The client secret is not the right one.',
  hint: again,
};

function proofMissing({ authMethods }: Client): Refusal {
  return {
    error: 'invalid_client',
    message: 'This client has to prove itself, and did not.',
    hint: `Its way is ${authMethods.join(' or ')}.`,
  };
}
