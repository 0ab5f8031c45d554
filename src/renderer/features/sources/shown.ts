/** What ChatGPT sees, and what it would see after a change: how many tools, at what cost. Pure. */
import { isExposed } from '../../../contract/exposure.ts';
import type { Exposure, Settings } from '../../../contract/settings.ts';
import type { ToolSummary } from '../../../contract/state.ts';
import { count, counted } from '../../ui/format.ts';

export interface Shown {
  tools: number;
  tokens: number;
}

/** OpenAI advises fewer than this many tools: a model chooses better among few. */
export const advisedTools = 20;

export function shownOf(tools: readonly ToolSummary[]): Shown {
  return sum(tools.filter((tool) => tool.enabled));
}

/** As the settings would have it: the tools of the state are those that they have now. */
export function shownWith(tools: readonly ToolSummary[], exposure: Settings['exposure']): Shown {
  return sum(tools.filter((tool) => isExposed(exposure, tool)));
}

export function withPreset(exposure: Settings['exposure'], preset: Exposure): Settings['exposure'] {
  return { ...exposure, preset };
}

/** @param choice null follows the preset for all */
export function withSource(
  exposure: Settings['exposure'],
  source: string,
  choice: Exposure | null,
): Settings['exposure'] {
  const { [source]: _, ...others } = exposure.sources;
  return { ...exposure, sources: choice === null ? others : { ...others, [source]: choice } };
}

/** What a tool's switch has to say so that clients see it, or not: nothing where the presets say the same already. */
export function ownSwitch(
  exposure: Settings['exposure'],
  tool: ToolSummary,
  enabled: boolean,
): boolean | null {
  const { [tool.name]: _, ...others } = exposure.tools;
  return isExposed({ ...exposure, tools: others }, tool) === enabled ? null : enabled;
}

/** The settings that let everything follow the preset again. */
export function nothingByHand({ sources, tools }: Settings['exposure']): Record<string, null> {
  const keys = [
    ...Object.keys(sources).map((id) => `exposure.sources.${id}`),
    ...Object.keys(tools).map((name) => `exposure.tools.${name}`),
  ];
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** Whether a tool's own switch shows what the choice alone would hide, or the other way round. */
export function isByHand(tools: readonly ToolSummary[], choice: Exposure): boolean {
  const alone = { preset: choice, sources: {}, tools: {}, documents: {} };
  return tools.some((tool) => tool.own !== null && tool.own !== isExposed(alone, tool));
}

/** “about 6,200 tokens” */
export function aboutTokens(tokens: number): string {
  const step = tokens >= 1000 ? 100 : 10;
  return `about ${count(Math.round(tokens / step) * step)} tokens`;
}

/** “38 tools, about 6,200 tokens” */
export function inWords({ tools, tokens }: Shown): string {
  return tools === 0 ? 'no tools' : `${counted(tools, 'tool')}, ${aboutTokens(tokens)}`;
}

function sum(tools: readonly ToolSummary[]): Shown {
  return { tools: tools.length, tokens: tools.reduce((all, tool) => all + tool.tokens, 0) };
}
