/** The echo as a source of Patchbay's. */
import { z } from 'zod';
import { ToolError, type Connector, type Tool } from '../../../src/mcp/connectors/connector.ts';
import { echoTool } from './echo.ts';

export const echoTools: Tool[] = [
  {
    ...echoTool,
    title: 'Echo',
    effect: 'read',
    annotations: {
      title: 'Echo',
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
    parse(args) {
      if (typeof args['text'] !== 'string') throw new ToolError('text must be a string.');
      return args;
    },
    run: async ({ text = '' }) => ({ structured: { text }, summary: 'echoed' }),
  },
];

export const echoSource: Connector = {
  id: 'echo',
  title: 'Echo',
  description: 'Gives back what it is given.',
  startsEnabled: true,
  credential: z.object({}),
  remote: null,
  open: async () => ({
    tools: echoTools,
    check: async () => 'It answers.',
    close: async () => undefined,
  }),
};
