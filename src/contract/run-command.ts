/** Runs one command for a face: the table entry checks the input, and whatever is thrown becomes a problem. */
import { commands, isCommandName, type CommandContext, type CommandHandlers } from './commands.ts';
import { AppError, toProblem, type Problem } from './errors.ts';
import { complaint, mustBe } from './plain-words.ts';

/** `cause` is for the log alone. */
export async function runCommand(
  handlers: CommandHandlers,
  request: { name: string; input: unknown },
  context: CommandContext,
): Promise<{ ok: true; value: unknown } | { ok: false; problem: Problem; cause?: unknown }> {
  if (!isCommandName(request.name)) {
    return {
      ok: false,
      problem: {
        code: 'not_found',
        message: `There is no command “${request.name.slice(0, 80)}”.`,
        hint: '',
      },
    };
  }
  const given = request.input ?? {};
  const { input } = commands[request.name];
  const parsed = input.safeParse(given, mustBe);
  if (!parsed.success) {
    const wrong = complaint(parsed.error, { given, names: Object.keys(input.shape) });
    const message = `${request.name} was not run: ${wrong}`;
    return { ok: false, problem: { code: 'invalid_input', message, hint: '' } };
  }
  try {
    const handler = handlers[request.name] as (input: unknown, context: CommandContext) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data, context) };
  } catch (error) {
    return { ok: false, problem: problemOf(error, context.signal), cause: error };
  }
}

/** A handler that gives up because it was told to throws whatever its tools throw then. */
function problemOf(error: unknown, signal: AbortSignal): Problem {
  if (signal.aborted && !(error instanceof AppError))
    return { code: 'cancelled', message: 'The command was cancelled.', hint: '' };
  return toProblem(error);
}
