/** The 2.x SDK's own handler for revision 2026-07-28. */
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { listen, offer } from './offer.ts';
import { createGuardedServer, createSdk2Server } from './sdk2-server.ts';

const handler = toNodeHandler(createMcpHandler(createSdk2Server, { legacy: 'reject', responseMode: 'json' }));
const server = createGuardedServer(async (req, res) => {
  await handler(Object.assign(req, { method: req.method ?? 'POST', url: req.url ?? '/mcp' }), res);
});
offer({ url: `${await listen(server)}/mcp`, token: null });
