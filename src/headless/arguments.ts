/** Turns the words of a command line into one command with its options, or says what is wrong with them. */
import { parseArgs } from 'node:util';
import { UsageError, usageOf, type Command, type OptionTable } from './command.ts';
import { nearest } from '../mcp/index.ts';
import { alternatives } from './output.ts';

/** What every command takes. */
export const commonOptions: OptionTable = {
  'data-dir': {
    type: 'string',
    value: 'DIR',
    help: 'where Patchbay keeps its files (or PATCHBAY_HOME in the environment)',
  },
  json: { type: 'boolean', help: 'results as JSON, for programs' },
  help: { type: 'boolean', help: 'show this and do nothing' },
};
/** Only before or without a command. */
const topOptions: OptionTable = { ...commonOptions, version: { type: 'boolean', help: 'show the version' } };
const shortOptions: Readonly<Record<string, string>> = { h: 'help', v: 'version' };

/** A switch that is on, a value, or the values of an option that may be given more than once. */
export type OptionValues = Readonly<Record<string, boolean | string | readonly string[]>>;

export type Parsed =
  | { kind: 'help'; words: readonly string[] }
  | { kind: 'version' }
  | {
      kind: 'command';
      command: Command;
      operands: readonly string[];
      options: OptionValues;
    };

/** @throws UsageError with the nearest thing that does exist. */
export function parseArguments(args: readonly string[], table: readonly Command[]): Parsed {
  const tokens = tokenize(args, everyOption(table));
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const words = positionals[0] === 'help' ? positionals.slice(1) : positionals;
  const command = findCommand(words, table);
  const options = readOptions(tokens, command);

  if (options['help'] === true || positionals[0] === 'help') {
    const group = command?.words ?? words.slice(0, 1);
    if (group.length > 0 && command === undefined) knownGroup(words, table);
    return { kind: 'help', words: group };
  }
  if (options['version'] === true) return { kind: 'version' };
  if (command === undefined) throw unknownCommand(words, table);
  const operands = words.slice(command.words.length);
  checkArity(command, operands);
  return { kind: 'command', command, operands, options };
}

type Token =
  | { kind: 'positional'; value: string }
  | { kind: 'option'; name: string; rawName: string; value: string | undefined };

/** Options of all commands together decide which words are values; whether they belong here is asked later. */
function tokenize(args: readonly string[], options: OptionTable): Token[] {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, spec]) => [name, { type: spec.type }] as const),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token): Token[] => {
    if (token.kind === 'positional') return [{ kind: 'positional', value: token.value }];
    if (token.kind === 'option-terminator') return [];
    return [{ kind: 'option', name: token.name, rawName: token.rawName, value: token.value }];
  });
}

function everyOption(table: readonly Command[]): OptionTable {
  return Object.assign({}, topOptions, ...table.map((command) => command.options)) as OptionTable;
}

function findCommand(words: readonly string[], table: readonly Command[]): Command | undefined {
  return table.find((command) => command.words.every((word, index) => words[index] === word));
}

function readOptions(tokens: readonly Token[], command: Command | undefined): OptionValues {
  const allowed = command === undefined ? topOptions : { ...commonOptions, ...command.options };
  const values: Record<string, boolean | string | readonly string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') continue;
    const name = shortOptions[token.name] ?? token.name;
    const spec = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    // A short name the parser did not know is a switch by itself, whatever stands after it.
    if (spec === undefined) throw unknownOption(token.rawName, Object.keys(allowed), command?.words ?? []);
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
      values[name] = true;
    } else {
      if (token.value === undefined)
        throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${spec.value ?? 'VALUE'}.`);
      // Of two values the last one counts, so that a script can add to a line it was given.
      demandChoice(token.rawName, token.value, spec.choices);
      values[name] = spec.many === true ? [...earlier(values[name]), token.value] : token.value;
    }
  }
  return values;
}

function demandChoice(rawName: string, value: string, choices: readonly string[] | undefined): void {
  if (choices !== undefined && !choices.includes(value))
    throw new UsageError(`${rawName} takes ${alternatives(choices)}.`);
}

function earlier(value: OptionValues[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function checkArity(command: Command, operands: readonly string[]): void {
  const usage = usageOf(command);
  if (operands.length < command.arity.min)
    throw new UsageError(`“patchbay ${command.words.join(' ')}” needs ${command.operands}.`, usage);
  const extra = operands[command.arity.max];
  if (extra !== undefined)
    throw new UsageError(`“patchbay ${command.words.join(' ')}” does not take “${extra}”.`, usage);
}

function unknownOption(rawName: string, names: readonly string[], words: readonly string[]): UsageError {
  const suggestion = rawName.startsWith('--') ? nearest(rawName.slice(2), names) : undefined;
  return new UsageError(
    `There is no option ${rawName} here.`,
    suggestion === undefined
      ? `See ${['patchbay', ...words].join(' ')} --help.`
      : `Did you mean --${suggestion}?`,
  );
}

function unknownCommand(words: readonly string[], table: readonly Command[]): UsageError {
  if (words[0] === undefined) return new UsageError('Which command?', 'See patchbay --help.');
  const group = table.filter((command) => command.words[0] === words[0]);
  if (group.length > 0) {
    const choices = group.map((command) => command.words.slice(1).join(' '));
    const suggestion = words[1] === undefined ? undefined : nearest(words[1], choices);
    return new UsageError(
      words[1] === undefined
        ? `“patchbay ${words[0]}” needs one of: ${choices.join(', ')}.`
        : `There is no command “${words[0]} ${words[1]}”.`,
      suggestion === undefined
        ? `See patchbay ${words[0]} --help.`
        : `Did you mean “${words[0]} ${suggestion}”?`,
    );
  }
  const firsts = [...new Set(table.flatMap((command) => command.words.slice(0, 1)))];
  const suggestion = nearest(words[0], firsts);
  return new UsageError(
    `There is no command “${words[0]}”.`,
    suggestion === undefined ? 'See patchbay --help.' : `Did you mean “${suggestion}”?`,
  );
}

function knownGroup(words: readonly string[], table: readonly Command[]): void {
  if (!table.some((command) => command.words[0] === words[0])) throw unknownCommand(words, table);
}
