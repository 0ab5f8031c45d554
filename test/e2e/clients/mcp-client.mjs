/** The MCP client SDK, which asks for the newest era and falls back by itself. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { headers, tellStory, url } from './shared.mjs';

const client = new Client({ name: 'mcp-client', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
try {
  await tellStory(
    'mcp-client',
    async () => (await client.listTools()).tools,
    (name, args) => client.callTool({ name, arguments: args }),
  );
} finally {
  await client.close();
}
