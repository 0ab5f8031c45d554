/** HTTP+SSE of 2024-11-05: requests go up by POST, answers come down one stream. */
import type { Readable } from 'node:stream';
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

export const openSse: Open = async ({ address, pool, streams }) => {
  const { pathname, origin } = new URL(address.url);
  const { statusCode, body } = await streams.request({
    path: pathname,
    method: 'GET',
    headers: { accept: 'text/event-stream', ...authorization(address) },
  });
  if (statusCode !== 200) throw new Error(`The stream was answered with HTTP ${statusCode}.`);

  const waiting = new Map<number, (json: string) => void>();
  const endpoint = await new Promise<string>((resolve) => {
    readEvents(body, (event, data) => {
      if (event === 'endpoint') return resolve(data);
      const id = Number((JSON.parse(data) as { id?: unknown }).id);
      waiting.get(id)?.(data);
      waiting.delete(id);
    });
  });
  const url = new URL(endpoint, origin);
  const path = url.pathname + url.search;
  const headers = { 'content-type': 'application/json', ...authorization(address) };
  let lastId = 0;
  const request = async (method: string, params: object): Promise<string> => {
    const id = ++lastId;
    const answer = new Promise<string>((resolve) => waiting.set(id, resolve));
    await post(pool, path, headers, JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return answer;
  };

  await request('initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo });
  await post(pool, path, headers, JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
  return {
    call: async () => checked(await request('tools/call', echoArguments), echoText),
    listTools: async () => checked(await request('tools/list', {}), toolList),
  };
};

/** Reads a stream of events whose data is one line each. */
function readEvents(stream: Readable, take: (event: string, data: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('error', () => stream.destroy());
  stream.on('data', (chunk: string) => {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop() ?? '';
    for (const text of events) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(text)?.[1];
      const data = field('data');
      if (data !== undefined) take(field('event') ?? 'message', data);
    }
  });
}
