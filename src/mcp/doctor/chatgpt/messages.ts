/** The messages and headers of MCP as ChatGPT writes them, and what its answers say. */
import type { JsonObject } from '../../connectors/connector.ts';
import { isObject, textIn } from '../json.ts';
import type { Step, Talk } from './talk.ts';

export const modernVersion = '2026-07-28';
export const legacyVersion = '2025-11-25';
export const streamVersion = '2024-11-05';

export interface McpOptions {
  talk: Talk;
  url: string;
  clientInfo: { name: string; version: string };
  /** The access token as it is now; null without authorization. */
  accessToken(): string | null;
  callTimeoutMs: number;
}

/** A JSON-RPC request, named by the step it belongs to. */
export interface Rpc {
  step: Step;
  method: string;
  params: JsonObject;
  timeoutMs?: number;
}

export const metaKey = (name: string) => `io.modelcontextprotocol/${name}`;
export const bothKinds = 'application/json, text/event-stream';

export function modernMeta(clientInfo: McpOptions['clientInfo']): JsonObject {
  return {
    [metaKey('protocolVersion')]: modernVersion,
    [metaKey('clientCapabilities')]: {},
    [metaKey('clientInfo')]: { ...clientInfo },
  };
}

export function modernHeaders(method: string, name: string | undefined): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: bothKinds,
    'mcp-protocol-version': modernVersion,
    'mcp-method': method,
    ...(method === 'tools/call' && name !== undefined ? { 'mcp-name': name } : {}),
  };
}

export function initializeRequest(version: string, clientInfo: McpOptions['clientInfo']): JsonObject {
  const params = { protocolVersion: version, capabilities: {}, clientInfo: { ...clientInfo } };
  return { jsonrpc: '2.0', id: 0, method: 'initialize', params };
}

export const initializedNotice: JsonObject = { jsonrpc: '2.0', method: 'notifications/initialized' };

export function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** The result in a JSON-RPC message; an error in it is a refusal in the server's own words. */
export function readMessage(talk: Talk, step: Step, message: JsonObject): JsonObject {
  const { result, error } = message;
  if (isObject(result)) return result;
  const why = isObject(error) ? textIn(error, 'message') : null;
  return talk.refuse(
    step,
    why === null ? 'The answer has neither result nor error.' : `The server said: ${why}`,
  );
}
