/** How often one token, and one address, may ask: two windows, kept in bounded memory. */

/** `address` and `token` have the settings' rates; the three endpoints have stricter ones of their own, per address. */
export type LimitKind = 'address' | 'token' | 'authorize' | 'token_endpoint' | 'register';

export interface Limits {
  /** Counts one request; null when it may pass, else the seconds to wait (whole, at least 1). A refused one is not counted. */
  take(kind: LimitKind, key: string): number | null;
}
