/** What can be made to go wrong at the edge, on demand: conditions that last, and things that happen once. */
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import type { Network } from './wire.ts';

/** Conditions that last until set back. They concern connections and requests made after the change. */
export interface Conditions extends Network {
  /** Refuse every authentication with this code. */
  authError: NgrokCode | null;
  /** Leave authentication unanswered. */
  authUnanswered: boolean;
  /** Refuse every endpoint with this code. */
  bindError: NgrokCode | null;
  /** Leave requests for an endpoint unanswered. */
  bindUnanswered: boolean;
  /** Accept TCP connections, then say nothing. */
  tlsSilent: boolean;
  /** Show a certificate of another CA, as a TLS-inspecting company network does. */
  wrongCertificate: boolean;
  /** Most sessions at a time. */
  maxSessions: number;
  /** Show the free plan's warning page to browsers. */
  interstitial: boolean;
  /** Show it to programs, too, whatever they send. */
  interstitialForAll: boolean;
  /** What a proxy in front of the edge makes of every answer but event streams. */
  rewrite: ((answer: FrontAnswer) => FrontAnswer) | null;
  /** Hold event streams back until they end, as a buffering proxy does. */
  buffered: boolean;
  /** How far the edge's clock is ahead. It dates answers that come without a date. */
  clockOffsetMs: number;
  /** Somebody else's server, which has the address instead of the agent. */
  impostor: RequestListener | null;
  /** Answer every visitor with a page of the edge's own. */
  page: { status: number; code: NgrokCode | null } | null;
  /** The certificate that visitors are shown. */
  certificate: 'genuine' | 'expired' | 'misnamed';
}

/** An answer on its way to the visitor, with what it answers. */
export interface FrontAnswer {
  readonly path: string;
  /** Of the request. */
  readonly asked: IncomingHttpHeaders;
  status: number;
  contentType: string;
  body: string;
}

export type NgrokCode = `ERR_NGROK_${number}`;

/** How a connection is cut. */
export type Cut = 'fin' | 'rst' | 'goaway';

export interface Faults extends Conditions {
  /** Cuts every agent's connection once; they may come back at once. */
  drop(how: Cut): void;
  /** Cuts every connection and refuses new ones. */
  leave(): Promise<void>;
  /** Ends `leave`: listens on the same port again. */
  comeBack(): Promise<void>;
  /** Cuts every connection and refuses new ones for that long, then listens on the same port again. */
  away(milliseconds: number): Promise<void>;
  /** From now on nothing passes in either direction, old connections and new ones alike. */
  blackHole(): void;
  /** Ends `blackHole`; what was held passes. */
  heal(): void;
  /** Stops one endpoint by the service's own command, as the dashboard's button does. */
  stopEndpoint(domain: string, reason: { message: string; code: NgrokCode | null }): void;
}

export function calmConditions(): Conditions {
  return {
    latencyMs: 0,
    held: false,
    authError: null,
    authUnanswered: false,
    bindError: null,
    bindUnanswered: false,
    tlsSilent: false,
    wrongCertificate: false,
    maxSessions: Infinity,
    interstitial: false,
    interstitialForAll: false,
    rewrite: null,
    buffered: false,
    clockOffsetMs: 0,
    impostor: null,
    page: null,
    certificate: 'genuine',
  };
}

/** The service's texts, shortened. That the first two repeat the authtoken is what the real ones do, too. */
export function refusal(code: NgrokCode, context: { authtoken: string; url: string }): string {
  switch (code) {
    case 'ERR_NGROK_105':
      return `authentication failed: The authtoken you specified does not look like a proper ngrok authtoken.\nYour authtoken: ${context.authtoken}`;
    case 'ERR_NGROK_107':
      return `authentication failed: The authtoken you specified is properly formed, but it is invalid.\nYour authtoken: ${context.authtoken}`;
    case 'ERR_NGROK_108':
      return 'authentication failed: Your account is limited to 1 simultaneous ngrok agent sessions.';
    case 'ERR_NGROK_4018':
      return 'authentication failed: Usage of ngrok requires a verified account and authtoken.';
    case 'ERR_NGROK_334':
      return `failed to start tunnel: The endpoint '${context.url}' is already online.`;
    default:
      return 'The simulated service refuses this.';
  }
}
