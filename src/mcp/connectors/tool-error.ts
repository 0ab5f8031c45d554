/** An expected failure, told to the model as a tool result with `isError`. The message says the way out. */
export class ToolError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ToolError';
  }
}
