/** How a client proves itself at the token endpoint (RFC 7591 section 2, OpenID Connect Core section 9). */

export const authMethods = ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const;
export type AuthMethod = (typeof authMethods)[number];
