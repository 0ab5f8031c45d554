/** The echo tool on the 2.x SDK's low-level server, and its guards on `node:http`. */
import { localhostHostValidation, localhostOriginValidation } from '@modelcontextprotocol/node';
import { Server } from '@modelcontextprotocol/server';
import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import { echoResult, echoTool } from './echo.ts';

export function createSdk2Server(): Server {
  const server = new Server({ name: 'sdk2', version: '1.0.0' }, { capabilities: { tools: {} } });
  server.setRequestHandler('tools/list', () => ({ tools: [echoTool] }));
  server.setRequestHandler('tools/call', (request) => echoResult(request.params.arguments));
  return server;
}

export function createGuardedServer(
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
): HttpServer {
  const guards = [localhostHostValidation(), localhostOriginValidation()];
  return createServer((req, res) => {
    if (!guards.every((admits) => admits(req, res))) return;
    handle(req, res).catch((error: unknown) => {
      console.error(error);
      res.destroy();
    });
  });
}
