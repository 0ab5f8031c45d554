/** What this server says of itself: identity, instructions, and the tools a caller may see. Drawn once, sent often. */
import { reaches, type Rights } from '../../access/rights.ts';
import type { JsonObject } from '../../connectors/connector.ts';
import { scopeFor } from '../../tools/permit.ts';
import type { RegisteredTool, ToolRegistry } from '../../tools/registry.ts';
import type { ToolResult } from '../../tools/result.ts';
import { instructions } from './instructions.ts';
import { modernVersion, type Era } from './versions.ts';

/** How long a client may keep a list before asking again, in milliseconds; changes are also told on open streams. */
const listTtlMs = 60_000;
/** Drawings kept: one for each set of rights that is in use. */
const maxDrawn = 64;

/** What decides which tools a caller sees. */
export type Sight = Pick<Rights, 'scopes' | 'sources'>;

const capabilities = {
  tools: { listChanged: true },
  resources: { listChanged: true },
  prompts: { listChanged: true },
} as const;

export interface Surface {
  serverInfo: { name: string; title: string; version: string };
  capabilities: typeof capabilities;
  instructions: string;
  /** JSON of the result of `server/discover`. */
  discoverResult: string;
  /** JSON of the result of `initialize`. */
  initializeResult(version: string): string;
  /** Descriptions of the tools that a caller with these rights may use. */
  tools(sight: Sight): JsonObject[];
  /** JSON of the result of `tools/list`. */
  toolsResult(sight: Sight, era: Era): string;
  /** The result of a method of resources or prompts, whole. */
  offerResult(asked: { method: string; era: Era }, result: JsonObject): JsonObject;
  /** JSON of the result of `tools/call`, from the result object. */
  callResult(result: ToolResult, era: Era): string;
}

export function createSurface(version: string, registry: ToolRegistry): Surface {
  const serverInfo = { name: 'patchbay', title: 'Patchbay', version };
  const serverMeta = { 'io.modelcontextprotocol/serverInfo': serverInfo };
  const modern = { resultType: 'complete', _meta: serverMeta };
  const modernTail = JSON.stringify(modern).slice(1);
  const modernList = { ...modern, ttlMs: listTtlMs, cacheScope: 'private' };
  const drawn = new Map<string, { revision: number; tools: JsonObject[]; legacy: string; modern: string }>();

  const draw = (sight: Sight) => {
    const key = keyOf(sight);
    const kept = drawn.get(key);
    if (kept !== undefined && kept.revision === registry.revision()) return kept;
    const tools = registry
      .list()
      .filter((tool) => sight.scopes.has(scopeFor(tool)) && reaches(sight, tool.source))
      .map(describe);
    const made = {
      revision: registry.revision(),
      tools,
      legacy: JSON.stringify({ tools }),
      modern: JSON.stringify({ tools, ...modernList }),
    };
    drawn.delete(key);
    drawn.set(key, made);
    const oldest = drawn.size > maxDrawn ? drawn.keys().next().value : undefined;
    if (oldest !== undefined) drawn.delete(oldest);
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
      ...modernList,
    }),
    initializeResult: (protocolVersion) =>
      JSON.stringify({ protocolVersion, capabilities, serverInfo, instructions }),
    tools: (sight) => draw(sight).tools,
    toolsResult: (sight, era) => draw(sight)[era],
    offerResult({ method, era }, result) {
      if (era === 'legacy') return result;
      if (method === 'prompts/get') return { ...result, ...modern };
      // A resource is a look at something that moves: it is good for now and not for later.
      return { ...result, ...modernList, ttlMs: method === 'resources/read' ? 0 : listTtlMs };
    },
    callResult(result, era) {
      if (era === 'legacy') return JSON.stringify(result);
      // Nearly every result has no `_meta`: its JSON is closed with ours without being made again.
      if (result._meta === undefined) return `${JSON.stringify(result).slice(0, -1)},${modernTail}`;
      return JSON.stringify({ ...result, ...modern, _meta: { ...serverMeta, ...result._meta } });
    },
  };
}

function keyOf({ scopes, sources }: Sight): string {
  const may = `${scopes.has('mcp:read') ? 'r' : ''}${scopes.has('mcp:write') ? 'w' : ''}`;
  return sources === null ? may : JSON.stringify([may, ...[...sources].sort()]);
}

/** `securitySchemes` stands where the Apps SDK reads it and, for servers and clients that drop what they do not know, in `_meta`. */
function describe(tool: RegisteredTool): JsonObject {
  const securitySchemes = [{ type: 'oauth2', scopes: [scopeFor(tool)] }];
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: tool.inputSchema,
    ...(tool.outputSchema === undefined ? {} : { outputSchema: tool.outputSchema }),
    annotations: { ...tool.annotations },
    securitySchemes,
    _meta: { securitySchemes },
  };
}
