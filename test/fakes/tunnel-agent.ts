/** A tunnel agent with a pretended service behind it; passes the same suite as the real one. */
import type { AppError } from '../../src/contract/errors.ts';
import type { TunnelAgent, TunnelLink, TunnelRequest } from '../../src/mcp/ports.ts';
import { connectionProblem, ngrokProblem, tunnelProblems } from '../../src/mcp/tunnel/problems.ts';

/** How the pretended service behaves from now on. */
export interface FakeTunnelService {
  /** ngrok's code for refusing every attempt, or null. */
  refusal: `ERR_NGROK_${number}` | null;
  reachable: boolean;
  /** Attempts go unanswered: they end when they are given up, or when time is up. */
  silent: boolean;
  /** Names that somebody else is online at. */
  readonly taken: Set<string>;
  /** The only names that may be asked for; all when null. */
  owned: string[] | null;
  /** The most endpoints that were online at a time. */
  readonly mostOnline: number;
  /** What has been asked for so far. */
  readonly requests: TunnelRequest[];
  isOnline(url: string): boolean;
  /** Cuts every link. */
  cut(): void;
  /** Stops the endpoint from the service's side. */
  stop(url: string): void;
}

export interface FakeTunnelAgent extends TunnelAgent {
  readonly service: FakeTunnelService;
}

/** The name given to requests that ask for none. */
export const assignedDomain = 'assigned.example';

export function createFakeTunnelAgent(options: { timeoutMs?: number } = {}): FakeTunnelAgent {
  const { timeoutMs = 50 } = options;
  const lose = new Map<string, (problem: AppError) => void>();
  const loseOne = (url: string, problem: AppError): void => {
    lose.get(url)?.(problem);
    lose.delete(url);
  };
  let most = 0;
  const service: FakeTunnelService = {
    refusal: null,
    reachable: true,
    silent: false,
    taken: new Set(),
    owned: null,
    get mostOnline() {
      return most;
    },
    requests: [],
    isOnline: (url) => lose.has(url),
    cut() {
      for (const url of [...lose.keys()]) loseOne(url, tunnelProblems.disconnected());
    },
    stop: (url) => loseOne(url, tunnelProblems.stoppedRemotely('stopped')),
  };
  return {
    service,
    async open(request, signal) {
      service.requests.push(request);
      if (signal.aborted) throw tunnelProblems.abandoned();
      if (service.silent) await unanswered(signal, timeoutMs);
      const domain = request.domain === '' ? assignedDomain : request.domain;
      const url = `https://${domain}`;
      const taken = service.taken.has(domain) || lose.has(url) ? 'ERR_NGROK_334' : null;
      const isOurs = request.domain === '' || (service.owned?.includes(domain) ?? true);
      const refusal = service.refusal ?? (isOurs ? taken : 'ERR_NGROK_319');
      if (!service.reachable) throw connectionProblem(new Error('There is no network.'), request);
      if (refusal !== null) throw ngrokProblem(new Error(`no error_code: ${refusal}`), request);
      const link = openLink(url, lose);
      most = Math.max(most, lose.size);
      return link;
    },
  };
}

function openLink(url: string, lose: Map<string, (problem: AppError) => void>): TunnelLink {
  let isClosed = false;
  const lost = new Promise<AppError>((resolve) => {
    lose.set(url, (problem) => {
      if (!isClosed) resolve(problem);
    });
  });
  const mine = lose.get(url);
  return {
    url,
    lost,
    async close() {
      isClosed = true;
      if (lose.get(url) === mine) lose.delete(url);
    },
  };
}

function unanswered(signal: AbortSignal, timeoutMs: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(tunnelProblems.timeout(timeoutMs / 1_000)), timeoutMs);
    signal.addEventListener('abort', () => reject(tunnelProblems.abandoned()));
  });
}
