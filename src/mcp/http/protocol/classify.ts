/** Says of one JSON-RPC message which era it belongs to and whether its headers agree with its body. Pure. */
import type { JsonObject } from '../../connectors/connector.ts';
import { rpcCodes, type RpcError, type RpcId } from './errors.ts';
import { defaultLegacyVersion, legacyVersions, modernVersion, namesModern, type Era } from './versions.ts';

/** The headers that mirror the body in MCP 2026-07-28. */
export interface MirrorHeaders {
  version: string | undefined;
  method: string | undefined;
  name: string | undefined;
}

export type Classified =
  | {
      kind: 'request';
      era: Era;
      version: string;
      id: string | number;
      method: string;
      params: JsonObject;
      meta: JsonObject;
    }
  | { kind: 'notification'; era: Era; version: string; method: string; params: JsonObject }
  | { kind: 'response' }
  | { kind: 'rejected'; status: number; id: RpcId; error: RpcError };

const metaKey = (name: string) => `io.modelcontextprotocol/${name}`;
const versionKey = metaKey('protocolVersion');
const capabilitiesKey = metaKey('clientCapabilities');
export const clientInfoKey = metaKey('clientInfo');

/** Where the name that `Mcp-Name` mirrors stands in the params of a method. */
const nameSources: ReadonlyMap<string, string> = new Map([
  ['tools/call', 'name'],
  ['prompts/get', 'name'],
  ['resources/read', 'uri'],
]);

export function classify(message: unknown, headers: MirrorHeaders): Classified {
  if (!isObject(message) || message['jsonrpc'] !== '2.0')
    return reject(null, rpcCodes.invalidRequest, 'This is not a JSON-RPC 2.0 message.');
  const { id, method, params = {} } = message;
  if (typeof method !== 'string') {
    return 'result' in message || 'error' in message
      ? { kind: 'response' }
      : reject(null, rpcCodes.invalidRequest, 'The message has no method.');
  }
  const isRequest = 'id' in message;
  if (isRequest && typeof id !== 'string' && !Number.isSafeInteger(id)) {
    return reject(null, rpcCodes.invalidRequest, 'The id of a request is a string or an integer.');
  }
  const rpcId = typeof id === 'string' || typeof id === 'number' ? id : null;
  if (!isObject(params)) return reject(rpcId, rpcCodes.invalidParams, 'params must be an object.');
  const malformed = metaProblem(params['_meta']);
  if (malformed !== null) return reject(rpcId, rpcCodes.invalidParams, malformed);
  const found = eraOf(method, params, headers, rpcId);
  if ('kind' in found) return found;
  if (rpcId === null) return { kind: 'notification', ...found, method, params };
  const meta = isObject(params['_meta']) ? params['_meta'] : {};
  const disagreement = found.era === 'modern' ? mirrorDisagreement(method, params, meta, headers) : null;
  if (disagreement !== null) return { kind: 'rejected', status: 400, id: rpcId, error: disagreement };
  return { kind: 'request', ...found, id: rpcId, method, params, meta };
}

/** `_meta` is an object, and a progress token in it a string or an integer (MCP, base protocol). */
function metaProblem(meta: unknown): string | null {
  if (meta === undefined) return null;
  if (!isObject(meta)) return 'params._meta must be an object.';
  const token = meta['progressToken'];
  if (token === undefined || typeof token === 'string' || Number.isSafeInteger(token)) return null;
  return 'params._meta.progressToken must be a string or an integer.';
}

