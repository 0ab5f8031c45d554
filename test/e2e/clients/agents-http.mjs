/** OpenAI's Agents SDK over Streamable HTTP: the closest public relative of ChatGPT. */
import { MCPServerStreamableHttp } from '@openai/agents';
import { headers, tellStory, url } from './shared.mjs';

const server = new MCPServerStreamableHttp({ url, name: 'patchbay', requestInit: { headers } });
await server.connect();
try {
  await tellStory(
    'agents-http',
    () => server.listTools(),
    (name, args) => server.callToolResult(name, args),
  );
} finally {
  await server.close();
}
