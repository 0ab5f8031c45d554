/** A tool that changes nothing at tastytrade, and tells refusals of what it was asked for as its result. */
import type { z } from 'zod';
import { defineTool, type Tool, type ToolDefinition } from '../connector.ts';
import { asToolError } from './failures.ts';

export function readingTool<I extends z.ZodObject>(definition: Omit<ToolDefinition<I>, 'effect'>): Tool {
  return defineTool<I>({
    ...definition,
    effect: 'read',
    async run(input, context) {
      try {
        return await definition.run(input, context);
      } catch (error) {
        throw asToolError(error);
      }
    },
  });
}
