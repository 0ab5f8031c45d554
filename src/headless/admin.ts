/** REST administration and metrics on the loopback listener, for whoever has the admin token. */
import type { IncomingMessage } from 'node:http';
import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts';
import { AppError, toProblem } from '../contract/errors.ts';
import { runCommand, type Served } from '../contract/wire.ts';
import { readBody } from './body.ts';
import type { Key } from './key.ts';
import { metricsText, type CallCounts } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { json, problemReply, type Reply } from './reply.ts';
import { routes, type Route, type RouteContext } from './routes.ts';

const maxBodyBytes = 1024 * 1024;

export interface AdminOptions {
  core: Served;
  key: Key;
  counts: CallCounts;
}

type Answer = (request: IncomingMessage, url: URL) => Promise<Reply>;

export function createAdmin(options: AdminOptions): Answer {
  return async (request, url) => {
    if (!options.key.matches(bearer(request))) return unauthorized();
    const path = url.pathname.replace(/(.)\/$/, '$1');
    if (path === '/metrics') return readOnly(request, () => metrics(options));
    if (path === '/api/v1/openapi.json')
      return readOnly(request, () => json(200, openApiDocument(options.core.snapshot().state.version)));
    return runRoute(request, { path, query: url.searchParams }, options);
  };
}

async function runRoute(
  request: IncomingMessage,
  asked: { path: string; query: URLSearchParams },
  options: AdminOptions,
): Promise<Reply> {
  const matches = routes.flatMap((route) => {
    const parameter = match(route.path, asked.path);
    return parameter === null ? [] : [{ route, parameter }];
  });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const found = matches.find(({ route }) => route.method === method);
  if (found === undefined)
    return matches.length === 0 ? unknown(asked.path) : wrongMethod(matches.map(({ route }) => route));
  try {
    const body = found.route.body === undefined ? undefined : await readJson(request);
    const context = { ...contextOf(request, options.core), ...asked, parameter: found.parameter, body };
    const value = await found.route.run(context);
    return found.route.status === 204 ? { status: 204 } : json(found.route.status, value);
  } catch (error) {
    if (error instanceof WrongType) return problemReply(toProblem(error), 415);
    if (error instanceof AppError) return problemReply(toProblem(error));
    throw error;
  }
}

function contextOf(request: IncomingMessage, core: Served): Pick<RouteContext, 'state' | 'ask'> {
  const left = new AbortController();
  // Of the request, not of its connection, which may carry many.
  request.once('close', () => left.abort());
  return {
    state: () => core.snapshot().state,
    async ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
      const outcome = await runCommand(core.handlers, { name, input }, { face: 'rest', signal: left.signal });
      if (!outcome.ok) throw new AppError(outcome.problem, { cause: outcome.cause });
      // The handler of that very name made it.
      return outcome.value as CommandOutput<N>;
    },
  };
}

/** The path's parameter ('' when it has none), or null when the path is another. */
function match(pattern: string, path: string): string | null {
  const [before = '', after] = pattern.split(/\{\w+\}/);
  if (after === undefined) return path === pattern ? '' : null;
  if (!path.startsWith(before) || !path.endsWith(after)) return null;
  const segment = path.slice(before.length, path.length - after.length);
  if (segment === '' || segment.includes('/')) return null;
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

class WrongType extends AppError {}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new WrongType({
      code: 'invalid_input',
      message: 'The body has to be JSON.',
      hint: 'Send it with the header Content-Type: application/json.',
    });
  const text = await readBody(request, maxBodyBytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError(
      { code: 'invalid_input', message: 'The body is not valid JSON.', hint: '' },
      { cause },
    );
  }
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function metrics(options: AdminOptions): Reply {
  const body = metricsText(options.core.snapshot().state, options.counts);
  return { status: 200, body, type: 'text/plain; version=0.0.4; charset=utf-8' };
}

function readOnly(request: IncomingMessage, answer: () => Reply): Reply {
  return request.method === 'GET' || request.method === 'HEAD' ? answer() : notAllowed(['GET', 'HEAD']);
}

function unauthorized(): Reply {
  const reply = problemReply({
    code: 'unauthorized',
    message: 'The admin token is missing or wrong.',
    hint: 'Send “Authorization: Bearer …” with the adminToken that “patchbay serve --json” prints.',
  });
  return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': 'Bearer realm="patchbay"' } };
}

function unknown(path: string): Reply {
  return problemReply({
    code: 'not_found',
    message: `There is nothing at ${path.slice(0, 200)}.`,
    hint: 'See /api/v1/openapi.json.',
  });
}

function wrongMethod(matching: readonly Route[]): Reply {
  return notAllowed(matching.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])));
}

function notAllowed(methods: readonly string[]): Reply {
  const allow = methods.join(', ');
  const reply = problemReply(
    { code: 'not_supported', message: `Only ${allow} there.`, hint: 'See /api/v1/openapi.json.' },
    405,
  );
  return { ...reply, headers: { ...reply.headers, Allow: allow } };
}
