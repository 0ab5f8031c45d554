/** Runs a tool so that it ends at the deadline or when the caller leaves, even if the tool itself does not. */
import type { JsonObject, Tool, ToolContext, ToolOutput } from '../connectors/connector.ts';

/** The tool took longer than it may. */
export class DeadlineError extends Error {
  constructor(readonly deadlineMs: number) {
    super(`No answer within ${deadlineMs} ms`);
  }
}

/** The caller cancelled or left. */
export class CancelledError extends Error {}

/** @param left aborted when the caller leaves. @throws DeadlineError, CancelledError, and whatever the tool throws. */
export function runWithDeadline(
  tool: Tool,
  input: JsonObject,
  context: Omit<ToolContext, 'signal'>,
  limits: { deadlineMs: number; left: AbortSignal | undefined },
): Promise<ToolOutput> {
  const controller = new AbortController();
  return new Promise<ToolOutput>((resolve, reject) => {
    const stop = (reason: Error) => {
      controller.abort(reason);
      reject(reason);
    };
    const leave = () => stop(new CancelledError());
    const timer = setTimeout(() => stop(new DeadlineError(limits.deadlineMs)), limits.deadlineMs);
    limits.left?.addEventListener('abort', leave, { once: true });
    if (limits.left?.aborted === true) leave();
    const run = async () => {
      try {
        resolve(await tool.run(input, { ...context, signal: controller.signal }));
      } catch (error) {
        reject(error);
      } finally {
        clearTimeout(timer);
        limits.left?.removeEventListener('abort', leave);
      }
    };
    void run();
  });
}
