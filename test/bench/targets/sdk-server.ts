/** The echo tool on the 1.x SDK's low-level server: the leaner of its two, so the harder one to keep up with. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { echoResult, echoTool } from './echo.ts';

export function createSdkServer(): Server {
  const server = new Server({ name: 'sdk', version: '1.0.0' }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [echoTool] }));
  server.setRequestHandler(CallToolRequestSchema, (request) => echoResult(request.params.arguments));
  return server;
}
