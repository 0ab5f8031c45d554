/** A house small enough to read, in which tools are called: what was told is kept, in the order it was told. */
import type { CallDetail } from '../../../src/contract/state.ts';
import type { JsonObject, Tool, ToolContext } from '../../../src/mcp/connectors/connector.ts';
import { createIds } from '../../../src/mcp/ids.ts';
import type { CallHouse } from '../../../src/mcp/tools/call.ts';
import type { CallRequest } from '../../../src/mcp/tools/request.ts';
import { createToolRegistry } from '../../../src/mcp/tools/registry.ts';

export const start = 1_800_000_000_000;

export function someTool(change: Partial<Tool> = {}): Tool {
  return {
    name: 'echo',
    title: 'Echo',
    description: 'Gives back what it is given.',
    inputSchema: { type: 'object' },
    effect: 'read',
    annotations: {
      title: 'Echo',
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
    parse: (args) => args,
    run: (input) => Promise.resolve({ structured: input, summary: 'Echoed.' }),
    ...change,
  };
}

export interface SmallHouse extends CallHouse {
  started: CallDetail[];
  ended: CallDetail[];
  logged: { level: string; scope: string; message: string; cause: unknown }[];
}

export function houseWith(tools: Tool[], change: Partial<CallHouse> = {}): SmallHouse {
  const registry = createToolRegistry();
  registry.put('test', tools);
  const house: SmallHouse = {
    tools: registry,
    newId: createIds('call', () => start),
    now: () => start,
    limits: () => ({ deadlineMs: 10_000, maxResultBytes: 20_000 }),
    origin: () => 'https://public.example',
    link: (id, credential) => `/data/${encodeURIComponent(id)}?for=${credential}`,
    started: [],
    ended: [],
    logged: [],
    told: {
      started: (call) => void house.started.push(call),
      ended: (call) => void house.ended.push(call),
    },
    log: (level, scope, message, cause) => void house.logged.push({ level, scope, message, cause }),
    ...change,
  };
  return house;
}

export function asking(name: string, args: JsonObject = {}, change: Partial<CallRequest> = {}): CallRequest {
  return {
    caller: {
      name: 'ChatGPT',
      credential: 'abc',
      scopes: new Set(['mcp:read', 'mcp:write']),
      sources: null,
      transport: '2026-07-28',
      issuer: 'https://public.example',
    },
    name,
    args,
    signal: undefined,
    ...change,
  };
}

/** A tool that never ends by itself, whatever it is told. */
export function stubborn(change: Partial<Tool> = {}) {
  const contexts: ToolContext[] = [];
  const tool = someTool({
    run: (_input, context) => {
      contexts.push(context);
      return new Promise(() => undefined);
    },
    ...change,
  });
  return { contexts, tool };
}
