/** The pages beside MCP, on Express: health, and the plain-HTTP bridge for clients without MCP. */
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { callTool } from '../tools/call.ts';
import { challengeOf } from '../tools/result.ts';
import { maxBodyBytes } from './body.ts';
import type { Clients } from './clients.ts';
import { callerOf } from './protocol/caller.ts';
import type { Endings } from './endings.ts';
import { isObject } from './protocol/classify.ts';
import { failureOf, type ProtocolHouse } from './protocol/exchange.ts';
import { ended, noted } from './protocol/note.ts';
import { legacyVersions, modernVersion } from './protocol/versions.ts';
import type { Guest } from './visit.ts';

export interface AppOptions {
  house: ProtocolHouse;
  clients: Clients;
  endings: Endings;
  /** Whom the gate let in with a request. */
  guestOf(req: Request): Guest;
  failed(error: unknown): void;
}

/** Loads Express, which takes longer than listening itself: so it is asked for when a page is. */
export async function createApp(options: AppOptions): Promise<Express> {
  const { house, failed } = options;
  const { default: express } = await import('express');
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  const { surface } = house;

  app.get('/health', (_req, res) => {
    res.json({ status: 'ok', name: 'patchbay', version: surface.serverInfo.version });
  });
  app.get('/mcp/capabilities', (_req, res) => {
    res.json({
      name: 'patchbay',
      version: surface.serverInfo.version,
      protocolVersions: [modernVersion, ...legacyVersions],
      transports: ['streamable-http', 'sse', 'http'],
      capabilities: surface.capabilities,
      instructions: surface.instructions,
    });
  });
  app.get('/mcp/tools', (req, res) => {
    res.json({ tools: surface.tools(options.guestOf(req).rights) });
  });
  app.post('/mcp/call', express.json({ limit: maxBodyBytes }), (req, res) => bridgeCall(options, req, res));
  app.use((req, res) => {
    const methods = knownMethods.get(req.path.replace(/\/$/, ''));
    if (methods !== undefined)
      res
        .status(405)
        .set('Allow', methods)
        .json({ error: 'method_not_allowed', message: `Use ${methods}.` });
    else res.status(404).json({ error: 'not_found', message: 'There is nothing at this path.' });
  });
  const onError: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
    const status = isObject(error) && typeof error['status'] === 'number' ? error['status'] : 500;
    if (status >= 500) failed(error);
    if (res.headersSent) res.destroy();
    else if (status === 413)
      res.status(413).json({ error: 'too_large', message: 'The request body is larger than 4 MiB.' });
    else if (status < 500)
      res.status(400).json({ error: 'invalid_request', message: 'The request could not be read.' });
    else
      res
        .status(500)
        .json({ error: 'internal', message: 'Something went wrong inside Patchbay; its log says what.' });
  };
  app.use(onError);
  return app;
}

/** `POST /mcp/call {name, arguments}`: the result as MCP has it, without the protocol around it. */
async function bridgeCall(options: AppOptions, req: Request, res: Response): Promise<void> {
  const { house } = options;
  const guest = options.guestOf(req);
  if (req.is('application/json') === false)
    return refuse(res, 415, 'unsupported_media_type', 'The body must be application/json.');
  if (options.endings.has(guest.rights.credential))
    return refuse(res, ended.status, ended.error, ended.message);
  const body: unknown = req.body;
  const name = isObject(body) ? body['name'] : undefined;
  const args = isObject(body) ? (body['arguments'] ?? {}) : {};
  if (typeof name !== 'string' || !isObject(args)) {
    const message = 'Send {"name": "<tool>", "arguments": {…}} as application/json.';
    return refuse(res, 400, 'invalid_request', message);
  }
  guest.visit.tool = noted(name);
  const caller = callerOf(guest, { name: '', version: '' }, 'bridge');
  options.clients.seen(guest, caller, '');
  const scope = house.inFlight.newScope();
  res.once('close', () => house.inFlight.cancel(scope, 0));
  const result = await house.inFlight.run({ scope, id: 0, credential: caller.credential }, (signal) =>
    callTool(house.calls, { caller, name, args, signal }),
  );
  if (result === null)
    return refuse(res, 404, 'unknown_tool', `There is no tool named “${name.slice(0, maxName)}”.`);
  guest.visit.failure = failureOf(result);
  const challenge = challengeOf(result);
  if (challenge !== null) {
    guest.visit.error = 'insufficient_scope';
    res.set('WWW-Authenticate', challenge);
  }
  res.json(result);
}

function refuse(res: Response, status: number, error: string, message: string): void {
  res.status(status).json({ error, message });
}

const maxName = 64;

const knownMethods: ReadonlyMap<string, string> = new Map([
  ['/health', 'GET'],
  ['/mcp/capabilities', 'GET'],
  ['/mcp/tools', 'GET'],
  ['/mcp/call', 'POST'],
]);
