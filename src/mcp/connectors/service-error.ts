/** A service gave no answer. */
import { AppError, type Problem } from '../../contract/errors.ts';

/**
 * `source_unreachable` (no network, no such host, refused, TLS), `timeout`, `source_rate_limited` (its budget is used up for
 * longer than may be waited), `source_banned`.
 */
export class ServiceError extends AppError {
  /** Whether the service may have got the request: then what it changed is unknown. */
  readonly sent: boolean;

  constructor(problem: Problem & { sent: boolean }, options?: { cause?: unknown }) {
    super(problem, options);
    this.name = 'ServiceError';
    this.sent = problem.sent;
  }
}
