/** A loopback stand-in of the ngrok service: agents connect on one port, visitors arrive on another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AgentDoor } from './agent-door.ts';
import type { AgentSession, EdgeRoom, Endpoint } from './agent-session.ts';
import { createCertificates } from '../../../src/mcp/tunnel/certificates.ts';
import { calmConditions, type Conditions, type Faults, type NgrokCode } from './faults.ts';
import { createFront } from './front.ts';
import { listen, stopListening } from './listen.ts';

export interface NgrokEdgeOptions {
  /** The name for an endpoint that asks for none. `localhost` lets any client use the public URL as it is. */
  assignedDomain?: string;
  /** When that one is taken, a random name with this ending is given out. */
  domainSuffix?: string;
  /** Tokens that are welcome; all when left out. Others get ERR_NGROK_107, malformed ones ERR_NGROK_105. */
  tokens?: string[];
  publicProtocol?: 'http' | 'https';
  /** Names beside `localhost` that the front's certificate is for. */
  names?: string[];
  /** Port of the front; 0 takes any free one. */
  publicPort?: number;
  /** Port for agents; 0 takes any free one. */
  agentPort?: number;
  /** How often the edge asks agents for a sign of life, and how long it waits before it drops them. */
  heartbeat?: { intervalMs: number; toleranceMs: number };
}

export interface NgrokEdge {
  /** host:port for `tunnel.ngrok.serverAddr`. */
  readonly serverAddr: string;
  /** PEM file for `tunnel.ngrok.caFile`, and for visitors (`NODE_EXTRA_CA_CERTS`). */
  readonly caFile: string;
  /** The same as text. */
  readonly ca: string;
  /** Whoever signed a certificate that visitors can be shown. */
  readonly authorities: string[];
  readonly publicPort: number;
  /** The public origin of a name. */
  urlFor(domain: string): string;
  /** Authenticated sessions now. */
  sessions(): { clientId: string }[];
  /** Endpoints online now. */
  endpoints(): { id: string; domain: string; url: string }[];
  /** How many TCP connections agents made so far. */
  connections(): number;
  readonly faults: Faults;
  close(): Promise<void>;
}

export async function startNgrokEdge(options: NgrokEdgeOptions = {}): Promise<NgrokEdge> {
  const protocol = options.publicProtocol ?? 'https';
  const names = { dns: ['localhost', '*.localhost', ...(options.names ?? [])], ipv4: ['127.0.0.1'] };
  const genuine = createCertificates(names);
  const expired = createCertificates(names, { now: Date.now() - 400 * 86_400_000 });
  const misnamed = createCertificates({ dns: ['somebody-else.example'], ipv4: [] });
  const conditions = calmConditions();
  const endpoints = new Set<Endpoint>();
  const find = (domain: string): Endpoint | undefined =>
    [...endpoints].find((endpoint) => endpoint.domain === domain);

  const front = createFront({ protocol, conditions, find }, { genuine, expired, misnamed });
  const publicPort = await listen(front, options.publicPort ?? 0);
  const urlFor = (domain: string): string => `${protocol}://${domain}:${publicPort}`;
  const authenticated = (): AgentSession[] => door.sessions().filter(({ clientId }) => clientId !== '');
  const room: EdgeRoom = {
    conditions,
    endpoints,
    heartbeat: options.heartbeat ?? { intervalMs: 10_000, toleranceMs: 15_000 },
    tokenProblem: (authtoken) => tokenProblem(options.tokens, authtoken),
    authenticated,
    chooseDomain: (requested) => {
      const domain = requested === '' ? freeDomain(options, find) : requested;
      return { domain, url: urlFor(domain) };
    },
  };
  const door = new AgentDoor(room, { genuine, foreign: createCertificates(names) });
  await door.open(options.agentPort ?? 0);

  const folder = mkdtempSync(path.join(os.tmpdir(), 'ngrok-edge-'));
  const caFile = path.join(folder, 'ca.pem');
  writeFileSync(caFile, genuine.ca);
  return {
    serverAddr: `127.0.0.1:${door.port}`,
    caFile,
    ca: genuine.ca,
    authorities: [genuine.ca, expired.ca, misnamed.ca],
    publicPort,
    urlFor,
    sessions: () => authenticated().map(({ clientId }) => ({ clientId })),
    endpoints: () => [...endpoints].map(({ id, domain, url }) => ({ id, domain, url })),
    connections: () => door.accepted,
    faults: createFaults({ door, conditions, find }),
    async close() {
      await door.leave();
      const stopped = stopListening(front);
      front.closeAllConnections();
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function createFaults(edge: {
  door: AgentDoor;
  conditions: Conditions;
  find(domain: string): Endpoint | undefined;
}): Faults {
  const { door, conditions, find } = edge;
  return Object.assign(conditions, {
    drop: door.drop.bind(door),
    leave: door.leave.bind(door),
    comeBack: door.comeBack.bind(door),
    async away(milliseconds: number) {
      await door.leave();
      await sleep(milliseconds);
      await door.comeBack();
    },
    blackHole() {
      conditions.held = true;
    },
    heal() {
      conditions.held = false;
      door.resume();
    },
    stopEndpoint(domain: string, reason: { message: string; code: NgrokCode | null }) {
      const endpoint = find(domain);
      if (endpoint === undefined) throw new Error(`Nothing is online as ${domain}.`);
      endpoint.session.stopEndpoint(endpoint, reason);
    },
  });
}

function freeDomain(
  options: Pick<NgrokEdgeOptions, 'assignedDomain' | 'domainSuffix'>,
  find: (domain: string) => Endpoint | undefined,
): string {
  const first = options.assignedDomain ?? 'localhost';
  if (find(first) === undefined) return first;
  return `${Math.random().toString(36).slice(2, 10)}.${options.domainSuffix ?? 'localhost'}`;
}

function tokenProblem(tokens: string[] | undefined, authtoken: string): NgrokCode | null {
  if (authtoken === '') return 'ERR_NGROK_4018';
  if (tokens === undefined || tokens.includes(authtoken)) return null;
  return /\s/.test(authtoken) ? 'ERR_NGROK_105' : 'ERR_NGROK_107';
}
