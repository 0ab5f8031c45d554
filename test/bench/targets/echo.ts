/** The one tool of every measured server, and the one answer: what it was given, as an object and as text. */
export const echoTool = {
  name: 'echo',
  description: 'Gives back what it is given.',
  inputSchema: { type: 'object' as const, properties: { text: { type: 'string' } }, required: ['text'] },
};

export function echoResult(args: Record<string, unknown> = {}) {
  const structuredContent = { text: String(args['text']) };
  return {
    content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }],
    structuredContent,
  };
}

/** What a server of the 2025 revisions answers to `initialize`, where no SDK answers it. */
export const initializeResult = {
  protocolVersion: '2025-11-25',
  capabilities: { tools: {} },
  serverInfo: { name: 'floor', version: '1.0.0' },
};
