/** What ToolBridge's refusals mean and what to do about them: token, tenant, signature, clock, limits, failures. */
import { AppError, type Problem } from '../../../../contract/errors.ts';
import { ServiceError, type ServiceReply } from '../../connector.ts';
import type { Entity } from '../entities.ts';
import { readToken } from './account.ts';
import { errorOf, saidBy } from './shapes.ts';

/** Signed headers are good for this long before and after the server's time. */
const skewMs = 300_000;

export interface Caller {
  token: string;
  tenant: string | null;
  /** Whether the tenant header is signed. */
  signed: boolean;
  now: number;
}

/** For every status that says nothing of a single item. */
export function refusal(reply: ServiceReply, caller: Caller): AppError {
  const { status } = reply;
  if (status === 401) return unauthorized(reply, caller);
  if (status === 403) return forbidden(reply, caller);
  if (status === 429) return limited(reply);
  if (status === 428 || errorOf(reply) === 'epoch_mismatch') {
    return problem(
      'source_unavailable',
      `ToolBridge does not take the sync session that it has just given (${saidBy(reply)}).`,
      'Try again in a moment. If it stays, the server may run in several copies that do not know each other’s sessions.',
    );
  }
  if (status >= 500) {
    return problem(
      'source_unavailable',
      `ToolBridge failed (${saidBy(reply)}).`,
      'Try again in a moment. If it stays, the server’s own log says why.',
    );
  }
  if (status >= 300 && status < 400) {
    return problem(
      'source_refused',
      `ToolBridge’s address leads elsewhere (${status}).`,
      'Set baseUrl to the address of the server itself; your token is sent nowhere else.',
    );
  }
  return problem(
    'source_refused',
    `ToolBridge refused this (${saidBy(reply)}).`,
    'Check that baseUrl is the address of a ToolBridge server, for example https://toolbridge.example.com.',
  );
}

function unauthorized(reply: ServiceReply, caller: Caller): AppError {
  // The server's own words are all that tells a token from a tenant here: both are 401 in plain text.
  if (/tenant header/i.test(reply.text)) return tenantRefused(reply, caller);
  const { expiresAt } = readToken(caller.token);
  const ended =
    expiresAt !== null && expiresAt <= caller.now
      ? ` It ran out at ${new Date(expiresAt).toISOString()}.`
      : '';
  return problem(
    'source_key_rejected',
    `ToolBridge does not accept the token (${saidBy(reply)}).${ended}`,
    'Get a new token from your ToolBridge server or its identity provider, and set token.',
    'token',
  );
}

function tenantRefused(reply: ServiceReply, { tenant, signed, now }: Caller): AppError {
  if (tenant === null)
    return problem(
      'source_key_rejected',
      `ToolBridge wants to know the tenant (${saidBy(reply)}).`,
      'Set tenantId to the id of your organisation at that server.',
      'tenantId',
    );
  if (!signed)
    return problem(
      'source_key_rejected',
      `ToolBridge wants the tenant to be signed (${saidBy(reply)}).`,
      'Set tenantSecret to the server’s TENANT_HEADER_SECRET.',
      'tenantSecret',
    );
  const ahead = now - Date.parse(reply.headers.get('date') ?? '');
  if (Math.abs(ahead) > skewMs) return clockSkew(ahead);
  return problem(
    'source_key_rejected',
    `ToolBridge does not accept the signature for the tenant ${tenant} (${saidBy(reply)}).`,
    'Set tenantSecret to the server’s TENANT_HEADER_SECRET, exactly as it is there.',
    'tenantSecret',
  );
}

function clockSkew(aheadMs: number): AppError {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return problem(
    'source_clock_skew',
    `This computer’s clock is ${minutes} minutes ${aheadMs > 0 ? 'ahead of' : 'behind'} ToolBridge’s, which takes signatures of at most 5 minutes.`,
    'Set the date and time of this computer, or let it set them by itself.',
  );
}

function forbidden(reply: ServiceReply, { tenant }: Caller): AppError {
  if (tenant === null || !/tenant/i.test(reply.text))
    return problem(
      'source_permission_missing',
      `ToolBridge does not allow this to the token’s user (${saidBy(reply)}).`,
      'Ask whoever runs the server for access, or set a token of somebody who has it.',
    );
  return problem(
    'source_permission_missing',
    `The token’s user does not belong to the tenant ${tenant} (${saidBy(reply)}).`,
    'Set tenantId to an organisation that the user is a member of, or leave it empty to have the server asked.',
    'tenantId',
  );
}

function limited(reply: ServiceReply): AppError {
  const seconds = reply.headers.get('retry-after') ?? '';
  const when = /^\d+$/.test(seconds) ? `in ${seconds} seconds` : 'in a minute';
  return problem(
    'source_rate_limited',
    `ToolBridge grants no more requests for now (${saidBy(reply)}). Nothing was changed.`,
    `Ask again ${when}.`,
  );
}

/** A write that has no answer, or none of ToolBridge's own: what it did is not known, so it is never sent again by itself. */
export function outcomeUnknown(error: AppError, { kind, words, plural }: Entity): AppError {
  const { code, message, hint } = error;
  return new AppError(
    {
      code,
      message: `${message} Whether the ${words} was saved is not known.`,
      hint: `Look with get_${kind} or list_${plural} before you do it again. ${hint}`.trim(),
    },
    { cause: error },
  );
}

export function mayHaveBeenSent(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.sent;
}

function problem(code: Problem['code'], message: string, hint: string, field?: string): AppError {
  return new AppError({ code, message, hint, ...(field === undefined ? {} : { field }) });
}
