/** The reference for HTTP+SSE: the 1.x SDK's own transport on its own Express app. */
import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { createServer } from 'node:http';
import { listen, offer } from './offer.ts';
import { createSdkServer } from './sdk-server.ts';

const streams = new Map<string, SSEServerTransport>();
const app = createMcpExpressApp();
app.get('/sse', async (_req, res) => {
  const transport = new SSEServerTransport('/messages', res);
  streams.set(transport.sessionId, transport);
  res.once('close', () => streams.delete(transport.sessionId));
  await createSdkServer().connect(transport);
});
app.post('/messages', async (req, res) => {
  const { sessionId } = req.query;
  const transport = typeof sessionId === 'string' ? streams.get(sessionId) : undefined;
  if (transport === undefined) res.sendStatus(404);
  else await transport.handlePostMessage(req, res, req.body);
});

const origin = await listen(createServer((req, res) => void app(req, res)));
offer({ url: `${origin}/sse`, token: null });
