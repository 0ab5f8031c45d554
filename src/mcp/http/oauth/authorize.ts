/** `/oauth/authorize` (RFC 6749 section 3.1): opens a round of consent, shows its number, and waits for the user's answer. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AuthorizationServer } from '../../access/authorization-server.ts';
import type { Consents, RoundView } from '../../access/consents.ts';
import { redirectHostOf } from '../../access/redirects.ts';
import { queryOf } from '../paths.ts';
import type { Refusal } from '../respond.ts';
import type { Visit } from '../visit.ts';
import { roundCookie, roundSecret } from './cookie.ts';
import { messagePage, pageHeaders, waitingPage } from './page.ts';

/** How long an asking page is kept waiting before it is given the same page again: less than any proxy's patience. */
const holdMs = 15_000;
/** What is over is gone, and a poll that meets it may stop. */
const goneStatus = 410;

export interface AuthorizeOptions {
  access: { server: Pick<AuthorizationServer, 'authorize'>; consents: Pick<Consents, 'look' | 'wait'> };
  now(): number;
}

export async function authorize(
  options: AuthorizeOptions,
  { req, res, visit }: { req: IncomingMessage; res: ServerResponse; visit: Visit },
): Promise<void> {
  // It is safe, and link previews send it: nothing may come of it.
  if (req.method === 'HEAD') return sendPage(res, 200, '');
  const query = queryOf(req.url ?? '');
  const round = query.get('round');
  const secret = roundSecret(req.headers.cookie);
  if (round === null) return ask(options, { res, visit, query, secret });
  const { consents } = options.access;
  // To look at a round that has been answered is to take its answer, which is there once.
  let view = consents.look(round, secret);
  if (view.kind === 'waiting' && query.get('wait') === '1') {
    const left = new AbortController();
    res.once('close', () => left.abort());
    await consents.wait(round, holdMs, left.signal);
    if (left.signal.aborted) return;
    view = consents.look(round, secret);
  }
  show(options, { res, visit, round }, view);
}

interface Asking {
  res: ServerResponse;
  visit: Visit;
  query: URLSearchParams;
  /** Of the round that this browser asked for before, which a new one takes the place of. */
  secret: string | null;
}

/** Opens a round. */
async function ask({ access }: AuthorizeOptions, { res, visit, query, secret }: Asking): Promise<void> {
  const reply = await access.server.authorize(query, visit.asker, secret);
  if (reply.kind === 'round') {
    visit.leadsTo = hostIn(query.get('redirect_uri') ?? '');
    sendAway(res, `/oauth/authorize?round=${encodeURIComponent(reply.id)}`, {
      'Set-Cookie': roundCookie(reply.secret, visit.asker.issuer),
    });
  } else if (reply.kind === 'redirect') {
    visit.error = errorIn(reply.to);
    visit.leadsTo = hostIn(reply.to);
    sendAway(res, reply.to);
  } else {
    visit.error = 'invalid_request';
    sendPage(res, reply.status, messagePage(reply));
  }
}

function show(
  { now }: AuthorizeOptions,
  { res, visit, round }: { res: ServerResponse; visit: Visit; round: string },
  view: RoundView,
): void {
  if (view.kind === 'redirect') {
    visit.error = errorIn(view.to);
    visit.leadsTo = hostIn(view.to);
    sendAway(res, view.to);
  } else if (view.kind === 'over') {
    sendPage(res, goneStatus, messagePage(view));
  } else {
    visit.leadsTo = view.redirectHost;
    const again = `/oauth/authorize?round=${encodeURIComponent(round)}&wait=1`;
    sendPage(res, 200, waitingPage(view, { again, now: now() }));
  }
}

/** A refusal to a browser, which shows people what it is given. */
export function refusePage(res: ServerResponse, { status, message, headers }: Refusal): void {
  const title = status === 429 ? 'Too many requests' : 'This did not work';
  sendPage(res, status, messagePage({ title, message, hint: '' }), headers);
}

function sendPage(res: ServerResponse, status: number, page: string, headers?: OutgoingHttpHeaders): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, { ...pageHeaders, 'Content-Length': Buffer.byteLength(page), ...headers });
  res.end(page);
}

/** 303: the browser goes on with GET, whatever brought it here (RFC 9700 section 4.12). */
function sendAway(res: ServerResponse, to: string, headers?: OutgoingHttpHeaders): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(303, { ...pageHeaders, 'Content-Length': 0, Location: ascii(to), ...headers }).end();
}

/** A header holds ASCII alone; in an address, percent-encoded bytes mean the same. */
function ascii(address: string): string {
  return address.replaceAll(/[^\x21-\x7e]/gu, (character) =>
    [...Buffer.from(character)]
      .map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      .join(''),
  );
}

function hostIn(uri: string): string {
  return URL.canParse(uri) ? redirectHostOf(uri) : '';
}

/** The error code that a redirect carries to the client, or empty. */
function errorIn(to: string): string {
  return queryOf(to).get('error') ?? '';
}
