/** Runs a tool so that it ends at the deadline or when the caller leaves, even if the tool itself does not. */
import type { JsonObject, Tool, ToolContext, ToolOutput } from '../connectors/connector.ts';

/** The tool took longer than it may. */
export class DeadlineError extends Error {
  constructor(readonly deadlineMs: number) {
    super(`No answer within ${deadlineMs} ms`);
  }
}

/** Nobody waits for the result any more: the caller cancelled or left, or Patchbay is stopping. The message says which. */
export class CancelledError extends Error {}

const clientLeft = 'The client cancelled the call.';

/**
 * @param limits.left aborted when nobody waits any more; its reason is a `CancelledError` unless the caller left. A tool
 * for whose result nobody waits from the start is not run.
 * @throws DeadlineError, CancelledError, and whatever the tool throws.
 */
export function runWithDeadline(
  tool: Tool,
  input: JsonObject,
  context: Omit<ToolContext, 'signal'>,
  limits: { deadlineMs: number; left: AbortSignal | undefined },
): Promise<ToolOutput> {
  const controller = new AbortController();
  // Node makes the signal when it is asked for, and many tools never ask.
  const toolContext: ToolContext = {
    ...context,
    get signal() {
      return controller.signal;
    },
  };
  return new Promise<ToolOutput>((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      limits.left?.removeEventListener('abort', leave);
    };
    const stop = (reason: Error) => {
      settle();
      controller.abort(reason);
      reject(reason);
    };
    const leave = () => {
      const reason: unknown = limits.left?.reason;
      stop(reason instanceof CancelledError ? reason : new CancelledError(clientLeft));
    };
    const timer = setTimeout(() => stop(new DeadlineError(limits.deadlineMs)), limits.deadlineMs);
    if (limits.left?.aborted === true) return leave();
    limits.left?.addEventListener('abort', leave, { once: true });
    const run = async () => {
      try {
        resolve(await tool.run(input, toolContext));
      } catch (error) {
        reject(error);
      } finally {
        settle();
      }
    };
    void run();
  });
}
