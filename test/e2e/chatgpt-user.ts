/** ChatGPT as far as anyone can have it without an account: the stand-in, and a browser of which only the requests are there. */
import { createChatGpt, type ChatGpt, type ChatGptOptions } from '../../src/mcp/doctor/chatgpt.ts';
import { createWire, type Answer, type Wire } from '../../src/mcp/doctor/wire.ts';
import type { OAuthWorld } from './oauth-world.ts';

export interface ChatGptUser {
  chat: ChatGpt;
  close(): void;
}

/** Let in by REST, with the number that the page shows. */
export function useChatGpt(
  world: OAuthWorld,
  options: Pick<ChatGptOptions, 'registration'> & { path?: '/mcp' | '/sse' } = {},
): ChatGptUser {
  const { path = '/mcp', ...rest } = options;
  const wire = createWire({ ca: [world.edge.ca] });
  const browse = (url: string) => consent(wire, world, url);
  const chat = createChatGpt({ ...rest, wire, browse, url: new URL(path, world.publicUrl).href });
  return {
    chat,
    close() {
      chat.close();
      wire.close();
    },
  };
}

async function consent(wire: Wire, world: OAuthWorld, url: string): Promise<string> {
  const visit = (address: string, cookie: string) =>
    wire.send({
      ...{ method: 'GET', url: address, signal: AbortSignal.timeout(30_000) },
      headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0', ...(cookie === '' ? {} : { cookie }) },
    });
  const opened = await visit(url, '');
  const cookie = (opened.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
  const page = placeOf(opened, url);
  const number = /<strong>(\d{2})<\/strong>/.exec((await visit(page, cookie)).text)?.[1];
  if (number === undefined) throw new Error('The page shows no number.');
  await world.approve(Number(number));
  return placeOf(await visit(`${page}&wait=1`, cookie), page);
}

function placeOf({ status, headers, text }: Answer, from: string): string {
  if (headers.location === undefined) throw new Error(`No redirect, but ${status}: ${text.slice(0, 300)}`);
  return new URL(headers.location, from).href;
}
