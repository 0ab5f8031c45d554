/** The reference: the 1.x SDK's stateful Streamable HTTP server, answering JSON, on its own Express app. */
import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { listen, offer } from './offer.ts';
import { createSdkServer } from './sdk-server.ts';

const sessions = new Map<string, StreamableHTTPServerTransport>();

async function transportFor(req: Request): Promise<StreamableHTTPServerTransport | undefined> {
  const id = req.headers['mcp-session-id'];
  if (typeof id === 'string') return sessions.get(id);
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    enableJsonResponse: true,
    onsessioninitialized: (made) => void sessions.set(made, transport),
  });
  await createSdkServer().connect(transport);
  return transport;
}

const handle = async (req: Request, res: Response) => {
  const transport = await transportFor(req);
  if (transport === undefined) res.sendStatus(404);
  else await transport.handleRequest(req, res, req.body);
};
const app = createMcpExpressApp();
app.post('/mcp', handle);
app.get('/mcp', handle);

const origin = await listen(createServer((req, res) => void app(req, res)));
offer({ url: `${origin}/mcp`, token: null });
