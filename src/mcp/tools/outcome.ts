/** How a call can end, told so that the model can act on it. */
import { AppError } from '../../contract/errors.ts';
import type { CallStatus, LogLevel } from '../../contract/state.ts';
import { ToolError } from '../connectors/connector.ts';
import { CancelledError, DeadlineError } from './deadline.ts';
import type { RegisteredTool } from './registry.ts';
import { shapeError, type ShapedResult } from './result.ts';

export interface Outcome {
  status: Exclude<CallStatus, 'running' | 'waiting'>;
  /** One line for people. */
  summary: string;
  shaped: ShapedResult;
}

export function succeeded(summary: string, shaped: ShapedResult): Outcome {
  return { status: 'ok', summary, shaped };
}

/** @param challenge what would let the client in, where anything would */
export function refused(message: string, challenge?: string): Outcome {
  return ended('refused', message, challenge);
}

/** Turns whatever was thrown on the way into an outcome; the unexpected also goes to the log. */
export function failed(
  error: unknown,
  tool: RegisteredTool | undefined,
  log: (level: LogLevel, scope: string, message: string, cause?: unknown) => void,
): Outcome {
  const name = tool?.name ?? 'The tool';
  const source = tool?.source ?? 'tools';
  if (error instanceof ToolError) return ended('failed', error.message);
  if (error instanceof CancelledError) return ended('cancelled', error.message);
  if (error instanceof DeadlineError) {
    const advice =
      tool !== undefined && tool.effect !== 'read'
        ? 'It may still have taken effect: check before calling it again.'
        : 'Try again, or ask for less.';
    return ended(
      'timed_out',
      `${name} did not answer within ${error.deadlineMs / 1000} seconds and was stopped. ${advice}`,
    );
  }
  if (error instanceof AppError) {
    log('error', source, error.message, error.cause);
    return ended('failed', error.hint === '' ? error.message : `${error.message} ${error.hint}`);
  }
  log('error', source, `${name} failed unexpectedly.`, error);
  const advice =
    tool !== undefined && tool.effect !== 'read'
      ? 'It may still have taken effect: check before calling it again.'
      : 'Trying again may help.';
  return ended('failed', `${name} failed inside Patchbay; its log says why. ${advice}`);
}

function ended(status: Outcome['status'], message: string, challenge?: string): Outcome {
  return { status, summary: message, shaped: shapeError(message, challenge) };
}
