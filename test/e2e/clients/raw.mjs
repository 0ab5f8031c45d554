/** What ChatGPT sends first, byte for byte as far as it is known, and then a conversation without a session. */
import { headers, tellStory, url } from './shared.mjs';

const version = '2026-07-28';
const meta = {
  'io.modelcontextprotocol/protocolVersion': version,
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': { name: 'openai-mcp', version: '1.0.0' },
  'openai/userLocation': { city: 'Utrecht', country: 'NL' },
};

async function send(id, method, params, name) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'User-Agent': 'openai-mcp/1.0.0',
      'MCP-Protocol-Version': version,
      'Mcp-Method': method,
      ...(name === undefined ? {} : { 'Mcp-Name': name }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id, method, params: { ...params, _meta: meta } }),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith('application/json'))
    throw new Error(`${method}: ${response.status} ${type} ${await response.text()}`);
  const answer = await response.json();
  if (answer.id !== id || answer.error !== undefined) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer.result;
}

const discovered = await send('openai-mcp-discover', 'server/discover', {});
if (!discovered.supportedVersions.includes(version))
  throw new Error('The server does not speak the newest revision.');
await tellStory(
  'raw',
  async () => (await send(1, 'tools/list', {})).tools,
  (name, args) => send(2, 'tools/call', { name, arguments: args }, name),
);
