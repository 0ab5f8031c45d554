/** The public listener: the one thing a tunnel may publish. Gate first, then protocol or pages. */
import type { Express } from 'express';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';
import type { Client } from '../../contract/state.ts';
import type { Rights } from '../access/rights.ts';
import type { CallHouse } from '../tools/call.ts';
import { createApp } from './app.ts';
import { createClients } from './clients.ts';
import { createGate } from './gate.ts';
import { createInFlight } from './protocol/in-flight.ts';
import { createMcpEndpoint } from './protocol/mcp.ts';
import { createSdkPath } from './protocol/sdk.ts';
import { createSessions } from './protocol/sessions.ts';
import { createSseEndpoint } from './protocol/sse.ts';
import { createSurface } from './protocol/surface.ts';
import { refuseBody, sendRefusal } from './respond.ts';
import { createStreams, messageEvent, writeEvent } from './streams.ts';

const drainMs = 5_000;
/** What the last answers may take from here to the far end of the tunnel before it is closed. */
const passingMs = 200;

export interface ListenerOptions {
  version: string;
  calls: CallHouse;
  now(): number;
  verify(token: string): Rights | null;
  credentialName(id: string): string;
  /** Hosts (with port, where they have one) by which the world reaches us. Asked at every request: the tunnel moves. */
  publicHosts(): readonly string[];
  sessionLimits(): { max: number; idleMs: number };
  told: { clientSeen(client: Client): void; clientGone(id: string): void; failed(error: unknown): void };
  /** See `McpEndpointOptions.direct`. */
  direct: boolean;
}

export interface Listener {
  /** Origin on loopback, e.g. `http://127.0.0.1:7420`. @throws AppError `port_in_use`, `listen_failed` */
  listen(host: string, port: number): Promise<{ origin: string; port: number }>;
  /** Refuses new requests from now on. */
  /** Ends the sessions, streams and calls of a token that is no longer good. */
  endFor(credential: string): void;
  closeGate(): void;
  /** Waits for running calls (≤ 5 s, then aborts them) and for their answers to be on their way. */
  drain(): Promise<void>;
  close(): Promise<void>;
  counts(): { sessions: number; streams: number; calls: number };
}

export function createListener(options: ListenerOptions): Listener {
  const { house, endpoints, rooms } = furnish(options);
  const bound = { anyAddress: false, open: true };
  const gate = createGate({
    verify: options.verify,
    publicHosts: options.publicHosts,
    get anyAddress() {
      return bound.anyAddress;
    },
    open: () => bound.open,
  });
  const rightsByRequest = new WeakMap<IncomingMessage, Rights>();
  let app: Promise<Express> | undefined;
  const page = async (req: IncomingMessage, res: ServerResponse) => {
    app ??= createApp({
      house,
      clients: rooms.clients,
      failed: options.told.failed,
      rightsOf: (asked) => need(rightsByRequest.get(asked)),
    });
    const answer = await app;
    if (!res.destroyed) answer(req, res);
  };

  const route = async (req: IncomingMessage, res: ServerResponse) => {
    const admission = gate.admit(req);
    if (!admission.ok) return refuseBody(req, res, () => sendRefusal(res, admission));
    const { rights, path } = admission;
    if (rights === null) return page(req, res);
    if (path === '/mcp' || path === '/mcp/') return endpoints.mcp.handle(req, res, rights);
    if (path === '/sse' || path === '/sse/') return endpoints.sse.open(req, res, rights);
    if (path === '/sse/messages') return endpoints.sse.message(req, res, rights);
    rightsByRequest.set(req, rights);
    return page(req, res);
  };
  const server = createServer(
    { keepAliveTimeout: 75_000, requestTimeout: 60_000, headersTimeout: 20_000 },
    (req, res) => {
      route(req, res).catch((error: unknown) => {
        options.told.failed(error);
        sendRefusal(res, {
          status: 500,
          error: 'internal',
          message: 'Something went wrong inside Patchbay; its log says what.',
        });
      });
    },
  );

  return {
    async listen(host, port) {
      await listenOn(server, host, port);
      bound.anyAddress = !isLoopback(host);
      const address = server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      return { origin: `http://${name}:${address.port}`, port: address.port };
    },
    endFor(credential) {
      rooms.sessions.endFor(credential);
      rooms.streams.endFor(credential);
    },
    closeGate() {
      bound.open = false;
    },
    async drain() {
      if (rooms.inFlight.count() === 0) return;
      await rooms.inFlight.drain(drainMs);
      // Node tells when an answer has left this process, not when it has passed the tunnel.
      await sleep(passingMs);
    },
    async close() {
      rooms.streams.close();
      rooms.sessions.close();
      rooms.clients.close();
      await endpoints.sdk.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 500).unref();
      if (server.listening) await closed;
    },
    counts: () => ({
      sessions: rooms.sessions.count(),
      streams: rooms.streams.open(),
      calls: rooms.inFlight.count(),
    }),
  };
}

/** Builds the protocol's rooms and ties list changes to the open streams. */
function furnish(options: ListenerOptions) {
  const inFlight = createInFlight();
  const streams = createStreams();
  const surface = createSurface(options.version, options.calls.tools);
  const house = { surface, calls: options.calls, inFlight };
  const sessions = createSessions({
    now: options.now,
    limits: options.sessionLimits,
    busy: (session) => inFlight.busy(session.id),
    ended: (session) => inFlight.cancelAll(session.id),
  });
  const clients = createClients({
    now: options.now,
    credentialName: options.credentialName,
    seen: options.told.clientSeen,
    gone: options.told.clientGone,
  });
  const sdk = createSdkPath(house, (error) => options.calls.log('debug', 'listener', error.message));
  const { direct } = options;
  const mcp = createMcpEndpoint({ house, sdk, sessions, streams, clients, direct });
  const sse = createSseEndpoint({ house, sdk, streams, clients, direct, failed: options.told.failed });
  options.calls.tools.onChange(() => {
    const json = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' });
    for (const session of sessions.all())
      if (session.stream !== null) writeEvent(session.stream, messageEvent(json));
    sse.broadcast(json);
    sdk.toolsChanged();
  });
  return { house, endpoints: { mcp, sse, sdk }, rooms: { inFlight, streams, sessions, clients } };
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        new AppError(
          {
            code: taken ? 'port_in_use' : 'listen_failed',
            message: taken
              ? `Port ${port} is already in use on this machine.`
              : `Patchbay could not listen on ${host}:${port}.`,
            hint: taken
              ? 'Quit the program that uses it, or choose another port: patchbay settings set server.port=0 takes any free one.'
              : 'Choose another port or address.',
          },
          { cause },
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A page that needs a token was reached without one.');
  return value;
}
