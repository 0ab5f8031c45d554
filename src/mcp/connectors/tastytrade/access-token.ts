/** The access token: made from the refresh token, kept in memory only, and renewed before it ends. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { unlessLeft, type ConnectorClock, type Service } from '../connector.ts';
import { costOf } from './budgets.ts';
import { explainGrant, parseJson, Refusal, withoutSecrets } from './failures.ts';
import { readSecret, type Environment, type Settings, type Target } from './settings.ts';

export interface AccessTokens {
  /** One that is good now. @throws Refusal `source_key_rejected`, ServiceError */
  get(signal: AbortSignal): Promise<string>;
  /** A new one, whatever is kept: for checks. */
  renew(signal: AbortSignal): Promise<string>;
  /** The service has refused this one. */
  refused(token: string): void;
}

export interface AccessTokenOptions {
  service: Service;
  settings: Pick<Settings, 'refreshToken' | 'clientSecret' | 'clientId'>;
  target: Target;
  clock: ConnectorClock;
  /** Aborted when the connector is closed. */
  end: AbortSignal;
}

interface Kept {
  token: string;
  renewAt: number;
}

/** Renewed so long before its end, or a tenth of its life where that is less: what is on its way must not expire there. */
const marginMs = 60_000;
/** What a token endpoint that says nothing of it is taken to mean (RFC 6749 5.1: `expires_in` is recommended, not required). */
const assumedSeconds = 60;
const longestSeconds = 86_400;
/** A refused grant stays refused; asking for it with every call would only look like an attack. */
const refusedMs = 15_000;

const grant = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number().positive().max(longestSeconds).catch(assumedSeconds),
});

export function createAccessTokens(options: AccessTokenOptions): AccessTokens {
  const { clock } = options;
  const state: {
    kept: Kept | null;
    renewal: Promise<Kept> | null;
    refusal: { error: Refusal; until: number } | null;
  } = {
    kept: null,
    renewal: null,
    refusal: null,
  };
  const renewal = (): Promise<Kept> => {
    state.renewal ??= exchange(options)
      .then((kept) => {
        Object.assign(state, { kept, refusal: null });
        return kept;
      })
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'source_key_rejected')
          state.refusal = { error, until: clock.now() + refusedMs };
        throw error;
      })
      .finally(() => {
        state.renewal = null;
      });
    return state.renewal;
  };
  const awaited = async (signal: AbortSignal) => (await unlessLeft(renewal(), signal)).token;
  return {
    async get(signal) {
      signal.throwIfAborted();
      const now = clock.now();
      if (state.kept !== null && now < state.kept.renewAt) return state.kept.token;
      if (state.refusal !== null && now < state.refusal.until) throw state.refusal.error;
      return awaited(signal);
    },
    renew: awaited,
    refused(token) {
      if (state.kept?.token === token) state.kept = null;
    },
  };
}

async function exchange({ service, settings, target, clock, end }: AccessTokenOptions): Promise<Kept> {
  const refreshToken = await readSecret(settings.refreshToken);
  const clientSecret = await readSecret(settings.clientSecret);
  const reply = await service.send({
    method: 'POST',
    url: `${target.origin}/oauth/token`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_secret: clientSecret,
      ...(settings.clientId === '' ? {} : { client_id: settings.clientId }),
    }),
    // A refresh token is not used up by being used.
    idempotent: true,
    cost: costOf(null),
    signal: end,
  });
  const now = clock.now();
  if (reply.status !== 200)
    throw explainGrant(withoutSecrets(reply, [refreshToken, clientSecret]), {
      environment: target.environment,
      issuedFor: environmentOf(refreshToken),
      now,
    });
  const given = grant.safeParse(parseJson(reply.text));
  if (!given.success)
    throw new AppError({
      code: 'source_refused',
      message: 'tastytrade’s token endpoint answered something else than a token.',
      hint: 'Check the address of the API in the settings, and whether a proxy stands in between.',
    });
  const lifeMs = given.data.expires_in * 1000;
  return { token: given.data.access_token, renewAt: now + lifeMs - Math.min(marginMs, lifeMs / 10) };
}

/**
 * Which environment a refresh token says it is for: it is a JWT (RFC 7519) whose issuer names the API's host. Null where
 * it does not say. Nothing is decided by it; a refusal is only explained better.
 */
export function environmentOf(refreshToken: string): Environment | null {
  const payload = parseJson(Buffer.from(refreshToken.split('.')[1] ?? '', 'base64url').toString());
  const issuer = z.looseObject({ iss: z.string() }).safeParse(payload);
  if (!issuer.success) return null;
  return /\b(cert|sandbox)\b/.test(issuer.data.iss) ? 'sandbox' : 'production';
}
