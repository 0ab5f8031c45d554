/** Writes the cause of an unexpected failure to the log; over the wire goes only that there was one. */
import type { CommandContext, CommandHandlers } from '../contract/commands.ts';
import { toProblem } from '../contract/errors.ts';
import type { Served } from '../contract/wire.ts';
import type { LogSink } from '../mcp/index.ts';
import { logError } from './log.ts';

type AnyHandler = (input: never, context: CommandContext) => Promise<unknown>;

/** The same core for faces, with commands that tell `log` why they failed unexpectedly. */
export function logFailures(core: Served, log: LogSink): Served {
  const handlers = Object.fromEntries(
    Object.entries<AnyHandler>(core.handlers).map(([name, handler]) => [name, watched(name, handler, log)]),
  );
  return {
    // Same names, same shapes: failures are only looked at on their way.
    handlers: handlers as unknown as CommandHandlers,
    snapshot: () => core.snapshot(),
    subscribe: (listener) => core.subscribe(listener),
  };
}

function watched(name: string, handler: AnyHandler, log: LogSink): AnyHandler {
  return async (input, context) => {
    try {
      return await handler(input, context);
    } catch (error) {
      if (toProblem(error).code === 'internal') logError(log, `“${name}” failed unexpectedly`, error);
      throw error;
    }
  };
}
