/** ChatGPT comes in by the public address, and the user approves in the window. */
import { onTestFinished } from 'vitest';
import { createChatGpt, type ChatGpt, type ChatGptOptions } from '../../../src/mcp/doctor/chatgpt.ts';
import { createWire, type Answer } from '../../../src/mcp/doctor/wire.ts';
import { originOf } from '../core-world.ts';
import { toLoopback, type Ward } from './ward.ts';

/** @returns one that has listed the tools */
export async function letIn(
  { world, edge, origin }: Ward,
  options: Partial<Pick<ChatGptOptions, 'registration'>> & { path?: string } = {},
): Promise<ChatGpt> {
  const { path = '/mcp', ...more } = options;
  const wire = createWire({ ca: edge.authorities, lookup: toLoopback });
  const visit = (url: string, cookie: string) =>
    wire.send({ method: 'GET', url, headers: { cookie }, signal: new AbortController().signal });
  const chat = createChatGpt({
    ...{ url: `${origin}${path}`, wire, ...more },
    async browse(url) {
      const opened = await visit(url, '');
      const cookie = (opened.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
      const page = placeOf(opened, url);
      const number = Number(/>\s*(\d{2})\s*</.exec((await visit(page, cookie)).text)?.[1]);
      const id = world.state().approvals[0]?.id ?? '';
      await world.ask('approvals.decide', { id, decision: 'approve', number });
      return placeOf(await visit(`${page}&wait=1`, cookie), page);
    },
  });
  await chat.listTools();
  onTestFinished(() => wire.close());
  return chat;
}

/**
 * ChatGPT comes with a token that is worth nothing: as the tunnel brings it to the listener, from one of OpenAI's
 * addresses. @returns the status it is answered with
 */
export async function comeWith({ world, origin }: Ward, token: string): Promise<number> {
  const wire = createWire();
  const { status } = await wire.send({
    ...{ method: 'POST', url: `${originOf(world.state())}/mcp`, signal: new AbortController().signal },
    headers: {
      ...{ host: new URL(origin).host, 'x-forwarded-for': '9.129.53.233' },
      'user-agent': 'openai-mcp/1.0.0',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  wire.close();
  return status;
}

function placeOf({ status, headers, text }: Answer, from: string): string {
  if (headers.location === undefined) throw new Error(`No redirect, but ${status}: ${text.slice(0, 300)}`);
  return new URL(headers.location, from).href;
}
