/** Streamable HTTP: the 2025 revisions with a session, and 2026-07-28 without one. */
import {
  authorization,
  checked,
  clientInfo,
  echoArguments,
  echoText,
  toolList,
  type Open,
} from './conversation.ts';
import { post } from './post.ts';

const legacyVersion = '2025-11-25';
const modernVersion = '2026-07-28';

export const openLegacy: Open = async ({ address, pool, streams }, { listening }) => {
  const path = new URL(address.url).pathname;
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...authorization(address),
  };
  let id = 0;
  const request = (method: string, params: object) =>
    post(pool, path, headers, JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }));

  const opened = await request('initialize', {
    protocolVersion: legacyVersion,
    capabilities: {},
    clientInfo,
  });
  headers['mcp-session-id'] = String(opened.headers['mcp-session-id']);
  headers['mcp-protocol-version'] = legacyVersion;
  await post(pool, path, headers, JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
  if (listening) {
    const { statusCode, body } = await streams.request({
      path,
      method: 'GET',
      headers: { ...headers, accept: 'text/event-stream' },
    });
    if (statusCode !== 200) throw new Error(`The stream was answered with HTTP ${statusCode}.`);
    body.on('error', () => body.destroy()).resume();
  }
  return {
    call: async () => checked((await request('tools/call', echoArguments)).text, echoText),
    listTools: async () => checked((await request('tools/list', {})).text, toolList),
  };
};

export const openModern: Open = async ({ address, pool }) => {
  const path = new URL(address.url).pathname;
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': modernVersion,
    ...authorization(address),
  };
  const callHeaders = { ...headers, 'mcp-method': 'tools/call', 'mcp-name': echoArguments.name };
  const listHeaders = { ...headers, 'mcp-method': 'tools/list' };
  const meta = {
    'io.modelcontextprotocol/protocolVersion': modernVersion,
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': clientInfo,
  };
  let id = 0;
  const body = (method: string, params: object) =>
    JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params: { ...params, _meta: meta } });
  return {
    call: async () =>
      checked((await post(pool, path, callHeaders, body('tools/call', echoArguments))).text, echoText),
    listTools: async () =>
      checked((await post(pool, path, listHeaders, body('tools/list', {}))).text, toolList),
  };
};
