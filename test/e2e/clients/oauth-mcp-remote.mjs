/** mcp-remote, the bridge for desktop clients that know no OAuth, with the MCP client SDK in front of it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { callAgainWhenTold, environment, folder } from './oauth.mjs';
import { tellStory, url } from './shared.mjs';

const require = createRequire(import.meta.url);
const bridge = join(dirname(require.resolve('mcp-remote/package.json')), 'dist/proxy.js');
const transport = url.endsWith('/sse') ? 'sse-only' : 'http-only';

const client = new Client({ name: 'mcp-remote', version: '1.0.0' });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [bridge, url, '--transport', transport],
    env: { ...environment, MCP_REMOTE_CONFIG_DIR: folder },
    stderr: 'inherit',
  }),
);
try {
  await tellStory(
    'mcp-remote',
    async () => (await client.listTools()).tools,
    (name, args) => client.callTool({ name, arguments: args }),
  );
  await callAgainWhenTold(() => client.callTool({ name: 'list_notes', arguments: {} }));
} finally {
  await client.close();
}
