/** What Attio’s refusals mean and what to do about them, as one table. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { ToolError, oneLine, retryWords, type ServiceReply } from '../connector.ts';
import type { Endpoint } from './endpoints.ts';
import { own } from './own.ts';
import { missingScopes, scopeWords, whereScopes } from './scopes.ts';

/** Attio has said no to this request; another one may do. */
export class AttioRefusal extends ToolError {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'AttioRefusal';
    this.status = status;
    this.code = code;
  }
}

/** Attio may have carried a write out: doing it again may do it twice. */
export class UnknownOutcome extends AppError {
  constructor(code: AppError['code'], words: string, { outcome }: Endpoint, cause?: unknown) {
    super(
      {
        code,
        message: `${words} Whether ${outcome ?? 'it was done'} is not known.`,
        hint: 'Look in Attio, or search, before trying again: twice may make two.',
      },
      { cause },
    );
    this.name = 'UnknownOutcome';
  }
}

export const operators =
  '$eq, $contains, $starts_with, $ends_with, $in, $not_empty, $lt, $lte, $gt, $gte, and $and, $or, $not around them';

/** By the `code` of the error. Source: the error responses of Attio’s OpenAPI document. */
const meanings: Readonly<Record<string, string>> = {
  filter_error: `The filter names an attribute, property or operator that is not known here. Operators are ${operators}. attio_get_record_attributes lists the attributes.`,
  unknown_filter_attribute_slug:
    'The filter names an attribute that is not there. attio_get_record_attributes lists the attributes.',
  validation_type: 'A value has the wrong form. attio_get_record_attributes tells what each attribute takes.',
  value_not_found:
    'Something named in the values does not exist: an attribute, an option, a status, a record or a member. attio_get_record_attribute_options lists options.',
  missing_value: 'A required attribute has no value. Give one and try again.',
  immutable_value: 'This cannot be changed once it is made. Make a new one instead.',
  multiple_match_results:
    'Several entries match. Use the id of one: attio_get_record_list_memberships lists them.',
  system_edit_unauthorized: 'Attio keeps this attribute itself; leave it out.',
  uniqueness_conflict:
    'Another record has this value already. Find it with attio_search_records and update it instead.',
  slug_conflict: 'Something with this slug is there already.',
  not_found: 'It may have been deleted, or the id belongs to something else. Search for it again.',
};

const saidSchema = z.looseObject({
  code: z.string().default(''),
  type: z.string().default(''),
  message: z.string().default(''),
});

interface Said extends z.infer<typeof saidSchema> {
  /** Not Attio’s API, which speaks JSON, but something in between: a proxy, a firewall, the login page of a network. */
  isOfAnother: boolean;
}

function saidIn(text: string): Said {
  try {
    return { ...saidSchema.parse(JSON.parse(text)), isOfAnother: false };
  } catch {
    // Its start says enough.
    const message = oneLine(text.slice(0, 2000).replaceAll(/<[^<>]*>/g, ' '), 120);
    return { code: '', type: '', message, isOfAnother: text.trim() !== '' };
  }
}

/** Why a request was not answered with what it asked for. `granted` is null where it is not known. */
export function explain(
  reply: ServiceReply,
  endpoint: Endpoint,
  { granted, now }: { granted: readonly string[] | null; now: number },
): Error {
  const said = saidIn(reply.text);
  const words = said.message === '' ? `status ${reply.status}` : `“${oneLine(said.message)}”`;
  if (said.isOfAnother && reply.status < 500 && reply.status !== 429) return ofAnother(reply.status, words);
  if (reply.status === 401) return keyRejected(words);
  if (reply.status === 403) return forbidden(said.code, words, endpoint, granted);
  const when = retryWords(reply.headers, now);
  if (reply.status === 429) return tooMany(said.message, words, { endpoint, when });
  if (reply.status >= 500) return unavailable(reply.status, words, { endpoint, when });
  const meaning = own(meanings, said.code) ?? (reply.status === 404 ? meanings['not_found'] : undefined);
  const ending = meaning ?? 'Change the request accordingly.';
  return new AttioRefusal(reply.status, said.code, `Attio refused: ${words} ${ending}`);
}

/** Nothing that it says is of the token, the scopes or the record that was asked for. */
function ofAnother(status: number, words: string): AppError {
  return new AppError({
    code: 'source_refused',
    message: `Something on the way to Attio answered in its place (status ${status}): ${words}`,
    hint: 'A proxy, a VPN or the login page of a network can do so: try without it. Check baseUrl, too: empty means Attio itself.',
  });
}

export function keyRejected(words: string): AppError {
  return new AppError({
    code: 'source_key_rejected',
    message: `Attio does not accept the access token: ${words}`,
    hint: 'Make a new access token in Attio (Workspace settings → Developers) and set accessToken again.',
  });
}

function forbidden(
  code: string,
  words: string,
  { scopes }: Endpoint,
  granted: readonly string[] | null,
): AppError {
  if (code === 'billing_error')
    return new AppError({
      code: 'source_refused',
      message: `Attio refused: ${words}`,
      hint: 'The plan of the Attio workspace does not hold this.',
    });
  const missing = granted === null ? scopes : missingScopes(scopes, granted);
  const named = (missing.length > 0 ? missing : scopes).map(scopeWords).join(', ');
  const doubt = granted === null ? 'one of ' : '';
  return new AppError({
    code: 'source_permission_missing',
    message: `Attio refused: ${words} The access token lacks ${doubt}${named || 'a permission'}.`,
    hint: `${whereScopes} Tick ${named || 'the scope that is missing'}.`,
  });
}

/** `when`: what Attio says of when to ask again. */
interface Refused {
  endpoint: Endpoint;
  when: string | null;
}

function tooMany(message: string, words: string, { endpoint: { effect }, when }: Refused): AppError {
  const later = when ?? 'in a few seconds';
  const score = /score|complex/i.test(message);
  const undone = effect === 'write' ? ' Nothing was changed.' : '';
  return new AppError({
    code: 'source_rate_limited',
    message: `Attio is asked too much: ${words}${undone}`,
    hint: score
      ? `Queries with many conditions, sorts or paths count more within 10 seconds. Use a simpler filter or a smaller limit, and try again ${later}.`
      : `Attio takes 100 reads and 25 writes a second from all programs together. Try again ${later}.`,
  });
}

function unavailable(status: number, words: string, { endpoint, when }: Refused): AppError {
  if (endpoint.effect === 'write')
    return new UnknownOutcome('source_unavailable', `Attio failed (${status}, ${words}).`, endpoint);
  return new AppError({
    code: 'source_unavailable',
    message: `Attio cannot answer now (${status}, ${words}).`,
    hint: `Try again ${when ?? 'in a moment'}; status.attio.com tells of outages.`,
  });
}

/** An answer of success that cannot be read. A write may be done all the same. */
export function unreadable(endpoint: Endpoint, where: string): AppError {
  const words = `Attio’s answer to ${endpoint.method} ${endpoint.path} is not what its API describes (${where}).`;
  if (endpoint.effect === 'write') return new UnknownOutcome('source_unavailable', words, endpoint);
  return new AppError({
    code: 'source_unavailable',
    message: words,
    hint: 'Check baseUrl (empty means https://api.attio.com), and whether a proxy or the login page of a network answers in its place. If neither, Attio has changed something: try again later, or update Patchbay.',
  });
}
