/** Answers the three methods the bench sends, without any SDK. */
import { echoResult, echoTool, initializeResult } from './echo.ts';
import type { Message } from './plain.ts';

export function answerPlainly({ id, method, params }: Message): string {
  return JSON.stringify({ jsonrpc: '2.0', id, result: resultOf(method, params?.arguments) });
}

function resultOf(method: string, args: Record<string, unknown> | undefined): unknown {
  if (method === 'initialize') return initializeResult;
  if (method === 'tools/list') return { tools: [echoTool] };
  return echoResult(args);
}
