/** `panic`: shuts everybody out, without a question, because it is an emergency. */
import type { CommandOutput } from '../../contract/commands.ts';
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { jsonLine } from '../output.ts';
import { commandInWords, counted } from '../words.ts';

export const panicCommand: Command = {
  words: ['panic'],
  operands: '',
  arity: { min: 0, max: 0 },
  summary: 'close the tunnel, revoke every token and grant, reject all that waits; asks nothing',
  options: {},
  run: panic,
};

async function panic(invocation: Invocation): Promise<void> {
  const done = await asking(invocation, (connection) => connection.call('panic', {}));
  if (invocation.json) return invocation.terminal.out(jsonLine(done));
  invocation.terminal.err(`${told(done)}\n\n${wayBack(invocation, done.tunnelClosed)}\n`);
}

function told({ tokens, grants, approvals, tunnelClosed }: CommandOutput<'panic'>): string {
  return [
    tunnelClosed
      ? 'The tunnel is closed, and stays closed.'
      : 'No tunnel was open, and none opens by itself.',
    `Revoked: ${counted(tokens, 'token')} and ${counted(grants, 'grant')}.`,
    `Rejected: ${counted(approvals, 'waiting client')}.`,
    'Nobody who was let in before can come in again.',
  ].join('\n');
}

function wayBack(invocation: Invocation, tunnelClosed: boolean): string {
  const command = (words: string) => `  ${commandInWords(invocation, words)}`;
  return [
    'What had happened:',
    command('audit'),
    'When the danger is over, let each client in anew.',
    ...(tunnelClosed ? ['Open the tunnel again with:', command('settings set tunnel.kind=ngrok')] : []),
  ].join('\n');
}
