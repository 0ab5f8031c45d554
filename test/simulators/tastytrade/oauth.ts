/** The token endpoint: personal grants, and access tokens that last fifteen minutes. */
import { createHash } from 'node:crypto';

export type Scope = 'read' | 'trade' | 'openid';
export type Environment = 'production' | 'cert';

/** What my.tastytrade.com gives out: an application's secret and one grant of it. */
export interface Grant {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  scopes: readonly Scope[];
}

export interface Answer {
  status: number;
  body: unknown;
}

export interface TokenEndpoint {
  exchange(body: unknown): Answer;
  /** Null for what is unknown, expired or malformed. */
  scopesOf(accessToken: string): readonly Scope[] | null;
  /** From now on the grant's refresh token is refused, as after its deletion on the website. */
  revoke(refreshToken: string): void;
  /** Every access token given out so far is refused from now on. */
  expireAll(): void;
  /** All access tokens that were given out. */
  issued(): readonly string[];
}

const lifetimeSeconds = 900;

const issuers: Record<Environment, string> = {
  production: 'https://api.tastytrade.com',
  cert: 'https://api.sandbox.tastytrade.com',
};

/** A grant of the simulated customer; the same name always has the same one. */
export function grantOf(
  environment: Environment,
  options: { name?: string; scopes?: readonly Scope[] } = {},
): Grant {
  const { name = 'patchbay', scopes = ['read', 'trade', 'openid'] } = options;
  const seed = `${environment}:${name}`;
  const clientId = uuidOf(`client ${seed}`);
  return {
    clientId,
    clientSecret: digest(`secret ${seed}`).slice(0, 40),
    refreshToken: jwt(
      { alg: 'EdDSA', typ: 'rt+jwt' },
      { iss: issuers[environment], aud: clientId, jti: uuidOf(`grant ${seed}`) },
    ),
    scopes,
  };
}

export function createTokenEndpoint(
  environment: Environment,
  grants: readonly Grant[],
  now: () => number,
): TokenEndpoint {
  const tokens = new Map<string, { until: number; scopes: readonly Scope[] }>();
  const revoked = new Set<string>();

  const exchange = (body: unknown): Answer => {
    const asked = typeof body === 'object' && body !== null ? body : {};
    const of = (key: string): string | undefined => {
      const value: unknown = Reflect.get(asked, key);
      return typeof value === 'string' ? value : undefined;
    };
    if (of('grant_type') !== 'refresh_token')
      return refuse('unsupported_grant_type', 'Unsupported grant type');
    const refreshToken = of('refresh_token') ?? '';
    // Each environment signs its own tokens: the other's are no tokens at all to it.
    if (!refreshToken.includes('.') || issuerOf(refreshToken) !== issuers[environment])
      return refuse('invalid_grant', 'Invalid JWT');
    const grant = grants.find((one) => one.refreshToken === refreshToken);
    if (grant === undefined || revoked.has(refreshToken)) return refuse('invalid_grant', 'Grant revoked');
    if (of('client_secret') !== grant.clientSecret) return refuse('invalid_client', 'Client secret mismatch');
    const clientId = of('client_id');
    if (clientId !== undefined && clientId !== grant.clientId)
      return refuse('invalid_client', 'Client id mismatch');
    const accessToken = jwt(
      { alg: 'EdDSA', typ: 'at+jwt' },
      {
        iss: issuers[environment],
        jti: `${grant.clientId}-${tokens.size + 1}`,
        iat: Math.floor(now() / 1000),
      },
    );
    tokens.set(accessToken, { until: now() + lifetimeSeconds * 1000, scopes: grant.scopes });
    return {
      status: 200,
      body: { access_token: accessToken, token_type: 'Bearer', expires_in: lifetimeSeconds },
    };
  };
  return {
    exchange,
    scopesOf(accessToken) {
      const found = tokens.get(accessToken);
      return found === undefined || found.until <= now() ? null : found.scopes;
    },
    revoke: (refreshToken) => revoked.add(refreshToken),
    expireAll() {
      for (const token of tokens.values()) token.until = 0;
    },
    issued: () => [...tokens.keys()],
  };
}

/** As the service words it: `error_code` where RFC 6749 has `error`. */
function refuse(code: string, description: string): Answer {
  return { status: 400, body: { error_code: code, error_description: description } };
}

function jwt(header: object, payload: object): string {
  const parts = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return [...parts, digest(parts.join('.'))].join('.');
}

function issuerOf(token: string): unknown {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'iss') : undefined;
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
