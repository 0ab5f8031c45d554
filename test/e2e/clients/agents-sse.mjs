/** OpenAI's Agents SDK over HTTP+SSE. */
import { MCPServerSSE } from '@openai/agents';
import { headers, tellStory, url } from './shared.mjs';

const server = new MCPServerSSE({ url, name: 'patchbay', requestInit: { headers } });
await server.connect();
try {
  await tellStory(
    'agents-sse',
    () => server.listTools(),
    (name, args) => server.callToolResult(name, args),
  );
} finally {
  await server.close();
}
