/** The loopback listener for the window and for programs: Host and Origin checked, then window, socket or REST. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, toProblem } from '../contract/errors.ts';
import type { Served } from '../contract/wire.ts';
import type { LogSink } from '../mcp/index.ts';
import { createAdmin } from './admin.ts';
import { discardRest } from './body.ts';
import { refuse } from './gate.ts';
import { makeKey } from './key.ts';
import { logError, logWarning } from './log.ts';
import { countCalls } from './metrics.ts';
import { commonHeaders, problemReply, send, type Reply } from './reply.ts';
import { acceptSockets } from './sockets.ts';
import { windowFile } from './window-files.ts';
import { makeWindowPass, type WindowPass } from './window-pass.ts';

/** Nothing that administers Patchbay listens anywhere else. */
const loopback = '127.0.0.1';
/** REST and metrics: answered with JSON problems, and to whoever has the admin token. */
const forPrograms = /^\/(api(\/|$)|metrics\/?$)/;

const notOpened =
  'This is Patchbay’s window, and this browser has not been let in.\n\n' +
  'Open the address that Patchbay printed when it last started: it ends in ?token=…\n';

export interface DashboardOptions {
  core: Served;
  /** Folder with the built window. */
  rendererDir: string;
  port: number;
  /** When the port is taken: fail, or take any free one. */
  whenTaken: 'fail' | 'any';
  log: LogSink;
  heartbeatMs?: number;
}

export interface Dashboard {
  /** Without a trailing slash. */
  origin: string;
  /** The window's address, with the token that lets a browser in. */
  windowUrl: string;
  adminToken: string;
  /** Says goodbye to every face, then closes. */
  close(reason: string): Promise<void>;
}

/** @throws AppError `port_in_use`, `listen_failed` */
export async function openDashboard(options: DashboardOptions): Promise<Dashboard> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 });
  const port = await listen(server, options.port, options.whenTaken);
  const origin = `http://${loopback}:${port}`;
  if (options.port !== 0 && port !== options.port)
    logWarning(options.log, `Port ${options.port} for the window is taken; it is at ${origin} in this run.`);
  const hosts = [`${loopback}:${port}`, `localhost:${port}`];
  const pass = makeWindowPass(port);
  const adminKey = makeKey();
  const { core } = options;
  const counts = countCalls(core);
  const admin = createAdmin({ core, key: adminKey, counts });
  const sockets = acceptSockets(server, { ...options, core, hosts, pass, adminKey });

  server.on('request', (request, response) => {
    answer(request)
      .catch((error: unknown) => {
        logError(options.log, `${request.method} ${request.url?.split('?')[0]} failed`, error);
        return problemReply(toProblem(error));
      })
      .then((reply) => finish(request, response, reply, origin))
      .catch((error: unknown) => {
        logError(options.log, 'An answer could not be sent', error);
        response.destroy();
      });
  });

  async function answer(request: IncomingMessage): Promise<Reply> {
    const url = URL.parse(request.url ?? '', origin);
    if (url === null) return { status: 400, body: 'That is not an address.\n' };
    const refusal = refuse(request, hosts);
    if (refusal !== null && forPrograms.test(url.pathname))
      return problemReply({ code: 'forbidden', message: refusal, hint: `Use ${origin}.` });
    if (refusal !== null) return { status: 403, body: `${refusal}\n` };
    return forPrograms.test(url.pathname) ? admin(request, url) : showWindow(request, url, pass, options);
  }

  return {
    origin,
    windowUrl: `${origin}/?token=${pass.token}`,
    adminToken: adminKey.text,
    async close(reason) {
      counts.stop();
      await sockets.close(reason);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function showWindow(
  request: IncomingMessage,
  url: URL,
  pass: WindowPass,
  options: DashboardOptions,
): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, body: 'Only GET.\n', headers: { Allow: 'GET, HEAD' } };
  if (url.pathname === '/' && pass.acceptsToken(url.searchParams.get('token')))
    return { status: 303, headers: { Location: '/', 'Set-Cookie': pass.cookie } };
  if (!pass.isHeldBy(request)) return { status: 401, body: notOpened };
  return windowFile(options.rendererDir, url.pathname);
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  origin: string,
): Promise<void> {
  if (!request.complete) {
    response.setHeader('Connection', 'close');
    await discardRest(request);
  }
  send(request, response, { ...reply, headers: { ...commonHeaders(origin), ...reply.headers } });
}

async function listen(server: Server, port: number, whenTaken: 'fail' | 'any'): Promise<number> {
  try {
    return await tryPort(server, port);
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (taken && whenTaken === 'any') return tryPort(server, 0);
    if (taken)
      throw new AppError(
        {
          code: 'port_in_use',
          message: `Port ${port} for the window is taken by another program.`,
          hint: 'Choose another with --dashboard-port, or 0 for any free one.',
        },
        { cause },
      );
    throw new AppError(
      {
        code: 'listen_failed',
        message: `The window could not listen on ${loopback}:${port}.`,
        hint: 'Choose another port with --dashboard-port.',
      },
      { cause },
    );
  }
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      const address = server.address();
      if (isAddress(address)) resolve(address.port);
      else reject(new Error('The listener has no port.'));
    });
  });
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
