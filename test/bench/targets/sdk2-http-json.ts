/** The 2.x SDK's stateful Streamable HTTP server, answering JSON. */
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { listen, offer } from './offer.ts';
import { createGuardedServer, createSdk2Server } from './sdk2-server.ts';

const sessions = new Map<string, NodeStreamableHTTPServerTransport>();

async function transportFor(req: IncomingMessage): Promise<NodeStreamableHTTPServerTransport | undefined> {
  const id = req.headers['mcp-session-id'];
  if (typeof id === 'string') return sessions.get(id);
  const transport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    enableJsonResponse: true,
    onsessioninitialized: (made) => void sessions.set(made, transport),
  });
  await createSdk2Server().connect(transport);
  return transport;
}

const server = createGuardedServer(async (req, res) => {
  const transport = await transportFor(req);
  if (transport === undefined) res.writeHead(404).end();
  else await transport.handleRequest(req, res);
});
offer({ url: `${await listen(server)}/mcp`, token: null });
