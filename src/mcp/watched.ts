/** Writes the cause of an unexpected failure of a command to the log; over the wire goes only that there was one. */
import type { CommandContext, CommandHandlers } from '../contract/commands.ts';
import { AppError } from '../contract/errors.ts';
import type { Log } from './log.ts';

type AnyHandler = (input: never, context: CommandContext) => Promise<unknown>;

export function watched(handlers: CommandHandlers, log: Log): CommandHandlers {
  const watchedHandlers = Object.entries<AnyHandler>(handlers).map(([name, handler]) => {
    const run: AnyHandler = async (input, context) => {
      try {
        return await handler(input, context);
      } catch (error) {
        const expected = error instanceof AppError || context.signal.aborted;
        if (!expected) log('error', 'commands', `${name} failed unexpectedly.`, error);
        throw error;
      }
    };
    return [name, run];
  });
  // The names and shapes are the ones that came in.
  return Object.fromEntries(watchedHandlers) as CommandHandlers;
}
