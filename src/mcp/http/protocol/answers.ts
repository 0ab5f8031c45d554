/** How `/mcp` answers: JSON or one event, and the refusals that the protocol knows. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { sendText } from '../respond.ts';
import { messageEvent, streamHeaders } from '../streams.ts';
import { errorBody, rpcCodes, type RpcId } from './errors.ts';

export function sendAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  json: string,
  headers: OutgoingHttpHeaders,
): void {
  const accept = req.headers.accept;
  if (
    accept === undefined ||
    accept.includes('json') ||
    accept.includes('*/*') ||
    !accept.includes('text/event-stream')
  ) {
    return sendText(res, 200, json, headers);
  }
  res.writeHead(200, { ...streamHeaders, ...headers }).end(messageEvent(json));
}

export function sendRpcError(
  res: ServerResponse,
  status: number,
  id: RpcId,
  code: number,
  message: string,
): void {
  sendText(res, status, errorBody(id, { code, message }));
}

export function sessionNotFound(res: ServerResponse, id: RpcId): void {
  sendRpcError(res, 404, id, rpcCodes.sessionNotFound, 'Session not found. Initialize again.');
}

export function methodNotAllowed(res: ServerResponse): void {
  sendText(res, 405, errorBody(null, { code: rpcCodes.refused, message: 'Method not allowed. Use POST.' }), {
    Allow: 'POST',
  });
}

export function tooManyStreams(res: ServerResponse, id: RpcId): void {
  res.setHeader('Retry-After', '30');
  sendRpcError(res, 503, id, rpcCodes.refused, 'Too many open streams. Close some first.');
}
