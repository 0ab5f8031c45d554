/** A tool as people are shown it: whether clients see it, and what its definition costs a model. */
import { isExposed } from '../../contract/exposure.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ToolSummary } from '../../contract/state.ts';
import type { RegisteredTool } from './registry.ts';

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
