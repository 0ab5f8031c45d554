/** The tunnel as the core drives it: the state machine, an agent and a timer, one thing at a time. */
import { AppError, toProblem } from '../../contract/errors.ts';
import type { LogLevel, TunnelState } from '../../contract/state.ts';
import type { Clock, TunnelAgent, TunnelLink, TunnelRequest } from '../ports.ts';
import { keepAssignedDomain, type DomainKeeper } from './assigned-domain.ts';
import { step, toTunnelState, type Effect, type Input, type Stage } from './machine.ts';

export interface TunnelOptions {
  agent: TunnelAgent;
  clock: Clock;
  /** Told every state that differs from the one before. */
  tell: (state: TunnelState) => void;
  log: (level: LogLevel, message: string) => void;
}

/** Asked at each attempt, so that a new setting or token counts at once. May throw an AppError. */
export type AskForRequest = () => Promise<TunnelRequest>;

export interface Tunnel {
  /** Starts, or tries again at once after a failure. Nothing happens when it is online or about to be. */
  switchOn(ask: AskForRequest): void;
  /** Opens anew with what is asked for now; nothing when switched off. */
  settingsChanged(): void;
  /** Resolves when the endpoint is offline, also one that a running attempt brought too late. Never rejects. */
  switchOff(): Promise<void>;
}

export function createTunnel(options: TunnelOptions): Tunnel {
  return new TunnelDriver(options);
}

class TunnelDriver implements Tunnel {
  readonly #options: TunnelOptions;
  readonly #agent: DomainKeeper;
  #stage: Stage = { kind: 'off' };
  #ask: AskForRequest | null = null;
  #attempt: AbortController | null = null;
  #link: TunnelLink | null = null;
  /** What was warned of last, until a link stands or a person changes something. */
  #warned = '';
  #stopTimer: () => void = () => undefined;
  /** Attempts and closings, one after the other. None of them rejects. */
  #work: Promise<void> = Promise.resolve();

  constructor(options: TunnelOptions) {
    this.#options = options;
    this.#agent = keepAssignedDomain(options.agent);
  }

  switchOn(ask: AskForRequest): void {
    this.#ask = ask;
    this.#warned = '';
    this.#take({ type: 'switchedOn', at: this.#now() });
  }

  settingsChanged(): void {
    this.#agent.forget();
    this.#warned = '';
    this.#take({ type: 'settingsChanged', at: this.#now() });
  }

  async switchOff(): Promise<void> {
    this.#agent.forget();
    this.#take({ type: 'switchedOff' });
    await this.#work;
  }

  #take(input: Input): void {
    const before = toTunnelState(this.#stage);
    const { stage, effects } = step(this.#stage, input);
    this.#stage = stage;
    for (const effect of effects) this.#perform(effect);
    const after = toTunnelState(stage);
    if (JSON.stringify(after) !== JSON.stringify(before)) this.#options.tell(after);
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case 'open': {
        const attempt = new AbortController();
        this.#attempt = attempt;
        this.#work = this.#work.then(() => this.#try(attempt.signal));
        break;
      }
      case 'abort':
        this.#attempt?.abort();
        break;
      case 'close': {
        const link = this.#link;
        this.#link = null;
        this.#work = this.#work.then(() => link?.close());
        break;
      }
      case 'wake':
        this.#stopTimer = this.#options.clock.after(Math.max(0, effect.at - this.#now()), () =>
          this.#take({ type: 'timerDue', at: this.#now() }),
        );
        break;
      case 'sleep':
        this.#stopTimer();
        break;
    }
  }

  async #try(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#ask === null) return;
    const outcome = await this.#open(this.#ask, signal);
    if (outcome instanceof Error) {
      if (isWanted(signal)) this.#fail(outcome);
    } else if (isWanted(signal)) this.#adopt(outcome);
    else await outcome.close();
  }

  async #open(ask: AskForRequest, signal: AbortSignal): Promise<TunnelLink | Error> {
    try {
      return await this.#agent.open(await ask(), signal);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #fail(error: Error): void {
    this.#warn(error);
    this.#take({ type: 'attemptFailed', at: this.#now(), problem: toProblem(error) });
  }

  #adopt(link: TunnelLink): void {
    this.#link = link;
    this.#warned = '';
    this.#options.log('info', `Online at ${link.url}.`);
    this.#take({ type: 'attemptSucceeded', at: this.#now(), url: link.url });
    void link.lost.then((error) => {
      if (this.#link !== link) return;
      this.#warn(error);
      this.#take({ type: 'linkLost', at: this.#now(), problem: toProblem(error) });
    });
  }

  /**
   * With what ngrok itself said; the adapter has taken the authtoken out of that. An outage is tried again every second:
   * only its first problem, and each that differs, is a warning.
   */
  #warn(error: Error): void {
    const cause = error instanceof AppError && error.cause instanceof Error ? error.cause.message : '';
    const said = cause === '' ? '' : ` (${cause.trim().replace(/\s+/g, ' ')})`;
    this.#options.log(error.message === this.#warned ? 'debug' : 'warn', `${error.message}${said}`);
    this.#warned = error.message;
  }

  #now(): number {
    return this.#options.clock.now();
  }
}

function isWanted(signal: AbortSignal): boolean {
  return !signal.aborted;
}
