/** The closed list of everything that can go wrong in a way a person can act on. */
import { z } from 'zod';

/** Every code an app-plane error may carry. Codes are matched on; message texts never are. */
export const problemCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'unauthorized',
  'forbidden',
  'not_supported',
  'too_large',
  'timeout',
  'cancelled',
  'unavailable',
  'internal',
  'settings_corrupt',
  'settings_unwritable',
  'data_folder_locked',
  'data_folder_unwritable',
  'database_corrupt',
  'disk_full',
  'port_in_use',
  'listen_failed',
  'secrets_unavailable',
  'secrets_locked',
  'passphrase_missing',
  'passphrase_wrong',
  'secrets_corrupt',
  'approval_over',
  'approval_wrong_number',
  'address_changed',
  'client_refused',
  'rate_limited',
  'connector_not_configured',
  'connector_failed',
  'source_key_rejected',
  'source_permission_missing',
  'source_unreachable',
  'source_banned',
  'source_clock_skew',
  'source_rate_limited',
  'source_refused',
  'source_unavailable',
  'tunnel_token_missing',
  'tunnel_token_rejected',
  'tunnel_session_limit',
  'tunnel_domain_taken',
  'tunnel_domain_refused',
  'tunnel_account_refused',
  'tunnel_network_down',
  'tunnel_tls_intercepted',
  'tunnel_ca_unreadable',
  'tunnel_timeout',
  'tunnel_lost',
  'tunnel_stopped_remotely',
  'tunnel_refused',
] as const;

export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/**
 * What a person is told: what happened (`message`) and what to do about it (`hint`, may be empty). `field` is the key of
 * the one field of a form that is wrong, where there is one.
 */
export const problemSchema = z.object({
  code: problemCodeSchema,
  message: z.string(),
  hint: z.string(),
  field: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/**
 * An app-plane error. `cause` is for the log alone and never crosses the wire.
 */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly hint: string;
  readonly field: string | undefined;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.message, options);
    this.name = 'AppError';
    this.code = problem.code;
    this.hint = problem.hint;
    this.field = problem.field;
  }
}

/** Turns anything thrown into what may be shown: an `AppError` as it is, everything else as `internal`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof AppError) {
    const { code, message, hint, field } = error;
    return { code, message, hint, ...(field === undefined ? {} : { field }) };
  }
  return {
    code: 'internal',
    message: 'Something went wrong inside Patchbay.',
    hint: 'Look at the newest error in Logs, then try again.',
  };
}
