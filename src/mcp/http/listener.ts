/** The public listener: the one thing a tunnel may publish. Gate first, then protocol or pages. */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../../contract/state.ts';
import type { RefusedVisit } from '../access/refused-visits.ts';
import type { CallHouse } from '../tools/call.ts';
import type { ArrivalOptions } from './arrival.ts';
import { listenOn } from './bind.ts';
import { openLinked, type DocumentOffer } from '../tools/linked.ts';
import type { DataOptions, DataRoute } from './data/route.ts';
import { createClients } from './clients.ts';
import { createEndings } from './endings.ts';
import type { GateOptions } from './gate.ts';
import { createOAuthRoutes, type OAuthOptions } from './oauth/routes.ts';
import { createPages } from './pages.ts';
import { pathOf } from './paths.ts';
import { createInFlight } from './protocol/in-flight.ts';
import { createListNews } from './protocol/list-news.ts';
import { createMcpEndpoint } from './protocol/mcp.ts';
import type { Offered } from './protocol/offers.ts';
import { createSdkPath } from './protocol/sdk.ts';
import { createSessions } from './protocol/sessions.ts';
import { createSseEndpoint } from './protocol/sse.ts';
import { createSurface } from './protocol/surface.ts';
import { brokenInside, createRoute, refuse } from './route.ts';
import { createStreams, messageEvent, writeEvent } from './streams.ts';
import { createTrafficCount, type Traffic } from './traffic.ts';
import type { VisitNews } from './visit.ts';

/** How long an idle connection, a head, and a whole request may take. */
const timeouts = { keepAliveTimeout: 75_000, headersTimeout: 20_000, requestTimeout: 60_000 };
const drainMs = 5_000;
/** What the last answers may take from here to the far end of the tunnel before it is closed. */
const passingMs = 200;

export interface ListenerOptions extends Pick<ArrivalOptions, 'issuerOf' | 'tunnelHost' | 'doctorPass'> {
  version: string;
  calls: CallHouse;
  /** Resources and prompts of the open sources. */
  offers(): readonly Offered[];
  links: DataOptions['links'];
  /** The sources whose documents signed links may open. */
  documents(): readonly DocumentOffer[];
  now(): number;
  access: GateOptions['access'] & OAuthOptions['access'];
  /** Hosts (with port, where they have one) by which the world reaches us. Asked at every request: the tunnel moves. */
  publicHosts(): readonly string[];
  settings(): { trustedProxy: string; openaiOnly: boolean };
  sessionLimits(): { max: number; idleMs: number };
  /** Random, made anew at every start; only the doctor is told. */
  instanceId: string;
  told: {
    clientSeen(client: Client): void;
    clientGone(id: string): void;
    /** Once for every request, when it has been answered; not for the doctor's. */
    visited(news: VisitNews): void;
    /** The gate turned somebody away; not the doctor. */
    refused(visit: RefusedVisit): void;
    /** What connections through the tunnel carried since this was last told. */
    passed(traffic: Traffic): void;
    failed(error: unknown): void;
  };
  /** See `McpEndpointOptions.direct`. */
  direct: boolean;
}

export interface Listener {
  /** Origin on loopback, e.g. `http://127.0.0.1:7420`. @throws AppError `port_in_use`, `listen_failed` */
  listen(host: string, port: number): Promise<{ origin: string; port: number }>;
  /** Ends the sessions, streams and calls of a token or grant that is no longer good. */
  endFor(credential: string): void;
  /** Refuses new requests from now on. */
  closeGate(): void;
  /** Waits for running calls (≤ 5 s, then aborts them) and for their answers to be on their way. */
  drain(): Promise<void>;
  close(): Promise<void>;
  counts(): { sessions: number; streams: number; calls: number };
}

