/** What clients see of the tools: the user's presets and switches, and what each definition costs a model. */
import type { Exposure, Settings } from '../../contract/settings.ts';
import type { ToolSummary } from '../../contract/state.ts';
import type { RegisteredTool } from './registry.ts';

type Seen = Pick<RegisteredTool, 'name' | 'source' | 'effect'>;

/** A tool's own switch counts most, then its source's preset, then the preset for all. `search` and `fetch` are in each. */
export function isExposed({ preset, sources, tools }: Settings['exposure'], tool: Seen): boolean {
  const own = tools[tool.name];
  if (own !== undefined) return own;
  if (tool.source === 'search') return true;
  const exposure: Exposure = sources[tool.source] ?? preset;
  return exposure === 'everything' || (exposure === 'reads' && tool.effect === 'read');
}

export function summarize(tool: RegisteredTool, exposure: Settings['exposure']): ToolSummary {
  const { name, title, description, source, effect } = tool;
  const own = exposure.tools[name] ?? null;
  return {
    ...{ name, title, description, source, effect, own },
    enabled: isExposed(exposure, tool),
    tokens: tokensOf(tool),
  };
}

/**
 * About four characters of JSON make a token, in the tokenizers of OpenAI as of others; the estimate is for comparing.
 */
const charactersPerToken = 4;

function tokensOf({ name, title, description, inputSchema, outputSchema }: RegisteredTool): number {
  const definition = JSON.stringify({ name, title, description, inputSchema, outputSchema });
  return Math.ceil(definition.length / charactersPerToken);
}
