/** The SDK path: every method of either era that the direct path leaves, on the SDK's low-level `Server`. */
import type * as Sdk from '@modelcontextprotocol/server';
import type {
  AuthInfo,
  JSONRPCMessage,
  ListToolsResult,
  McpRequestContext,
  Server,
  Transport,
} from '@modelcontextprotocol/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from '../../connectors/connector.ts';
import { errorBody, rpcCodes } from './errors.ts';
import { callFromProtocol, rpcFailure, type Exchange, type ProtocolHouse } from './exchange.ts';
import type { ListKind } from './list-news.ts';
import type { Era } from './versions.ts';

/** What our gate established, carried through the SDK as its `AuthInfo`. */
interface HouseAuth extends AuthInfo {
  extra: Pick<Exchange, 'caller' | 'scope' | 'challenged' | 'failed'>;
}

export interface SdkPath {
  /** Answers a modern request on its HTTP response; event streams included. */
  modern(
    req: IncomingMessage,
    res: ServerResponse,
    exchange: { body: unknown } & HouseAuth['extra'],
  ): Promise<void>;
  /** Answers one legacy request with the JSON of its answer. */
  legacy(exchange: Exchange): Promise<string>;
  /** Tells open `subscriptions/listen` streams that a list changed. */
  changed(list: ListKind): void;
  close(): Promise<void>;
}

/** Loads the SDK with the first request that needs it: loading takes longer than all the rest of a start. */
export function createSdkPath(house: ProtocolHouse, failed: (error: Error) => void): SdkPath {
  let loading: Promise<LoadedSdk> | undefined;
  const load = () => (loading ??= loadSdk(house, failed));
  return {
    async modern(req, res, { body, caller, scope, challenged, failed: failedWith }) {
      const { modern } = await load();
      const auth: HouseAuth = {
        token: '',
        clientId: caller.credential,
        scopes: [...caller.scopes],
        extra: { caller, scope, challenged, failed: failedWith },
      };
      // Node types `method` and `url` as optional; on a server's request both are always there.
      await modern(
        Object.assign(req, { auth, method: req.method ?? 'POST', url: req.url ?? '/mcp' }),
        res,
        body,
      );
    },
    async legacy(exchange) {
      const server = createServer((await load()).sdk, house, 'legacy', exchange);
      try {
        return await exchangeOnce(server, exchange);
      } finally {
        await server.close();
      }
    },
    changed: (list) => void loading?.then(({ handler }) => handler.notify[`${list}Changed`](), failed),
    async close() {
      await (await loading)?.handler.close();
    },
  };
}

type LoadedSdk = Awaited<ReturnType<typeof loadSdk>>;

async function loadSdk(house: ProtocolHouse, failed: (error: Error) => void) {
  const [sdk, { toNodeHandler }] = await Promise.all([
    import('@modelcontextprotocol/server'),
    import('@modelcontextprotocol/node'),
  ]);
  const handler = sdk.createMcpHandler(
    (context: McpRequestContext) => createServer(sdk, house, 'modern', extraOf(context.authInfo)),
    { legacy: 'reject', onerror: failed },
  );
  return { sdk, handler, modern: toNodeHandler(handler) };
}

/** The SDK types results by its own schemas; ours pass through unharmed, so they are handed over as plain objects. */
function createServer(sdk: typeof Sdk, house: ProtocolHouse, era: Era, extra: HouseAuth['extra']): Server {
  const { surface } = house;
  const server = new sdk.Server(surface.serverInfo, {
    capabilities: surface.capabilities,
    instructions: surface.instructions,
  });
  server.setRequestHandler(
    'tools/list',
    () => JSON.parse(surface.toolsResult(extra.caller, era)) as ListToolsResult,
  );
  server.setRequestHandler('tools/call', async (request, context) => {
    const answer = await callFromProtocol(house, {
      era,
      id: context.mcpReq.id,
      method: 'tools/call',
      params: JSON.parse(JSON.stringify(request.params)) as JsonObject,
      ...extra,
    });
    if ('error' in answer) throw new sdk.ProtocolError(answer.error.code, answer.error.message);
    return { ...answer.result };
  });
  return server;
}

function extraOf(auth: AuthInfo | undefined): HouseAuth['extra'] {
  if (auth?.extra === undefined) throw new Error('A request reached the SDK path without passing the gate.');
  return (auth as HouseAuth).extra;
}

/** Lives for one request: hands it to the server and waits for the one answer. What the SDK drops is an invalid request. */
async function exchangeOnce(server: Server, { id, method, params, failed }: Exchange): Promise<string> {
  let answered: (json: string) => void;
  const answer = new Promise<string>((resolve) => {
    answered = resolve;
  });
  const transport: Transport = {
    start: async () => undefined,
    close: async () => undefined,
    send: async (sent: JSONRPCMessage) => {
      if ('error' in sent) failed(rpcFailure(sent.error));
      if ('result' in sent || 'error' in sent) answered(JSON.stringify(sent));
    },
  };
  server.onerror = (error) => {
    failed(rpcFailure({ code: rpcCodes.invalidRequest }));
    answered(errorBody(id, { code: rpcCodes.invalidRequest, message: error.message.slice(0, 300) }));
  };
  await server.connect(transport);
  transport.onmessage?.({ jsonrpc: '2.0', id, method, params }, {});
  return answer;
}
