/** Rounds of consent: one per authorization request, from the browser's first page to the code or the refusal. */
import type { Approval, Scope } from '../../contract/state.ts';
import type { CommandContext, ParsedInput } from '../../contract/commands.ts';
import type { Client } from './clients.ts';

/** A checked authorization request (RFC 6749 section 4.1.1, RFC 7636, RFC 8707). */
export interface ConsentRequest {
  client: Client;
  redirectUri: string;
  state: string | null;
  scopes: readonly Scope[];
  codeChallenge: string;
  resource: string;
  issuer: string;
  address: string;
  isDoctor: boolean;
}

/** What the user gave: the scopes and sources that are left after narrowing. */
export interface Given {
  scopes: readonly Scope[];
  sources: readonly string[] | null;
}

/** How a round stands for the browser that asked. Texts are plain; the page makes them safe. */
export type RoundView =
  | {
      kind: 'waiting';
      /** Two digits, 10 to 99. */
      number: number;
      client: Pick<Client, 'name' | 'verification'>;
      redirectHost: string;
      scopes: readonly Scope[];
      expiresAt: number;
    }
  /** Back to the client, with a code or an error. */
  | { kind: 'redirect'; to: string }
  /** There is nothing more to do here. */
  | { kind: 'over'; title: string; message: string; hint: string };

export interface Consents {
  /** `secret` goes to the asking browser alone, in a cookie. Null when too many wait already. */
  open(request: ConsentRequest): { id: string; secret: string } | null;
  /** @param secret what the browser's cookie says; without it the round stays closed */
  look(id: string, secret: string | null): RoundView;
  /** Resolves when the round has been answered, or after `ms`, or when the browser leaves. */
  wait(id: string, ms: number, left: AbortSignal): Promise<void>;
  /** What waits for the user, oldest first; the doctor's own rounds are left out. */
  list(): Approval[];
  /** @throws AppError `not_found`, `approval_over`, `approval_wrong_number` (which ends the round), `invalid_input` */
  decide(input: ParsedInput<'approvals.decide'>, face: CommandContext['face']): void;
  /** Approves the doctor's own round. @throws AppError `not_found` for any other */
  approveForDoctor(id: string): void;
  /** Ends all that wait, with the reason the browsers are told; answers how many. */
  endAll(how: 'rejected' | 'failed', reason: string): number;
  close(): void;
}
