/** How Attio says no: `{status_code, type, code, message}` (docs.attio.com, OpenAPI of March 2026). */

export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(
    said: { status: number; type?: string; code: string; message: string },
    headers: Record<string, string> = {},
  ) {
    super(said.message);
    this.status = said.status;
    this.type = said.type ?? 'invalid_request_error';
    this.code = said.code;
    this.headers = headers;
  }

  body(): string {
    return JSON.stringify({
      status_code: this.status,
      type: this.type,
      code: this.code,
      message: this.message,
    });
  }
}

export function notFound(message: string): Refusal {
  return new Refusal({ status: 404, code: 'not_found', message });
}

export function invalid(message: string, code = 'validation_type'): Refusal {
  return new Refusal({ status: 400, code, message });
}

/** The body of 401 is not in Attio's description; assumed of type `auth_error`. */
export function unauthorized(): Refusal {
  return new Refusal({
    status: 401,
    type: 'auth_error',
    code: 'unauthorized',
    message: 'Unauthorized: the access token is missing, invalid or has been deleted.',
  });
}

export function forbidden(missing: readonly string[]): Refusal {
  return new Refusal({
    status: 403,
    type: 'auth_error',
    code: 'unauthorized',
    message: `The access token does not have the scopes required for this endpoint: ${missing.join(', ')}.`,
  });
}

/** `Retry-After` is an HTTP date (docs.attio.com/rest-api/guides/rate-limiting). */
export function tooMany(resetsAt: number, message = 'Rate limit exceeded, please try again later'): Refusal {
  return new Refusal(
    { status: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded', message },
    { 'Retry-After': new Date(resetsAt).toUTCString() },
  );
}
