/** Whose ToolBridge data this is: the settings, and what the token says of itself. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../../contract/errors.ts';
import type { Secret } from '../../connector.ts';

export interface Account {
  /** Without a slash at the end. */
  baseUrl: string;
  token: Secret;
  /** Empty: the server is asked. */
  tenantId: string;
  tenantSecret: Secret;
}

/** @throws AppError `connector_not_configured` when the server or the token is not told yet */
export async function demandAccount(account: Account): Promise<string> {
  if (account.baseUrl === '')
    throw notConfigured(
      'It is not told yet where the ToolBridge server is.',
      'Set baseUrl, for example https://toolbridge.example.com.',
      'baseUrl',
    );
  const token = await account.token.read();
  if (token === null)
    throw notConfigured(
      'It is not told yet who you are at the ToolBridge server.',
      'Set token to a JWT that your ToolBridge server (or its identity provider) made for you.',
      'token',
    );
  return token;
}

export function notConfigured(message: string, hint: string, field: string): AppError {
  return new AppError({ code: 'connector_not_configured', message, hint, field });
}

const claimsSchema = z.looseObject({ sub: z.string().optional(), exp: z.number().optional() });

/**
 * What a JWT says of itself (RFC 7519 4.1), unverified: that is the server's business. `subject` is a digest of the token
 * where it says none. `expiresAt` in Unix milliseconds.
 */
export function readToken(token: string): { subject: string; expiresAt: number | null } {
  const claims = claimsIn(token.split('.')[1] ?? '');
  return {
    subject: claims.sub ?? createHash('sha256').update(token).digest('hex'),
    expiresAt: claims.exp === undefined ? null : claims.exp * 1000,
  };
}

function claimsIn(part: string): z.output<typeof claimsSchema> {
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch {
    // Not a JWT with JSON in it: nothing is known of it.
    return {};
  }
}
