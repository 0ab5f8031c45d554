/** `tool list|enable|disable`: what clients see. */
import type { ToolSummary } from '../../contract/state.ts';
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { jsonLine, table } from '../output.ts';

export const toolCommands: readonly Command[] = [
  {
    words: ['tool', 'list'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the tools, where they come from, what they do and whether clients see them',
    options: {},
    run: list,
  },
  switchCommand('enable', true, 'show one tool to clients, whatever exposure.preset says'),
  switchCommand('disable', false, 'hide one tool from clients'),
];

async function list(invocation: Invocation): Promise<void> {
  const { tools } = await asking(invocation, (connection) => connection.call('tools.list', {}));
  if (invocation.json) return invocation.terminal.out(jsonLine(tools));
  invocation.terminal.out(
    table(
      ['NAME', 'SOURCE', 'EFFECT', 'SHOWN', 'TOKENS', 'TITLE'],
      tools.map((tool) => [
        ...[tool.name, tool.source, tool.effect, tool.enabled ? 'yes' : 'no'],
        ...[String(tool.tokens), tool.title],
      ]),
      { empty: 'No source offers a tool. See: patchbay connector list', right: [4] },
    ),
  );
  if (tools.length > 0) invocation.terminal.err(`${running(tools)}\n`);
}

/** ChatGPT's own advice is fewer than twenty tools. */
function running(tools: readonly ToolSummary[]): string {
  const shown = tools.filter((tool) => tool.enabled);
  const tokens = shown.reduce((sum, tool) => sum + tool.tokens, 0);
  return `Clients see ${shown.length} of ${tools.length} tools, about ${tokens} tokens of definitions. ChatGPT does best with fewer than 20.`;
}

function switchCommand(word: 'enable' | 'disable', enabled: boolean, summary: string): Command {
  return {
    words: ['tool', word],
    operands: 'TOOL',
    arity: { min: 1, max: 1 },
    summary,
    options: {},
    run: async (invocation) => {
      const name = invocation.operands[0] ?? '';
      const tool = await asking(invocation, (connection) =>
        connection.call('tools.enable', { name, enabled }),
      );
      if (invocation.json) invocation.terminal.out(jsonLine(tool));
      else invocation.terminal.err(`Clients ${enabled ? 'see' : 'do not see'} ${tool.name}.\n`);
    },
  };
}