/** The body decides; the header must not contradict it. `initialize` always opens the legacy era. */
function eraOf(
  method: string,
  params: JsonObject,
  headers: MirrorHeaders,
  id: RpcId,
): { era: Era; version: string } | Extract<Classified, { kind: 'rejected' }> {
  const meta = isObject(params['_meta']) ? params['_meta'] : {};
  const claim = meta[versionKey];
  const header = headers.version;
  const headerModern = header !== undefined && namesModern(header);
  if (claim === undefined && method === 'initialize' && headerModern) {
    return reject(
      id,
      rpcCodes.headerMismatch,
      `initialize belongs to revisions before ${modernVersion}, but the MCP-Protocol-Version header names ${header}.`,
    );
  }
  if (claim === undefined && method !== 'server/discover' && !headerModern) return legacyVersion(header, id);
  if (claim !== undefined && typeof claim !== 'string')
    return reject(id, rpcCodes.invalidParams, `_meta ${versionKey} must be a string.`);
  const wished = claim ?? header ?? modernVersion;
  if (claim !== undefined && header !== undefined && claim !== header) {
    return reject(
      id,
      rpcCodes.headerMismatch,
      `The body names revision ${claim} but the MCP-Protocol-Version header names ${header}.`,
    );
  }
  if (wished !== modernVersion) {
    return reject(id, rpcCodes.unsupportedVersion, `Unsupported protocol version: ${wished.slice(0, 40)}`, {
      supported: [modernVersion],
      requested: wished.slice(0, 40),
    });
  }
  return { era: 'modern', version: modernVersion };
}

function legacyVersion(
  header: string | undefined,
  id: RpcId,
): { era: Era; version: string } | Extract<Classified, { kind: 'rejected' }> {
  if (header === undefined) return { era: 'legacy', version: defaultLegacyVersion };
  if (legacyVersions.some((version) => version === header)) return { era: 'legacy', version: header };
  return reject(
    id,
    rpcCodes.refused,
    `Unsupported protocol version: ${header.slice(0, 40)}. Supported: ${[modernVersion, ...legacyVersions].join(', ')}.`,
  );
}

/**
 * What is missing or contradictory in a modern request, or null.
 * `server/discover` is where clients find out what to send, so there only contradictions count.
 */
function mirrorDisagreement(
  method: string,
  params: JsonObject,
  meta: JsonObject,
  headers: MirrorHeaders,
): RpcError | null {
  const mismatch = (message: string): RpcError => ({ code: rpcCodes.headerMismatch, message });
  if (headers.method !== undefined && headers.method !== method) {
    return mismatch(
      `The body names method ${method} but the Mcp-Method header names ${headers.method.slice(0, 100)}.`,
    );
  }
  if (method === 'server/discover') return null;
  const missing = [versionKey, capabilitiesKey].find((key) => meta[key] === undefined);
  if (missing !== undefined) {
    return {
      code: rpcCodes.invalidParams,
      message: `params._meta lacks ${missing}, which revision ${modernVersion} requires.`,
      data: { envelope: { key: missing, problem: 'missing' } },
    };
  }
  if (!isObject(meta[capabilitiesKey]))
    return { code: rpcCodes.invalidParams, message: `params._meta ${capabilitiesKey} must be an object.` };
  if (headers.version === undefined) return mismatch('The required MCP-Protocol-Version header is missing.');
  if (headers.method === undefined) return mismatch('The required Mcp-Method header is missing.');
  return nameDisagreement(method, params, headers.name);
}

function nameDisagreement(method: string, params: JsonObject, header: string | undefined): RpcError | null {
  const source = nameSources.get(method);
  const named = source === undefined ? undefined : params[source];
  if (typeof named !== 'string') return null;
  if (header === undefined)
    return {
      code: rpcCodes.headerMismatch,
      message: `The required Mcp-Name header is missing; the body names ${named.slice(0, 100)}.`,
    };
  const told = decodeSentinel(header);
  if (told === named) return null;
  return {
    code: rpcCodes.headerMismatch,
    message: `The body names ${named.slice(0, 100)} but the Mcp-Name header names ${(told ?? header).slice(0, 100)}.`,
  };
}

/** Header values beyond ASCII travel as `=?base64?…?=` (MCP 2026-07-28, standard headers). */
function decodeSentinel(value: string): string | null {
  const encoded = /^=\?base64\?([A-Za-z0-9+/]*={0,2})\?=$/.exec(value)?.[1];
  if (encoded !== undefined) return Buffer.from(encoded, 'base64').toString('utf8');
  return value.startsWith('=?base64?') ? null : value;
}

function reject(
  id: RpcId,
  code: number,
  message: string,
  data?: unknown,
): Extract<Classified, { kind: 'rejected' }> {
  return {
    kind: 'rejected',
    status: 400,
    id,
    error: data === undefined ? { code, message } : { code, message, data },
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
