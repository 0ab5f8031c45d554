/** What zod finds wrong, said as what is taken instead: its own words are for programmers. Handed to each parse; nothing global. */
import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** For a parse whose messages follow “takes”: `a whole number from 1 to 10`. A schema’s own messages go before. */
export const taken = { error: takenInstead };
/** For a parse whose messages are said of a name: `must be a whole number from 1 to 10`. */
export const mustBe = { error: (issue: Issue) => `must be ${takenInstead(issue)}` };

/** Everything that is wrong, each with its name, for an error of `mustBe`. `names` are those there are at the top. */
export function complaint(
  error: z.ZodError,
  { given, names }: { given: unknown; names: readonly string[] },
): string {
  const wrong = error.issues.map((issue) => {
    const name = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.join(', ');
      if (name !== '') return `${name} takes no ${keys}`;
      return `it takes no argument ${keys}, only ${names.join(', ') || 'none'}`;
    }
    // A schema's own message may be a sentence.
    const message = issue.message.replace(/\.$/, '');
    if (name === '') return /^must /.test(message) ? `it ${message}` : message;
    return `${name}${valueAt(given, issue.path) === undefined ? ' is missing' : ''}: ${message}`;
  });
  return `${wrong.join('; ')}.`;
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  );
}

function takenInstead(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindOf(issue);
    case 'too_small':
    case 'too_big':
      return sizeOf(issue);
    case 'invalid_format':
      return formOf(issue);
    case 'not_multiple_of':
      return `a multiple of ${String(issue.divisor)}`;
    case 'invalid_value':
      return alternatives(issue.values.map(literal));
    case 'unrecognized_keys':
      return `an object without ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return oneOf(issue);
    case 'invalid_key':
      return `${bare(issue.issues)} as a name`;
    default:
      return 'another value';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'left out',
};

/** By zod’s names of formats. */
const forms: Readonly<Record<string, string>> = {
  date: 'a day such as 2026-03-31',
  datetime: 'a time such as 2026-03-31T09:00:00Z',
  time: 'a time of day such as 09:00',
  duration: 'a duration such as PT15M',
  url: 'an address such as https://example.com',
  email: 'an email address',
  uuid: 'a UUID',
  guid: 'a UUID',
  ipv4: 'an IP address',
  ipv6: 'an IP address',
  base64: 'text in base64',
  base64url: 'text in base64url',
  json_string: 'JSON',
  jwt: 'a JWT',
};

function kindOf({ schema, input, expected }: Issue & { code: 'invalid_type' }): string {
  if (schema instanceof z.ZodNumber) return aNumber(schema, input);
  if (schema instanceof z.ZodString) return aText(schema);
  if (schema instanceof z.ZodStringFormat) return forms[schema.format ?? ''] ?? 'text';
  return kinds[expected] ?? 'another value';
}

function sizeOf(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const { schema, input, origin, inclusive, exact } = issue;
  const isSmall = issue.code === 'too_small';
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  if (schema instanceof z.ZodString) return aText(schema);
  if (origin === 'array' || origin === 'set') {
    if (isSmall && bound === '1') return 'a list that is not empty';
    return `a list of ${exact === true ? 'exactly' : isSmall ? 'at least' : 'at most'} ${bound}`;
  }
  if (inclusive === false) return `${isSmall ? 'more' : 'less'} than ${bound}`;
  return schema instanceof z.ZodNumber
    ? aNumber(schema, input)
    : `${isSmall ? 'at least' : 'at most'} ${bound}`;
}

function formOf(issue: Issue & { code: 'invalid_format' }): string {
  const { format, prefix, suffix, includes, pattern } = issue;
  const parts = [
    [prefix, 'begins with'],
    [suffix, 'ends with'],
    [includes, 'has in it'],
  ] as const;
  const part = parts.find(([text]) => typeof text === 'string');
  if (part !== undefined) return `text that ${part[1]} “${String(part[0])}”`;
  return forms[format] ?? (pattern === undefined ? 'text of another form' : `text of the form ${pattern}`);
}

function oneOf({ options, errors }: Issue & { code: 'invalid_union' }): string {
  if (Array.isArray(options) && options.length > 0) return alternatives(options.map(literal));
  // What is of the right kind for one of them was meant as that one.
  const near = errors.filter((issues) => issues.some(({ code, path }) => !isOfKind(code) || path.length > 0));
  const meant = near.length === 1 ? near : errors;
  return [...new Set(meant.map(bare))].join(', or ') || 'another value';
}

function isOfKind(code: string): boolean {
  return code === 'invalid_type' || code === 'invalid_value';
}

function bare([first]: readonly z.core.$ZodIssue[]): string {
  const words = first?.message.replace(/^must be /, '') ?? 'another value';
  return first === undefined || first.path.length === 0
    ? words
    : `an object whose ${first.path.join('.')} is ${words}`;
}

/** A bound this far away is no news, except to whom it stops. */
const farAway = 1_000_000;

export function aNumber({ minValue, maxValue, format }: z.ZodNumber, value: unknown): string {
  const kind = format === null || format.startsWith('float') ? 'a number' : 'a whole number';
  const isFar = (bound: number | null) => bound === null || Math.abs(bound) >= farAway;
  const isOver = typeof value === 'number' && maxValue !== null && value > maxValue;
  const hasMost = !isFar(maxValue) || (isOver && Number.isFinite(maxValue));
  if (isFar(minValue)) return hasMost ? `${kind}, ${String(maxValue)} or less` : kind;
  return hasMost
    ? `${kind} from ${String(minValue)} to ${String(maxValue)}`
    : `${kind}, ${String(minValue)} or more`;
}

function aText({ minLength: least, maxLength: most }: z.ZodString): string {
  if (least !== null && most !== null)
    return `text of ${least === most ? 'exactly ' : `${least} to `}${most} characters`;
  if (most !== null) return `text of at most ${most} characters`;
  if (least === null || least === 0) return 'text';
  return least === 1 ? 'text that is not empty' : `text of at least ${least} characters`;
}

function literal(value: unknown): string {
  return value === '' ? 'nothing' : String(value);
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
