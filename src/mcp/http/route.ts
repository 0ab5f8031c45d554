/** One request from its head to its endpoint: how it came, whether it may, and who answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusedVisit } from '../access/refused-visits.ts';
import { instanceHeader } from '../doctor/pass.ts';
import { arrivalOf, type ArrivalOptions } from './arrival.ts';
import type { DataRoute } from './data/route.ts';
import { admit, type GateOptions, type Knock } from './gate.ts';
import { isOurHost } from './hosts.ts';
import { refusePage } from './oauth/authorize.ts';
import type { OAuthRoutes } from './oauth/routes.ts';
import type { Pages } from './pages.ts';
import { doorOf, pathOf, toldPath, type Door } from './paths.ts';
import type { McpEndpoint } from './protocol/mcp.ts';
import type { SseEndpoint } from './protocol/sse.ts';
import { refuseBody, sendOAuthError, sendRefusal, type Refusal } from './respond.ts';
import type { TrafficCount } from './traffic.ts';
import { beginVisit, type Guest, type VisitNews } from './visit.ts';

export interface RouteOptions {
  gate: GateOptions;
  arrivals: ArrivalOptions;
  traffic: TrafficCount;
  visited(news: VisitNews): void;
  refused(visit: RefusedVisit): void;
  /** Tells the doctor that it is this Patchbay that answers. */
  instanceId: string;
  mcp: McpEndpoint;
  sse: SseEndpoint;
  oauth: OAuthRoutes;
  pages: Pages;
  data: DataRoute;
}

export function createRoute(options: RouteOptions) {
  const { gate, traffic, visited, oauth, pages } = options;
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const knock = look(options, req);
    const { path, via } = knock;
    if (via === 'tunnel') traffic.count(req);
    const request = `${req.method ?? ''} ${toldPath(path)}`;
    const visit = beginVisit(res, { via, asker: knock.asker, request }, visited);
    if (knock.asker.isDoctor) answerDoctor(res, options.instanceId);
    const admission = admit(gate, knock);
    if (!admission.ok) {
      visit.error = admission.error;
      refuseBody(req, res, () => refuse(res, path, admission));
      return tellRefused(options, { knock, request, admission });
    }
    const { door, rights } = admission;
    if (door === 'oauth' || door === 'metadata') return oauth.handle({ req, res, path, visit });
    if (door === 'data') return options.data(req, res, visit);
    if (rights === null) return pages.open(req, res);
    visit.credential = rights.credential;
    return enter(options, { req, res, path, door, guest: { rights, visit } });
  };
}

/** Whoever tries a secret link that is none is answered as if nothing were there, and told of as what it is. */
function tellRefused(
  { refused }: RouteOptions,
  { knock, request, admission }: { knock: Knock; request: string; admission: Refusal },
): void {
  const { asker, door } = knock;
  if (asker.isDoctor) return;
  const error = door === 'link' && admission.error === 'not_found' ? 'invalid_link' : admission.error;
  refused({ asker, request, error, message: admission.message });
}

/** Without a date of ours, so that the one the doctor reads is the clock of whoever stands before us. */
function answerDoctor(res: ServerResponse, instanceId: string): void {
  res.sendDate = false;
  res.setHeader(instanceHeader, instanceId);
}

function look({ gate, arrivals }: RouteOptions, req: IncomingMessage): Knock {
  const { host } = req.headers;
  const ours = host !== undefined && isOurHost(gate.hosts, host) ? host : null;
  const path = pathOf(req.url ?? '/');
  return { req, host: ours, path, door: doorOf(path), ...arrivalOf(arrivals, req, ours) };
}

/** A guest on the way to what they came for. */
interface Entry {
  req: IncomingMessage;
  res: ServerResponse;
  path: string;
  door: Door;
  guest: Guest;
}

function enter({ mcp, sse, pages }: RouteOptions, { req, res, path, door, guest }: Entry): Promise<void> {
  if (door === 'mcp') return mcp.handle(req, res, guest);
  if (door === 'link') return mcp.post(req, res, guest);
  if (door === 'bridge') return pages.guarded(req, res, guest);
  return path === '/sse/messages' ? sse.message(req, res, guest) : sse.open(req, res, guest);
}

/** Refuses in the language of whoever asks: a browser, an OAuth client, any other program. */
export function refuse(res: ServerResponse, path: string, refusal: Refusal): void {
  if (path === '/oauth/authorize') refusePage(res, refusal);
  else if (path.startsWith('/oauth/')) sendOAuthError(res, refusal);
  else sendRefusal(res, refusal);
}

export const brokenInside: Refusal = {
  status: 500,
  error: 'internal',
  message: 'Something went wrong inside Patchbay; its log says what.',
};
