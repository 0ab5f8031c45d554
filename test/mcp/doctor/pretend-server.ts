/** A small MCP server with OAuth, correct unless told otherwise: to see what the stand-in does and what it refuses. */
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../../src/mcp/connectors/connector.ts';
import { listen, stopListening } from '../../simulators/ngrok-edge/listen.ts';

export interface Heard {
  method: string;
  path: string;
  agent: string;
  headers: IncomingMessage['headers'];
  form: URLSearchParams;
  json: JsonObject;
}

export interface PretendOptions {
  /** Changes a document before it is served. */
  metadata?: (path: string, document: JsonObject) => JsonObject | null;
  /** Changes the redirect back. */
  redirect?: (answer: URLSearchParams) => void;
  /** Answers a request itself, where it returns true. */
  instead?: (heard: Heard, res: ServerResponse) => boolean;
  /** What it speaks. */
  eras?: readonly ('modern' | 'legacy' | 'sse')[];
  /** How `/token` and `/register` answer. */
  token?: (answer: JsonObject, heard: Heard) => JsonObject;
  open?: boolean;
}

export interface Pretend {
  origin: string;
  heard: Heard[];
  /** Follows the authorization endpoint as a browser would. */
  browse(url: string): Promise<string>;
  /** How many requests were answered at the same time at most. */
  atOnce(): number;
}

export async function startPretendServer(options: PretendOptions = {}): Promise<Pretend> {
  const heard: Heard[] = [];
  const rounds = new Map<string, URLSearchParams>();
  const streams = new Map<string, ServerResponse>();
  const calls = { now: 0, most: 0 };
  const server = createServer((req, res) => {
    void read(req).then((one) => {
      heard.push(one);
      if (options.instead?.(one, res) === true) return;
      answer(one, res);
    });
  });
  const port = await listen(server, 0);
  const origin = `http://127.0.0.1:${port}`;
  onTestFinished(async () => {
    const stopped = stopListening(server);
    server.closeAllConnections();
    await stopped;
  });
  const json = (
    res: ServerResponse,
    status: number,
    body: JsonObject,
    headers: Record<string, string> = {},
  ) => res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  const eras = options.eras ?? ['modern', 'legacy', 'sse'];

  const answer = (one: Heard, res: ServerResponse): void => {
    const { path, form } = one;
    if (path.startsWith('/.well-known/')) {
      const document = documentAt(origin, path);
      const served = document === null ? null : (options.metadata ?? ((_path, same) => same))(path, document);
      if (served === null) json(res, 404, { error: 'not_found' });
      else json(res, 200, served);
    } else if (path === '/register') {
      const body = { client_id: 'registered', token_endpoint_auth_method: 'none' };
      json(res, 201, options.token?.(body, one) ?? body);
    } else if (path === '/token') {
      token(one, res);
    } else if (options.open !== true && one.headers.authorization === undefined) {
      json(
        res,
        401,
        { error: 'unauthorized' },
        {
          'www-authenticate': `Bearer resource_metadata="${origin}/.well-known/oauth-protected-resource${path}", scope="mcp:read mcp:write"`,
        },
      );
    } else if (path === '/messages') {
      res.writeHead(202).end();
      const stream = streams.get(form.get('id') ?? '');
      const result = resultOf(one.json);
      if (result !== null)
        stream?.write(
          `event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', id: one.json['id'] ?? null, result })}\n\n`,
        );
    } else if (one.method === 'GET' && eras.includes('sse')) {
      const id = randomBytes(4).toString('hex');
      streams.set(id, res);
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      res.write(`event: endpoint\ndata: /messages?id=${id}\n\n`);
    } else {
      mcp(one, res);
    }
  };
  const token = (one: Heard, res: ServerResponse): void => {
    const round = rounds.get(one.form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(one.form.get('code_verifier') ?? '')
      .digest('base64url');
    if (one.form.get('grant_type') === 'authorization_code' && round?.get('code_challenge') !== verifier)
      return void json(res, 400, { error: 'invalid_grant', error_description: 'The verifier is wrong.' });
    const body = {
      access_token: `at-${randomBytes(8).toString('hex')}`,
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: `rt-${randomBytes(8).toString('hex')}`,
      scope: 'mcp:read',
    };
    json(res, 200, options.token?.(body, one) ?? body);
  };
  const mcp = (one: Heard, res: ServerResponse): void => {
    const { method, id } = one.json;
    const isModern = one.headers['mcp-protocol-version'] === '2026-07-28';
    if (one.method !== 'POST' || !eras.includes(isModern ? 'modern' : 'legacy')) {
      const status = isModern ? 400 : 405;
      return void json(res, status, { jsonrpc: '2.0', id: null, error: { code: -32000, message: 'no' } });
    }
    const result = resultOf(one.json);
    if (result === null) return void res.writeHead(202).end();
    calls.now += 1;
    calls.most = Math.max(calls.most, calls.now);
    setTimeout(
      () => {
        calls.now -= 1;
        json(
          res,
          200,
          { jsonrpc: '2.0', id: id ?? null, result },
          method === 'initialize' ? { 'mcp-session-id': randomBytes(4).toString('hex') } : {},
        );
      },
      method === 'tools/call' ? 30 : 0,
    );
  };

  return {
    origin,
    heard,
    async browse(url) {
      const asked = new URL(url).searchParams;
      heard.push({
        method: 'GET',
        path: new URL(url).pathname,
        agent: 'browser',
        headers: {},
        form: asked,
        json: {},
      });
      const code = randomBytes(8).toString('hex');
      rounds.set(code, asked);
      const back = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: origin });
      options.redirect?.(back);
      return `${asked.get('redirect_uri') ?? ''}?${back.toString()}`;
    },
    atOnce: () => calls.most,
  };
}

