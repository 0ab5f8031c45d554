/** The user's part in the doctor's OAuth round: a browser that opens the page, and the approval that the user would give. */
import { ChatGptRefusal } from './chatgpt.ts';
import { answerWords } from './chatgpt/talk.ts';
import type { Answer, Wire } from './wire.ts';

/** Opens an address and answers where that ended. Takes ngrok's warning page for pressed away, as a person would. */
export function createBrowser(options: {
  wire: Wire;
  signal: AbortSignal;
  approve(roundId: string): void;
}): (url: string) => Promise<string> {
  const { wire, signal, approve } = options;
  const visit = (url: string, cookie: string) =>
    wire.send({
      ...{ method: 'GET', url, signal, timeoutMs: 5_000 },
      headers: {
        'user-agent': 'Mozilla/5.0 (Patchbay doctor)',
        accept: 'text/html',
        'ngrok-skip-browser-warning': '1',
        ...(cookie === '' ? {} : { cookie }),
      },
    });
  return async (url) => {
    const opened = await visit(url, '');
    const page = redirectOf(opened, url);
    const round = page.origin === new URL(url).origin ? page.searchParams.get('round') : null;
    if (round === null) return page.href;
    const cookie = cookiesOf(opened);
    approve(round);
    page.searchParams.set('wait', '1');
    return redirectOf(await visit(page.href, cookie), page.href).href;
  };
}

function redirectOf(answer: Answer, from: string): URL {
  const { location } = answer.headers;
  if (answer.status >= 300 && answer.status < 400 && location !== undefined && URL.canParse(location, from))
    return new URL(location, from);
  const text = /<h1[^>]*>([^<]{1,120})</i.exec(answer.text)?.[1];
  const said = text === undefined ? answerWords(answer) : `“${text.trim()}” (status ${answer.status})`;
  throw new ChatGptRefusal('authorization', `The page for consent came to nothing: ${said}.`, {
    status: answer.status,
  });
}

function cookiesOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '').join('; ');
}
