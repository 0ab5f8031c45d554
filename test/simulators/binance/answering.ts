/** Answers one request: the endpoint's own answer, or what a fault says, after the time that it takes. */
import type http from 'node:http';
import type { Endpoint, Room } from './endpoints.ts';
import { endpoints } from './endpoints.ts';
import type { createFaults, Fault } from './faults.ts';
import { demandSigned } from './keys.ts';
import { Parameters } from './parameters.ts';
import { Problem } from './problem.ts';

export interface SimulatedRequest {
  method: string;
  path: string;
  /** As it travelled. */
  query: string;
  body: string;
  apiKey: string | null;
  status: number;
  weight: number;
  at: number;
}

interface Exchanged {
  request: http.IncomingMessage;
  response: http.ServerResponse;
  body: string;
  room: Room;
  faults: ReturnType<typeof createFaults>;
  latencyMs: number;
}

interface Reply {
  status: number;
  text: string;
  headers: Record<string, string>;
  weight: number;
}

export async function answer(exchanged: Exchanged): Promise<Omit<SimulatedRequest, 'body' | 'at'>> {
  const { request, response, body, room, faults, latencyMs } = exchanged;
  const { method = 'GET', url = '/' } = request;
  const [path, query] = split(url);
  const apiKey = request.headers['x-mbx-apikey']?.toString() ?? null;
  const fault = faults.take(method, path);
  const asked = { method, path, query, body, apiKey };
  const spoils = fault !== null && (fault.status !== undefined || fault.hang === true || fault.cut === true);
  const genuine = !spoils || fault.applied === true ? carryOut(asked, room) : null;
  const reply = spoils ? faulty(fault, genuine?.weight ?? 0) : genuine;
  const wait = latencyMs + (fault?.delayMs ?? 0);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  if (fault?.cut === true) request.socket.destroy();
  else if (fault?.hang !== true && reply !== null) {
    const used = {
      'X-MBX-USED-WEIGHT': String(room.limits.usedWeight),
      'X-MBX-USED-WEIGHT-1M': String(room.limits.usedWeight),
    };
    response.writeHead(reply.status, {
      'Content-Type': 'application/json;charset=UTF-8',
      Date: new Date(room.now()).toUTCString(),
      ...used,
      ...reply.headers,
    });
    response.end(reply.text);
  }
  return {
    method,
    path,
    query,
    apiKey,
    status: fault?.hang === true || fault?.cut === true ? 0 : (reply?.status ?? 0),
    weight: reply?.weight ?? 0,
  };
}

function faulty(fault: Fault, weight: number): Reply {
  const status = fault.status ?? 500;
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  if (fault.body !== undefined || (status === 403 && fault.code === undefined))
    return {
      status,
      weight,
      text: fault.body ?? '<html><body><h1>403 Forbidden</h1></body></html>',
      headers: { ...headers, 'Content-Type': 'text/html' },
    };
  const code = fault.code ?? (status === 429 || status === 418 ? -1003 : -1000);
  const msg =
    fault.msg ??
    (code === -1007
      ? 'Timeout waiting for response from backend server. Send status unknown; execution status unknown.'
      : code === -1003
        ? 'Too many requests queued.'
        : 'An unknown error occurred while processing the request.');
  return { status, weight, text: JSON.stringify({ code, msg }), headers };
}

interface Asked {
  method: string;
  path: string;
  query: string;
  body: string;
  apiKey: string | null;
}

function carryOut(asked: Asked, room: Room): Reply {
  const endpoint = endpoints[`${asked.method} ${asked.path}`];
  if (endpoint === undefined) return { status: 404, text: '', headers: {}, weight: 0 };
  let weight = 0;
  try {
    const parameters = new Parameters(asked.query, asked.body);
    weight = typeof endpoint.weight === 'number' ? endpoint.weight : endpoint.weight(parameters, room);
    room.limits.spend(weight);
    const value = serve(endpoint, parameters, asked, room);
    if (endpoint.freeOnSuccess === true) {
      room.limits.giveBack(weight);
      weight = 0;
    }
    return { status: 200, text: JSON.stringify(value), headers: orderHeaders(endpoint, room), weight };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: error.status, text: error.body, headers: error.headers, weight };
  }
}

function serve(endpoint: Endpoint, parameters: Parameters, asked: Asked, room: Room): unknown {
  const { security } = endpoint;
  if (security === 'read' || security === 'trade')
    demandSigned({
      header: asked.apiKey ?? undefined,
      query: asked.query,
      body: asked.body,
      parameters,
      trades: security === 'trade',
      serverTime: room.now(),
    });
  const checked = new Parameters(asked.query, asked.body);
  for (const name of ['timestamp', 'recvWindow', 'signature'])
    if (security === 'read' || security === 'trade') checked.get(name);
  const value = endpoint.answer(checked, room);
  checked.demandAllRead();
  return value;
}

function orderHeaders(endpoint: Endpoint, { limits }: Room): Record<string, string> {
  if (endpoint.security !== 'trade') return {};
  const { tenSeconds, day } = limits.orderCounts();
  return { 'X-MBX-ORDER-COUNT-10S': String(tenSeconds), 'X-MBX-ORDER-COUNT-1D': String(day) };
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}