function documentAt(origin: string, path: string): JsonObject | null {
  switch (path) {
    case '/.well-known/oauth-authorization-server':
    case '/.well-known/openid-configuration':
      return {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        registration_endpoint: `${origin}/register`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['none', 'client_secret_post', 'client_secret_basic'],
        authorization_response_iss_parameter_supported: true,
        client_id_metadata_document_supported: true,
        scopes_supported: ['mcp:read', 'mcp:write', 'offline_access'],
      };
    case '/.well-known/oauth-protected-resource':
      return { resource: origin, authorization_servers: [origin] };
    case '/.well-known/oauth-protected-resource/mcp':
    case '/.well-known/oauth-protected-resource/sse':
      return { resource: `${origin}${path.slice(-4)}`, authorization_servers: [origin] };
    default:
      return null;
  }
}

/** Null for a notification. */
function resultOf({ method }: JsonObject): JsonObject | null {
  const serverInfo = { name: 'pretend', version: '1' };
  switch (method) {
    case 'server/discover':
      return {
        supportedVersions: ['2026-07-28'],
        capabilities: {},
        _meta: { 'io.modelcontextprotocol/serverInfo': serverInfo },
      };
    case 'initialize':
      return { protocolVersion: '2025-11-25', capabilities: {}, serverInfo };
    case 'tools/list':
      return { tools: [{ name: 'look', inputSchema: { type: 'object' } }] };
    case 'tools/call':
      return { content: [{ type: 'text', text: 'seen' }] };
    default:
      return null;
  }
}

async function read(req: IncomingMessage): Promise<Heard> {
  let body = '';
  for await (const chunk of req) body += String(chunk);
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
  const isJson = req.headers['content-type']?.startsWith('application/json') === true;
  return {
    method: req.method ?? '',
    path: pathname,
    agent: req.headers['user-agent'] ?? '',
    headers: req.headers,
    form: isJson || body === '' ? searchParams : new URLSearchParams(body),
    json: isJson ? (JSON.parse(body) as JsonObject) : {},
  };
}
