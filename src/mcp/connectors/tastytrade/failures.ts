/** What tastytrade's refusals mean, in words that say what to do. */
import { AppError, type ProblemCode } from '../../../contract/errors.ts';
import { z } from 'zod';
import { ToolError, oneLine, retryWords, type ServiceReply } from '../connector.ts';
import type { Environment } from './settings.ts';

/** A refusal of one request, with its HTTP status; 0 where it was not tastytrade's API that refused. */
export class Refusal extends AppError {
  readonly status: number;

  constructor(status: number, problem: { code: ProblemCode; message: string; hint: string }) {
    super(problem);
    this.name = 'Refusal';
    this.status = status;
  }
}

export interface Said {
  code: string;
  message: string;
  /** Single reasons, where there are several. */
  reasons: string[];
}

const text = z.union([z.string(), z.number().transform(String)]).catch('');
const reason = z
  .looseObject({ code: text, domain: text, message: text, reason: text })
  .transform(({ code, domain, message, reason: why }) =>
    [message || `${domain} ${why}`.trim(), code === '' ? '' : `(${code})`]
      .filter((part) => part.trim() !== '')
      .join(' '),
  );
const errorBody = z.looseObject({
  error: z.looseObject({ code: text, message: text, errors: z.array(reason).catch([]) }),
});
/** The token endpoint's own shape; RFC 6749 5.2 writes `error` where tastytrade writes `error_code`. */
const tokenBody = z.looseObject({ error_code: text, error: text, error_description: text });

const mostReasons = 6;

/** What a refusal's body says; empty where it is no JSON, as when something before the API answered. */
export function saidBy({ text: body }: Pick<ServiceReply, 'text'>): Said {
  const json = parseJson(body);
  const error = errorBody.safeParse(json);
  if (error.success) {
    const { code, message, errors } = error.data.error;
    return {
      code: oneLine(code),
      message: oneLine(message),
      reasons: errors.slice(0, mostReasons).map((one) => oneLine(one)),
    };
  }
  const token = tokenBody.safeParse(json);
  if (!token.success) return { code: '', message: '', reasons: [] };
  const { error_code: ours, error: standard, error_description: message } = token.data;
  return { code: oneLine(ours || standard), message: oneLine(message), reasons: [] };
}

