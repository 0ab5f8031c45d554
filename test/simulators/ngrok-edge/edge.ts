/** A loopback stand-in of the ngrok service: agents connect on one port, visitors arrive on another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { AgentSession, type EdgeRoom, type Endpoint } from './agent-session.ts';
import { createCertificates } from './certificates.ts';
import { calmConditions, type Cut, type Faults, type NgrokCode } from './faults.ts';
import { createFront } from './front.ts';
import { Wire } from './wire.ts';

export interface NgrokEdgeOptions {
  /** Names given to endpoints that ask for none: `localhost` first, then random ones that end so. */
  domainSuffix?: string;
  /** The first name given out; has to resolve to loopback for clients that use the public URL as it is. */
  assignedDomain?: string;
  /** Tokens that are welcome; all when left out. Others get ERR_NGROK_107, malformed ones ERR_NGROK_105. */
  tokens?: string[];
  publicProtocol?: 'http' | 'https';
  /** Port of the front; 0 takes any free one. */
  publicPort?: number;
  /** Port for agents; 0 takes any free one. */
  agentPort?: number;
  /** How often the edge asks agents for a sign of life, and how long it waits. */
  heartbeat?: { intervalMs: number; toleranceMs: number };
}

export interface NgrokEdge {
  /** host:port for `tunnel.ngrok.serverAddr`. */
  readonly serverAddr: string;
  /** PEM file for `tunnel.ngrok.caFile`, and for visitors (`NODE_EXTRA_CA_CERTS`). */
  readonly caFile: string;
  readonly ca: string;
  readonly publicPort: number;
  urlFor(domain: string): string;
  /** Authenticated sessions now. */
  sessions(): { clientId: string }[];
  /** Endpoints online now. */
  endpoints(): { id: string; domain: string; url: string }[];
  /** TCP connections that agents made so far. */
  connections(): number;
  readonly faults: Faults;
  close(): Promise<void>;
}

interface Connection {
  raw: net.Socket;
  secure: tls.TLSSocket;
  wire: Wire;
  session: AgentSession;
}

export async function startNgrokEdge(options: NgrokEdgeOptions = {}): Promise<NgrokEdge> {
  const protocol = options.publicProtocol ?? 'https';
  const conditions = calmConditions();
  const names = { dns: ['localhost', '*.localhost'], ipv4: ['127.0.0.1'] };
  const genuine = createCertificates(names);
  const foreign = createCertificates(names);
  const connections = new Set<Connection>();
  const sockets = new Set<net.Socket>();
  const counters = { connections: 0 };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ngrok-edge-'));
  const caFile = path.join(folder, 'ca.pem');
  writeFileSync(caFile, genuine.ca);

  const endpoints = new Set<Endpoint>();
  const find = (domain: string): Endpoint | undefined =>
    [...endpoints].find((endpoint) => endpoint.domain === domain);
  const front = createFront({ protocol, conditions, find }, genuine);
  const publicPort = await listen(front, options.publicPort ?? 0);
  const urlFor = (domain: string): string => `${protocol}://${domain}:${publicPort}`;

  const room: EdgeRoom = {
    conditions,
    endpoints,
    heartbeat: options.heartbeat ?? { intervalMs: 10_000, toleranceMs: 15_000 },
    tokenProblem: (authtoken) => tokenProblem(options.tokens, authtoken),
    authenticated: () =>
      [...connections].map(({ session }) => session).filter(({ clientId }) => clientId !== ''),
    chooseDomain: (requested) => {
      const first = options.assignedDomain ?? 'localhost';
      const random = `${Math.random().toString(36).slice(2, 10)}.${options.domainSuffix ?? 'localhost'}`;
      const domain = requested !== '' ? requested : find(first) === undefined ? first : random;
      return { domain, url: urlFor(domain) };
    },
  };

  const agents = net.createServer({ noDelay: true }, (raw) => {
    counters.connections += 1;
    sockets.add(raw);
    raw.on('close', () => sockets.delete(raw));
    raw.on('error', () => raw.destroy());
    if (conditions.tlsSilent || conditions.held) return;
    accept(raw, conditions.wrongCertificate ? foreign : genuine);
  });
  const agentPort = await listen(agents, options.agentPort ?? 0);

  function accept(raw: net.Socket, certificate: { cert: string; key: string }): void {
    const secureContext = tls.createSecureContext(certificate);
    const secure = new tls.TLSSocket(raw, { isServer: true, secureContext });
    const carrier = { send: (bytes: Buffer) => wire.send(bytes), close: () => wire.close() };
    const session = new AgentSession(carrier, room);
    const wire = new Wire(secure, conditions, (bytes) => {
      session.receive(bytes);
    });
    const connection = { raw, secure, wire, session };
    connections.add(connection);
    secure.on('error', () => secure.destroy());
    secure.on('close', () => {
      connections.delete(connection);
      wire.stop();
      session.end();
    });
  }

  const drop = (how: Cut): void => {
    for (const { raw, secure, wire, session } of [...connections]) {
      if (how === 'fin') wire.close();
      else if (how === 'goaway') session.goAway();
      else raw.resetAndDestroy();
      if (how === 'rst') secure.destroy();
    }
  };

  async function away(milliseconds: number): Promise<void> {
    agents.close();
    for (const socket of [...sockets]) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await listen(agents, agentPort);
  }

  const faults: Faults = Object.assign(conditions, {
    drop,
    away,
    blackHole() {
      conditions.held = true;
    },
    heal() {
      conditions.held = false;
      for (const { wire } of connections) wire.resume();
    },
    stopEndpoint(domain: string, reason: { message: string; code: NgrokCode | null }) {
      const endpoint = find(domain);
      if (endpoint === undefined) throw new Error(`Nothing is online as ${domain}.`);
      endpoint.session.stopEndpoint(endpoint, reason);
    },
  });

  return {
    serverAddr: `127.0.0.1:${agentPort}`,
    caFile,
    ca: genuine.ca,
    publicPort,
    urlFor,
    sessions: () => room.authenticated().map(({ clientId }) => ({ clientId })),
    endpoints: () => [...endpoints].map(({ id, domain, url }) => ({ id, domain, url })),
    connections: () => counters.connections,
    faults,
    async close() {
      for (const socket of [...sockets]) socket.destroy();
      front.closeAllConnections();
      await Promise.all([closed(agents), closed(front)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tokenProblem(tokens: string[] | undefined, authtoken: string): NgrokCode | null {
  if (authtoken === '') return 'ERR_NGROK_4018';
  if (tokens === undefined || tokens.includes(authtoken)) return null;
  return /\s/.test(authtoken) ? 'ERR_NGROK_105' : 'ERR_NGROK_107';
}

function listen(server: net.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closed(server: net.Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) resolve();
    else server.close(() => resolve());
  });
}
