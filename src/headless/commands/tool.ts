/** `tool list`: what clients see. */
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { jsonLine, table } from '../output.ts';

export const toolCommands: readonly Command[] = [
  {
    words: ['tool', 'list'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the tools, where they come from and what they do',
    options: {},
    run: list,
  },
];

async function list(invocation: Invocation): Promise<void> {
  const { tools } = await asking(invocation, (connection) => connection.call('tools.list', {}));
  if (invocation.json) return invocation.terminal.out(jsonLine(tools));
  invocation.terminal.out(
    table(
      ['NAME', 'SOURCE', 'EFFECT', 'SHOWN', 'TITLE'],
      tools.map((tool) => [tool.name, tool.source, tool.effect, tool.enabled ? 'yes' : 'no', tool.title]),
      { empty: 'No source offers a tool. See: patchbay connector list' },
    ),
  );
}
