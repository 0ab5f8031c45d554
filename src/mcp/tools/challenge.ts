/** The `Bearer` challenge (RFC 6750 section 3) that leads a client to where it can get what it lacks (RFC 9728 section 5.1). */

export interface Challenge {
  /** RFC 8414 issuer by which the client addressed us. */
  issuer: string;
  /** The protected resource it asked. */
  resource: '/mcp' | '/sse';
  /** Absent where no token was given (RFC 6750 section 3.1). */
  error?: 'invalid_token' | 'insufficient_scope';
  description?: string;
  /** Space-separated; absent where no scope would help. */
  scope?: string;
}

export function bearerChallenge({ issuer, resource, error, description, scope }: Challenge): string {
  const parts = [`resource_metadata="${issuer}/.well-known/oauth-protected-resource${resource}"`];
  if (error !== undefined) parts.push(`error="${error}"`);
  if (description !== undefined) parts.push(`error_description="${plain(description)}"`);
  if (scope !== undefined) parts.push(`scope="${scope}"`);
  return `Bearer ${parts.join(', ')}`;
}

/** RFC 6750 section 3 allows printable ASCII without quotes and backslashes, and Node throws on what no header can hold. */
function plain(text: string): string {
  return text.replaceAll(/[“”‘’"\\]/g, "'").replaceAll(/[^\x20-\x7e]/g, '?');
}
