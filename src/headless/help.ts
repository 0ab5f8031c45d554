/** The help texts, drawn from the table of commands. */
import { commonOptions } from './arguments.ts';
import { usageOf, type Command, type OptionTable } from './command.ts';
import { columns } from './output.ts';

/** Help for everything, for a group (`token`), or for one command (`token create`). */
export function helpText(words: readonly string[], table: readonly Command[]): string {
  const [only, ...others] = table.filter((command) =>
    words.every((word, index) => command.words[index] === word),
  );
  if (words.length > 0 && only !== undefined && others.length === 0) return commandHelp(only);
  const shown = words.length === 0 || only === undefined ? table : [only, ...others];
  return [
    `Usage: patchbay ${words.length === 0 ? '<command>' : words.join(' ') + ' <command>'} [options]`,
    '',
    'Commands:',
    ...columns(
      shown.map((command) => [`  ${[...command.words, command.operands].join(' ').trim()}`, command.summary]),
    ),
    '',
    'Options of every command:',
    ...optionLines(commonOptions),
    '',
    'Exit status: 0 done, 1 failed, 2 wrong usage. Results go to stdout, everything else to stderr.',
    '',
  ].join('\n');
}

function commandHelp(command: Command): string {
  const own = Object.keys(command.options).length > 0;
  return [
    usageOf(command),
    '',
    `${command.summary[0]?.toUpperCase() ?? ''}${command.summary.slice(1)}.`,
    '',
    ...(own ? ['Options:', ...optionLines(command.options), ''] : []),
    'Options of every command:',
    ...optionLines(commonOptions),
    '',
  ].join('\n');
}

function optionLines(options: OptionTable): string[] {
  return columns(
    Object.entries(options).map(([name, spec]) => [
      `  --${name}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`,
      spec.help,
    ]),
  );
}
