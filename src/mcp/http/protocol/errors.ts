/** Protocol-plane errors: JSON-RPC codes with the HTTP status they travel under. */

/** JSON-RPC 2.0 section 5.1, MCP 2025-11-25 (resource not found), and MCP 2026-07-28 (HeaderMismatch, UnsupportedProtocolVersion). */
export const rpcCodes = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  refused: -32000,
  sessionNotFound: -32001,
  resourceNotFound: -32002,
  headerMismatch: -32020,
  unsupportedVersion: -32022,
} as const;

export type RpcId = string | number | null;

export interface RpcError {
  code: number;
  message: string;
  data?: unknown;
}

/** What a caller is told of our own mistakes; the log has the rest. */
export const internalError: RpcError = {
  code: rpcCodes.internal,
  message: 'Something went wrong inside Patchbay; its log says what.',
};

export function errorBody(id: RpcId, error: RpcError): string {
  return JSON.stringify({ jsonrpc: '2.0', id, error });
}

/** @param result a JSON text */
export function resultBody(id: RpcId, result: string): string {
  return `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${result}}`;
}
