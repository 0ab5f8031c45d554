/** Who asks the authorization server for something, as far as the listener can tell. */

export interface Asker {
  /** The issuer by which the server was addressed: the public origin, or the loopback origin of a client on this machine. */
  issuer: string;
  /** IP address, taken from `X-Forwarded-For` only where our own tunnel or the trusted proxy set it. */
  address: string;
  userAgent: string;
  /** True for the doctor's own stand-in: what it does is told to nobody as news and counts for nothing. */
  isDoctor: boolean;
}
