/** Runs one command line from its words to its exit status. */
import path from 'node:path';
import { toProblem, type Problem } from '../contract/errors.ts';
import { parseArguments, type Parsed } from './arguments.ts';
import { UsageError, type Command, type Invocation, type Surroundings } from './command.ts';
import { helpText } from './help.ts';
import { logError, logTo } from './log.ts';
import { jsonLine } from './output.ts';

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

export async function run(
  args: readonly string[],
  table: readonly Command[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { terminal } = surroundings;
  try {
    const parsed = parseArguments(args, table);
    if (parsed.kind === 'help') terminal.out(helpText(parsed.words, table));
    else if (parsed.kind === 'version') terminal.out(`${surroundings.version}\n`);
    else await parsed.command.run(invocationOf(parsed, surroundings));
    return 0;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === 'internal') logUnexpected(error, surroundings);
    report(problem, args.includes('--json'), surroundings);
    // A value that is wrong by itself is wrong usage, whoever found it: the command line, the contract or the core.
    return problem.code === 'invalid_input' ? 2 : 1;
  }
}

function problemOf(error: unknown): Problem {
  return error instanceof UsageError
    ? { code: 'invalid_input', message: error.message, hint: error.hint }
    : toProblem(error);
}

function logUnexpected(error: unknown, { terminal }: Surroundings): void {
  logError(
    logTo((text) => terminal.err(text), 'error'),
    'Unexpected',
    error,
  );
}

function invocationOf(
  { operands, options }: Extract<Parsed, { kind: 'command' }>,
  surroundings: Surroundings,
): Invocation {
  const text = (name: string) => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const home = surroundings.terminal.env['PATCHBAY_HOME'];
  const chosen = text('data-dir') ?? (home === '' ? undefined : home);
  if (chosen === '') throw new UsageError('--data-dir needs a folder.');
  return {
    ...surroundings,
    operands,
    text,
    texts: (name) => {
      const value = options[name];
      return typeof value === 'object' ? value : [];
    },
    flag: (name) => options[name] === true,
    json: options['json'] === true,
    dataDir: path.resolve(chosen ?? surroundings.defaultDataDir),
  };
}

/** On stderr: what happened and what to do, or with `--json` the same as one line for programs. */
function report(problem: Problem, asJson: boolean, { terminal }: Surroundings): void {
  if (asJson) return terminal.err(jsonLine({ error: problem }));
  terminal.err(`${problem.message}\n${problem.hint === '' ? '' : `${problem.hint}\n`}`);
}