/** A refusal as it may be told: a service that repeats what it was sent must not make us repeat it. */
export function withoutSecrets(reply: ServiceReply, secrets: readonly string[]): ServiceReply {
  const clean = secrets
    .filter((secret) => secret !== '')
    .reduce((body, secret) => body.replaceAll(secret, '[redacted]'), reply.text);
  return { ...reply, text: clean };
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `quote` is what the service said, in brackets and quotation marks, or nothing. */
interface Meaning {
  code: ProblemCode;
  message(asked: string, quote: string): string;
  hint: string;
  /** When to ask again, where tastytrade does not say. */
  again?: string;
}

/** developer.tastytrade.com/reference/errors */
const meanings: Readonly<Record<number, Meaning>> = {
  400: {
    code: 'source_refused',
    message: (asked, quote) => `tastytrade did not understand the request for ${asked}${quote}.`,
    hint: 'Check the symbols, numbers and dates in it.',
  },
  403: {
    code: 'source_permission_missing',
    message: (asked, quote) => `tastytrade does not let this key see ${asked}${quote}.`,
    hint: 'Only your own accounts can be read, and the grant needs the scope “read” (“trade” too for dry runs): make a new grant with it at my.tastytrade.com.',
  },
  404: {
    code: 'source_refused',
    message: (asked, quote) => `tastytrade knows no ${asked}${quote}.`,
    hint: 'Check how it is written; search_symbols finds symbols, fetch_accounts lists accounts.',
  },
  406: {
    code: 'source_refused',
    message: (asked, quote) =>
      `tastytrade no longer answers this version of the request for ${asked}${quote}.`,
    hint: 'Update Patchbay.',
  },
  422: {
    code: 'source_refused',
    message: (asked, quote) => `tastytrade refused the request for ${asked}${quote}.`,
    hint: 'Change what it objects to.',
  },
  429: {
    code: 'source_rate_limited',
    message: (asked, quote) =>
      `tastytrade has had too many requests and did not answer the one for ${asked}${quote}.`,
    again: 'in a few seconds',
    hint: 'If another program uses the same key, it spends the same allowance.',
  },
};

export function explain(reply: ServiceReply, asked: string, now: number): Refusal {
  const { status } = reply;
  if (status >= 400 && status < 500 && status !== 429 && isPage(reply)) return stoppedBefore(status);
  const when = retryWords(reply.headers, now);
  const said = saidBy(reply);
  const quote = quoted(said);
  const meaning = meanings[status];
  if (meaning !== undefined)
    return new Refusal(status, {
      code: meaning.code,
      message: meaning.message(asked, quote),
      hint:
        meaning.again === undefined ? meaning.hint : `Ask again ${when ?? meaning.again}. ${meaning.hint}`,
    });
  if (status >= 500)
    return new Refusal(status, {
      code: 'source_unavailable',
      message: `tastytrade could not answer the request for ${asked}: status ${status}${quote}.`,
      hint: `Try again ${when ?? 'in a minute'}. If it stays so, give the support identifier, where there is one, to tastytrade’s support.`,
    });
  return new Refusal(status, {
    code: 'source_refused',
    message: `tastytrade answered the request for ${asked} with status ${status}, which nobody expected${quote}.`,
    hint: 'Check the address of the API in the settings, and whether a proxy stands in between.',
  });
}

/** The sandbox answers every request for market data with 502 (README of tastytrade's own MCP server). */
export function noMarketData(status: number): Refusal {
  return new Refusal(status, {
    code: 'source_unavailable',
    message: 'tastytrade’s sandbox has no market data: it answers every request for quotes with an error.',
    hint: 'Symbols, accounts, positions, chains and dry runs work there. For quotes, use production keys and sandbox=false.',
  });
}

/** What the token endpoint's refusal means: which of the two secrets is wrong, or that they are of the other environment. */
export function explainGrant(
  reply: ServiceReply,
  given: { environment: Environment; issuedFor: Environment | null; now: number },
): Refusal {
  const { status } = reply;
  if (status === 429 || status >= 500) return explain(reply, 'an access token', given.now);
  const said = saidBy(reply);
  const { environment, issuedFor } = given;
  const words = `${said.code} ${said.message}`.toLowerCase();
  const reject = (message: string, hint: string) =>
    new Refusal(status, { code: 'source_key_rejected', message: `${message}${quoted(said)}.`, hint });
  if (issuedFor !== null && issuedFor !== environment)
    return reject(
      `tastytrade did not take the refresh token, which is one of ${issuedFor}, while the settings ask for ${environment}`,
      `Set sandbox=${issuedFor === 'sandbox'}, or make a grant in ${environment}.`,
    );
  const other = environment === 'sandbox' ? 'production (sandbox=false)' : 'the sandbox (sandbox=true)';
  const either = `Keys of production and of the sandbox are different: if yours are from ${other}, change that setting.`;
  if (/client_id|client id/.test(words))
    return reject(
      'tastytrade did not take the client ID',
      'Correct clientId, or leave it empty: it is not needed.',
    );
  if (/secret|invalid_client/.test(words))
    return reject(
      'tastytrade did not take the client secret',
      `Set clientSecret anew; if it is lost, make a new one at my.tastytrade.com (that ends its grants, so make a new grant, too). ${either}`,
    );
  if (/invalid_grant|refresh|jwt/.test(words))
    return reject(
      'tastytrade did not take the refresh token',
      `Make a new grant at my.tastytrade.com (Manage → My Profile → API → OAuth Applications → Manage → Create Grant) and set refreshToken. ${either}`,
    );
  if (isFromBefore(reply)) return stoppedBefore(status);
  return status === 401 || status === 400 || status === 403
    ? reject('tastytrade did not take the client secret and refresh token', `Set both anew. ${either}`)
    : explain(reply, 'an access token', given.now);
}

/** A token that was made a moment ago is refused. */
export function freshTokenRefused(reply: ServiceReply): Refusal {
  if (isFromBefore(reply)) return stoppedBefore(reply.status);
  return new Refusal(reply.status, {
    code: 'source_key_rejected',
    message: `tastytrade refused an access token that it had given out a moment ago${quoted(saidBy(reply))}.`,
    hint: 'Try again in a minute. If it stays so, make a new grant at my.tastytrade.com and set refreshToken.',
  });
}

/** A page instead of JSON: the API's front refuses requests without `User-Agent: <product>/<version>` in this way. */
function isFromBefore({ text: body }: ServiceReply): boolean {
  return parseJson(body) === undefined;
}

/** Of a page its words are known to be of something else, and of nothing that was asked for. */
function isPage(reply: ServiceReply): boolean {
  return reply.text.trim() !== '' && isFromBefore(reply);
}

function stoppedBefore(status: number): Refusal {
  // It is no status of the API: 404 does not say that there is no such account.
  return new Refusal(0, {
    code: 'source_refused',
    message: `Something in front of tastytrade’s API refused the request (status ${status}, and no JSON).`,
    hint: 'tastytrade refuses requests whose User-Agent a proxy has removed or changed. Try without a proxy or VPN, or check baseUrl.',
  });
}

/** Refusals of what was asked for are the asker's to mend: the tool tells them as its result. */
export function asToolError(error: unknown): unknown {
  if (error instanceof Refusal && [400, 403, 404, 422].includes(error.status))
    return new ToolError(`${error.message} ${error.hint}`, { cause: error });
  return error;
}

function quoted({ code, message, reasons }: Said): string {
  const words = [message || code, ...reasons].filter((part) => part !== '').join('; ');
  return words === '' ? '' : ` (it said: “${words}”)`;
}
