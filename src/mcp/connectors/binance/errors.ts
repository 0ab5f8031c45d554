/** Turns what Binance refuses into words: what it said, what that means, what to do. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { mustBe } from '../../../contract/plain-words.ts';
import { ToolError, oneLine, retryWords, type ServiceReply } from '../connector.ts';
import { bannedUntil, isBan } from './bans.ts';
import { parseJson } from './json.ts';
import { byStatus, meanings, orderReasons, type Meaning } from './refusals.ts';

/** Somebody else's text in an error, in characters. */
const longestWords = 200;

const refusalSchema = z.object({ code: z.number().int(), msg: z.string() });
export type Refusal = z.output<typeof refusalSchema>;

/** What the request was allowed as: nothing, reading the account, trading (rest-api.md, “Request Security”). */
export type Security = 'none' | 'read' | 'trade';

/** A refusal of the request as it was asked for. */
export class BinanceToolError extends ToolError {
  constructor(
    message: string,
    readonly binanceCode: number | null,
  ) {
    super(message);
    this.name = 'BinanceToolError';
  }
}

/** A refusal for another reason: the key, the clock, a limit, Binance itself. */
export class BinanceError extends AppError {
  constructor(
    problem: ConstructorParameters<typeof AppError>[0],
    readonly binanceCode: number | null,
  ) {
    super(problem);
    this.name = 'BinanceError';
  }
}

/** Binance's code of an error, where it is one of Binance's. */
export function codeOf(error: unknown): number | null {
  return error instanceof BinanceToolError || error instanceof BinanceError ? error.binanceCode : null;
}

/** `{"code":-1121,"msg":"Invalid symbol."}`, or null when the text is something else. */
export function parseRefusal(text: string): Refusal | null {
  const parsed = refusalSchema.safeParse(jsonOrNull(text));
  return parsed.success ? parsed.data : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The error that an answer other than 2xx is. `host` is named where the address can be what is wrong; `now`: Unix milliseconds. */
export function explain(
  reply: ServiceReply,
  asked: { security: Security; host: string; now: number },
): BinanceError | BinanceToolError {
  const refusal = parseRefusal(reply.text);
  const { as, means, todo: otherwise, again } = meaningOf(reply.status, refusal, asked.security);
  const when = again === undefined ? [] : [`Ask again ${whenIn(reply, refusal, asked.now) ?? again}.`];
  const todo = [...when, otherwise].filter((one) => one !== '').join(' ');
  const said =
    refusal === null ? `HTTP ${reply.status}` : `“${oneLine(refusal.msg, longestWords)}” (${refusal.code})`;
  const code = refusal?.code ?? null;
  const message = `Binance (${asked.host}) said ${said}. ${reasonIn(refusal) ?? means}`;
  const hint = asked.security === 'trade' ? `Nothing was done. ${todo}` : todo;
  return as === 'argument'
    ? new BinanceToolError(`${message} ${hint}`, code)
    : new BinanceError({ code: as, message, hint }, code);
}

function meaningOf(status: number, refusal: Refusal | null, security: Security): Meaning {
  if (isBan(status, refusal?.msg ?? '')) return statusMeaning(418);
  if (refusal?.code === -2015 && security === 'trade') return mayNotTrade;
  return meanings.get(refusal?.code ?? 0) ?? statusMeaning(status);
}

/** When Binance says that it may be asked again: of a ban, in its text too. */
function whenIn(reply: ServiceReply, refusal: Refusal | null, now: number): string | null {
  const message = refusal?.msg ?? '';
  if (!isBan(reply.status, message)) return retryWords(reply.headers, now);
  const until = new Date(bannedUntil(reply, message, now)).toISOString();
  return `after ${until.replace(/\.\d+Z$/, 'Z')}`;
}

const mayNotTrade: Meaning = {
  as: 'source_permission_missing',
  means:
    'Binance does not let this API key trade: it lacks the permission, or does not allow this computer’s IP address, or is wrong. Binance does not say which.',
  todo: 'If reading the account works with it, tick “Enable Spot & Margin Trading” for the key in Binance → API Management (Binance asks for a list of IP addresses with it).',
};

const unexpected: Meaning = {
  as: 'source_unavailable',
  means: 'That is no answer of Binance’s API: something on the way may have answered in its place.',
  todo: 'Check baseUrl, and whether a proxy or a login page of the network stands between.',
};

function statusMeaning(status: number): Meaning {
  return byStatus.find(([from, to]) => status >= from && status <= to)?.[2] ?? unexpected;
}

/** Codes −1013 and −2010 stand for many reasons, which only their text tells apart. */
function reasonIn(refusal: Refusal | null): string | null {
  if (refusal === null || ![-1013, -2010, -2011].includes(refusal.code)) return null;
  return orderReasons.find(([pattern]) => pattern.test(refusal.msg))?.[1] ?? null;
}

/** Checks a reply of status 2xx. @throws BinanceError when it is not in the shape of the documentation */
export function parseReply<S extends z.ZodType>(text: string, schema: S, path: string): z.output<S> {
  const json = jsonOrNull(text);
  const parsed = schema.safeParse(json, mustBe);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = json === null ? 'it is no JSON' : `${issue?.path.join('.') || 'it'} ${issue?.message ?? ''}`;
  throw new BinanceError(
    {
      code: 'source_unavailable',
      message: `Binance answered ${path} in a shape that Patchbay does not know (${oneLine(where, longestWords)}).`,
      hint: unexpected.todo,
    },
    null,
  );
}