export function createListener(options: ListenerOptions): Listener {
  const { house, endpoints, rooms } = furnish(options);
  const { failed } = options.told;
  const hosts = { publicHosts: options.publicHosts, anyAddress: false };
  let isOpen = true;
  const openaiOnly = () => options.settings().openaiOnly;
  const route = createRoute({
    gate: { access: options.access, hosts, openaiOnly, open: () => isOpen },
    arrivals: { ...options, trustedProxy: () => options.settings().trustedProxy },
    traffic: rooms.traffic,
    visited: options.told.visited,
    refused: options.told.refused,
    instanceId: options.instanceId,
    ...endpoints,
    data: createData(options),
    oauth: createOAuthRoutes({ access: options.access, now: options.now }),
    pages: createPages({ house, clients: rooms.clients, endings: rooms.endings, failed }),
  });
  const server = createServer(timeouts, (req, res) => {
    route(req, res).catch((error: unknown) => {
      failed(error);
      refuse(res, pathOf(req.url ?? '/'), brokenInside);
    });
  });

  return {
    async listen(host, port) {
      const bound = await listenOn(server, host, port);
      hosts.anyAddress = !bound.isLoopback;
      return { origin: bound.origin, port: bound.port };
    },
    endFor(credential) {
      const { endings, sessions, streams, inFlight } = rooms;
      endings.add(credential);
      for (const room of [sessions, streams, inFlight]) room.endFor(credential);
    },
    closeGate() {
      isOpen = false;
    },
    async drain() {
      if (rooms.inFlight.count() === 0) return;
      await rooms.inFlight.drain(drainMs);
      // Node tells when an answer has left this process, not when it has passed the tunnel.
      await sleep(passingMs);
    },
    async close() {
      for (const room of [rooms.streams, rooms.sessions, rooms.clients]) room.close();
      await endpoints.sdk.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 500);
      await closed;
      clearTimeout(patience);
      rooms.traffic.close();
    },
    counts: () => ({
      sessions: rooms.sessions.count(),
      streams: rooms.streams.open(),
      calls: rooms.inFlight.count(),
    }),
  };
}

/** Loads what reads documents for people when the first link is opened. */
function createData({ calls, documents, links }: ListenerOptions): DataRoute {
  const options: DataOptions = { links, open: (request) => openLinked(calls, documents(), request) };
  let made: DataRoute | undefined;
  return async (req, res, visit) => {
    if (made === undefined) {
      const { createDataRoute } = await import('./data/route.ts');
      made = createDataRoute(options);
    }
    return made(req, res, visit);
  };
}

/** Builds the protocol's rooms and ties list changes to the open streams. */
function furnish(options: ListenerOptions) {
  const inFlight = createInFlight();
  const endings = createEndings();
  const traffic = createTrafficCount(options.told.passed);
  const streams = createStreams();
  const surface = createSurface(options.version, options.calls.tools);
  const house = { surface, calls: options.calls, inFlight, offers: options.offers };
  const sessions = createSessions({
    now: options.now,
    limits: options.sessionLimits,
    busy: (session) => inFlight.busy(session.id),
    ended: (session) => inFlight.cancelAll(session.id),
  });
  const clients = createClients({
    now: options.now,
    seen: options.told.clientSeen,
    gone: options.told.clientGone,
  });
  const sdk = createSdkPath(house, (error) => options.calls.log('debug', 'listener', error.message));
  const { direct } = options;
  const mcp = createMcpEndpoint({ house, sdk, sessions, streams, clients, endings, direct });
  const sse = createSseEndpoint({
    house,
    sdk,
    streams,
    clients,
    endings,
    direct,
    failed: options.told.failed,
  });
  const changed = createListNews(options.offers);
  options.calls.tools.onChange(() => {
    for (const list of changed()) {
      const json = JSON.stringify({ jsonrpc: '2.0', method: `notifications/${list}/list_changed` });
      for (const session of sessions.all())
        if (session.stream !== null) writeEvent(session.stream, messageEvent(json));
      sse.broadcast(json);
      sdk.changed(list);
    }
  });
  return {
    house,
    endpoints: { mcp, sse, sdk },
    rooms: { inFlight, streams, sessions, clients, endings, traffic },
  };
}
