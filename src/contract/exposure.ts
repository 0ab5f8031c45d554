/** Which tools clients see: the user's presets and switches, read the same by the core and by every face. Pure. */
import type { Exposure, Settings } from './settings.ts';
import type { ToolSummary } from './state.ts';

/** A tool's own switch counts most, then its source's preset, then the preset for all. `search` and `fetch` are in each. */
export function isExposed(
  { preset, sources, tools }: Settings['exposure'],
  tool: Pick<ToolSummary, 'name' | 'source' | 'effect'>,
): boolean {
  const own = Object.hasOwn(tools, tool.name) ? tools[tool.name] : undefined;
  if (own !== undefined) return own;
  if (tool.source === 'search') return true;
  const chosen = Object.hasOwn(sources, tool.source) ? sources[tool.source] : undefined;
  const exposure: Exposure = chosen ?? preset;
  return exposure === 'everything' || (exposure === 'reads' && tool.effect === 'read');
}
