/** Runs one command for a face: the table entry checks the input, and whatever is thrown becomes a problem. */
import { z } from 'zod';
import { commands, isCommandName, type CommandContext, type CommandHandlers } from './commands.ts';
import { AppError, toProblem, type Problem } from './errors.ts';

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
  const parsed = commands[request.name].input.safeParse(request.input ?? {});
  if (!parsed.success) {
    return {
      ok: false,
      problem: { code: 'invalid_input', message: z.prettifyError(parsed.error), hint: '' },
    };
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
