/** Asks at the public address who answers there, and tells ourselves from everybody else. */
import { answerWords, userAgents } from './chatgpt/talk.ts';
import { parseObject } from './json.ts';
import { instanceHeader } from './pass.ts';
import { networkWords, type Answer, type Wire } from './wire.ts';

export type Outside =
  | {
      kind: 'us';
      ms: number;
      /** When the outside says it is, and when that was asked; null where it says nothing. */ date:
        number | null;
      askedAt: number;
    }
  /** The name or the way to it: no connection came about. */
  | { kind: 'unreachable'; words: string }
  | { kind: 'untrusted'; words: string }
  /** ngrok's warning page in place of the answer. */
  | { kind: 'warning-page' }
  /** ngrok itself answers, with one of its codes. */
  | { kind: 'ngrok'; code: string; status: number }
  /** Something between us and the world that finds nobody behind it. */
  | { kind: 'gateway'; status: number }
  /** We are there, but a proxy names another host. */
  | { kind: 'renamed' }
  | { kind: 'other-patchbay' }
  | { kind: 'stranger'; words: string };

/** Node's codes for a certificate that is not good, or for something that does not speak TLS at all. */
const notTrusted = /CERT|ISSUER|ALTNAME|SIGNATURE|SSL|TLS|EPROTO|UNABLE_TO/;

export async function askOutside(options: {
  wire: Wire;
  origin: string;
  signal: AbortSignal;
  instanceId: string;
}): Promise<Outside> {
  const { wire, origin, signal, instanceId } = options;
  const askedAt = performance.now();
  try {
    const answer = await wire.send({
      ...{ method: 'GET', url: `${origin}/health`, signal, timeoutMs: 4_000 },
      headers: { 'user-agent': userAgents.mcp, accept: 'application/json' },
    });
    return judge(answer, { instanceId, askedAt });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = networkWords(error, new URL(origin).host);
    return notTrusted.test(code) ? { kind: 'untrusted', words } : { kind: 'unreachable', words };
  }
}

function judge(answer: Answer, { instanceId, askedAt }: { instanceId: string; askedAt: number }): Outside {
  const { status, headers, text, ms } = answer;
  const code = headers['ngrok-error-code'];
  if (code === 'ERR_NGROK_6024') return { kind: 'warning-page' };
  if (typeof code === 'string') return { kind: 'ngrok', code: code.slice(0, 40), status };
  const body = parseObject(text);
  if (body?.['error'] === 'forbidden_host') return { kind: 'renamed' };
  if (body?.['name'] === 'patchbay') {
    if (headers[instanceHeader] !== instanceId) return { kind: 'other-patchbay' };
    const date = Date.parse(headers.date ?? '');
    return { kind: 'us', ms, date: Number.isNaN(date) ? null : date, askedAt };
  }
  if ([502, 503, 504].includes(status)) return { kind: 'gateway', status };
  return { kind: 'stranger', words: answerWords(answer) };
}
