/** Asks at the public address who answers there, and tells ourselves from everybody else. */
import { answerWords } from './chatgpt/talk.ts';
import type { DoctorHouse } from './house.ts';
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

/** Not ChatGPT's: the first question comes without a pass, so it must not look like a visit of ChatGPT's. */
const agent = 'Patchbay doctor';

/**
 * First like anybody, without a pass, which whoever answers there could use. Only who then looks like us is shown one:
 * a pass for this question alone.
 */
export async function askOutside(options: {
  wire: Wire;
  origin: string;
  signal: AbortSignal;
  house: Pick<DoctorHouse, 'instanceId' | 'state' | 'pass'>;
}): Promise<Outside> {
  const { wire, origin, signal, house } = options;
  const ask = (proof: Record<string, string>) =>
    wire.send({
      ...{ method: 'GET', url: `${origin}/health`, signal, timeoutMs: 4_000 },
      headers: { 'user-agent': agent, accept: 'application/json', ...proof },
    });
  try {
    const other = otherThanUs(await ask({}), house.state().version);
    if (other !== null) return other;
    const askedAt = performance.now();
    const pass = house.pass();
    const answer = await ask({ [pass.header]: pass.value }).finally(() => pass.end());
    return otherThanUs(answer, house.state().version) ?? prove(answer, { house, askedAt });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = networkWords(error, new URL(origin).host);
    return notTrusted.test(code) ? { kind: 'untrusted', words } : { kind: 'unreachable', words };
  }
}

/** Null where it may be us. */
function otherThanUs(answer: Answer, version: string): Outside | null {
  const { status, headers, text } = answer;
  const code = headers['ngrok-error-code'];
  if (code === 'ERR_NGROK_6024') return { kind: 'warning-page' };
  if (typeof code === 'string') return { kind: 'ngrok', code: code.slice(0, 40), status };
  const body = parseObject(text);
  if (body?.['error'] === 'forbidden_host') return { kind: 'renamed' };
  if (body?.['name'] === 'patchbay') return body['version'] === version ? null : { kind: 'other-patchbay' };
  // Too many from this address; with the pass the question is not counted.
  if (status === 429 && body?.['error'] === 'rate_limited') return null;
  if ([502, 503, 504].includes(status)) return { kind: 'gateway', status };
  return { kind: 'stranger', words: answerWords(answer) };
}

function prove(
  { headers, ms }: Answer,
  { house, askedAt }: { house: Pick<DoctorHouse, 'instanceId'>; askedAt: number },
): Outside {
  if (headers[instanceHeader] !== house.instanceId) return { kind: 'other-patchbay' };
  const date = Date.parse(headers.date ?? '');
  return { kind: 'us', ms, date: Number.isNaN(date) ? null : date, askedAt };
}
