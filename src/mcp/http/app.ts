/** The pages beside MCP, on Express: health, and the plain-HTTP bridge for clients without MCP. */
import type { ErrorRequestHandler, Express, Request } from 'express';
import type { Rights } from '../access/rights.ts';
import { callTool } from '../tools/call.ts';
import { maxBodyBytes } from './body.ts';
import type { Clients } from './clients.ts';
import { callerOf } from './protocol/caller.ts';
import { isObject } from './protocol/classify.ts';
import type { ProtocolHouse } from './protocol/exchange.ts';
import { legacyVersions, modernVersion } from './protocol/versions.ts';

export interface AppOptions {
  house: ProtocolHouse;
  clients: Clients;
  /** The rights that the gate established for a request. */
  rightsOf(req: Request): Rights;
  failed(error: unknown): void;
}

/** Loads Express, which takes longer than listening itself: so it is asked for when a page is. */
export async function createApp({ house, clients, rightsOf, failed }: AppOptions): Promise<Express> {
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
    res.json({ tools: surface.tools(rightsOf(req).scopes) });
  });
  app.post('/mcp/call', express.json({ limit: maxBodyBytes }), async (req, res) => {
    if (req.is('application/json') === false) {
      res
        .status(415)
        .json({ error: 'unsupported_media_type', message: 'The body must be application/json.' });
      return;
    }
    const body: unknown = req.body;
    const name = isObject(body) ? body['name'] : undefined;
    const args = isObject(body) ? (body['arguments'] ?? {}) : {};
    if (typeof name !== 'string' || !isObject(args)) {
      res.status(400).json({
        error: 'invalid_request',
        message: 'Send {"name": "<tool>", "arguments": {…}} as application/json.',
      });
      return;
    }
    const caller = callerOf(rightsOf(req), { name: '', version: '' }, 'bridge');
    clients.seen(caller, '');
    const scope = house.inFlight.newScope();
    res.once('close', () => house.inFlight.cancel(scope, 0));
    const result = await house.inFlight.run(scope, 0, (signal) =>
      callTool(house.calls, { caller, name, args, signal }),
    );
    if (result === null)
      res
        .status(404)
        .json({ error: 'unknown_tool', message: `There is no tool named “${name.slice(0, 64)}”.` });
    else res.json(result);
  });
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

const knownMethods: ReadonlyMap<string, string> = new Map([
  ['/health', 'GET'],
  ['/mcp/capabilities', 'GET'],
  ['/mcp/tools', 'GET'],
  ['/mcp/call', 'POST'],
]);
