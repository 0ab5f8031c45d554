/** `ranges refresh`: the addresses from which OpenAI says that ChatGPT calls. */
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { jsonLine } from '../output.ts';

export const rangesCommands: readonly Command[] = [
  {
    words: ['ranges', 'refresh'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'fetch OpenAI’s published addresses anew, for the setting access.openaiOnly',
    options: {},
    run: refresh,
  },
];

async function refresh(invocation: Invocation): Promise<void> {
  const { terminal, json } = invocation;
  const ranges = await asking(invocation, (connection) =>
    connection.call('ranges.refresh', {}, terminal.signal),
  );
  if (json) terminal.out(jsonLine(ranges));
  else terminal.err(`OpenAI’s addresses are those of ${ranges.fetched}: ${ranges.prefixes} networks.\n`);
}
