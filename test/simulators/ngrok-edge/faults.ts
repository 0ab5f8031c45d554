/** What can be made to go wrong at the edge, on demand: conditions that last, and things that happen once. */
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
