/** What this server says of itself: identity, instructions, and the tools a caller may see. Drawn once, sent often. */
import type { JsonObject } from '../../connectors/connector.ts';
import type { RegisteredTool, ToolRegistry } from '../../tools/registry.ts';
import { instructions } from './instructions.ts';
import { modernVersion, type Era } from './versions.ts';

/** How long a client may keep a list before asking again, in milliseconds; changes are also told on open streams. */
const listTtlMs = 60_000;

export interface Surface {
  serverInfo: { name: string; title: string; version: string };
  capabilities: { tools: { listChanged: true } };
  instructions: string;
  /** JSON of the result of `server/discover`. */
  discoverResult: string;
  /** JSON of the result of `initialize`. */
  initializeResult(version: string): string;
  /** Descriptions of the tools that a caller with these scopes may use. */
  tools(scopes: ReadonlySet<string>): JsonObject[];
  /** JSON of the result of `tools/list`. */
  toolsResult(scopes: ReadonlySet<string>, era: Era): string;
  /** JSON of the result of `tools/call`, from the result object. */
  callResult(result: object, era: Era): string;
}

export function createSurface(version: string, registry: ToolRegistry): Surface {
  const serverInfo = { name: 'patchbay', title: 'Patchbay', version };
  const capabilities = { tools: { listChanged: true } } as const;
  const modernMeta = { _meta: { 'io.modelcontextprotocol/serverInfo': serverInfo } };
  const modernTail = JSON.stringify({ resultType: 'complete', ...modernMeta }).slice(1);
  const drawn = new Map<string, { revision: number; tools: JsonObject[]; legacy: string; modern: string }>();

  const draw = (scopes: ReadonlySet<string>) => {
    const key = [...scopes].sort().join(' ');
    const kept = drawn.get(key);
    if (kept !== undefined && kept.revision === registry.revision()) return kept;
    const tools = registry
      .list()
      .filter((tool) => scopes.has(tool.effect === 'read' ? 'mcp:read' : 'mcp:write'))
      .map(describe);
    const made = {
      revision: registry.revision(),
      tools,
      legacy: JSON.stringify({ tools }),
      modern: JSON.stringify({
        tools,
        resultType: 'complete',
        ttlMs: listTtlMs,
        cacheScope: 'private',
        ...modernMeta,
      }),
    };
    drawn.set(key, made);
    return made;
  };

  return {
    serverInfo,
    capabilities,
    instructions,
    discoverResult: JSON.stringify({
      supportedVersions: [modernVersion],
      capabilities,
      instructions,
      resultType: 'complete',
      ttlMs: listTtlMs,
      cacheScope: 'private',
      ...modernMeta,
    }),
    initializeResult: (protocolVersion) =>
      JSON.stringify({ protocolVersion, capabilities, serverInfo, instructions }),
    tools: (scopes) => draw(scopes).tools,
    toolsResult: (scopes, era) => draw(scopes)[era],
    callResult(result, era) {
      const json = JSON.stringify(result);
      return era === 'legacy' ? json : `${json.slice(0, -1)},${modernTail}`;
    },
  };
}

function describe(tool: RegisteredTool): JsonObject {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: tool.inputSchema,
    ...(tool.outputSchema === undefined ? {} : { outputSchema: tool.outputSchema }),
    annotations: { ...tool.annotations },
  };
}
