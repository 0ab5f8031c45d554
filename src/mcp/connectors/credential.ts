/** The settings of a connector as one zod object, whose fields say how they are asked for and which are secret. */
import { z } from 'zod';
import { taken } from '../../contract/plain-words.ts';
import type { Field } from '../../contract/state.ts';
import { isSealed, isSealedOrHome } from './clear-text.ts';

interface Words {
  label: string;
  help: string;
  /** Kept out of sight until asked for. */
  advanced?: boolean;
}

/** A secret as a connector holds it: read when it is needed, never part of any text or JSON. */
export class Secret {
  readonly #read: () => Promise<string | null>;

  constructor(read: () => Promise<string | null>) {
    this.#read = read;
  }

  /** Null when none is stored. @throws AppError when the place for secrets cannot be opened */
  read(): Promise<string | null> {
    return this.#read();
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}

const words = z.registry<Words & { secret: boolean; required: boolean }>();

/** A setting that is a text; `schema` says which texts are allowed. Settings are kept as text, so it takes one. */
export function field<S extends z.ZodType<unknown, string | undefined>>(schema: S, given: Words): S {
  // Of its own: one schema may be a field of several connectors, each with its own words.
  const own = schema.clone();
  words.add(own, { ...given, secret: false, required: !own.safeParse(undefined).success });
  return own;
}

/** One of a few words. */
export function choice<const T extends readonly [string, ...string[]]>(
  options: T,
  given: Words & { default: T[number] },
) {
  const { default: value, ...rest } = given;
  return field(
    z.enum(options, { error: `one of ${options.join(', ')}` }).default(() => value),
    rest,
  );
}

/** `true` or `false`. */
export function flag(given: Words & { default: boolean }) {
  const { default: value, ...rest } = given;
  return field(
    z
      .enum(['true', 'false'], { error: 'true or false' })
      .default(value ? 'true' : 'false')
      .transform((text) => text === 'true'),
    rest,
  );
}

/** Goes to the secret store and never comes back. */
export function secret(given: Words & { required?: boolean }) {
  const { required = false, ...rest } = given;
  const schema = z.instanceof(Secret);
  words.add(schema, { ...rest, secret: true, required });
  return schema;
}

const address = z
  .string()
  .trim()
  .refine((text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), {
    error: 'an address such as https://api.example.com',
    abort: true,
  })
  .refine((text) => !/[?#@]/.test(text), 'an address without user name, ? and #')
  // A URL parser leaves out some of these and turns others, so that what is read is not what is asked.
  .refine(
    (text) => !/[\s\\\p{Cc}]|\/(?:\.|%2e){1,2}(?:\/|$)/iu.test(text),
    'an address without spaces, \\ and ..',
  );

/**
 * The address of a service, without what follows a path. Empty takes the service's own. http only on this computer: keys
 * would go over the network for anybody to read.
 */
export const baseUrl = addressWhere(
  isSealed,
  'an address that begins with https://. Over http:// anybody on the way could read your key, so that is taken only for this ' +
    'computer (localhost)',
);

/** The same, of a server that people run at home: http there as well. */
export const homeBaseUrl = addressWhere(
  isSealedOrHome,
  'an address that begins with https://. Over http:// anybody on the way could read your token, so that is taken only for this ' +
    'computer (localhost) and for one in a private network, by its number (192.168.…, 10.…, fd…) or a name of one word (nas) or that ends in .local',
);

function addressWhere(isSafe: (text: string) => boolean, words: string) {
  return address
    .refine((text) => text === '' || isSafe(text), words)
    .transform((text) => text.replace(/\/+$/, ''))
    .default('');
}

/** How each field of a credential is asked for. */
export function fieldsOf(credential: z.ZodObject): Field[] {
  return Object.entries(credential.shape).map(([key, schema]) => {
    const said = schema instanceof z.ZodType ? words.get(schema) : undefined;
    if (said === undefined)
      throw new Error(`The setting ${key} was not made by field, choice, flag or secret.`);
    return {
      key,
      label: said.label,
      help: said.help,
      secret: said.secret,
      required: said.required,
      advanced: said.advanced ?? false,
      ...(said.secret
        ? { options: [], default: '' }
        : { options: optionsOf(schema), default: defaultOf(schema) }),
    };
  });
}

/** What is wrong with a value for a field, or null. */
export function problemOf(credential: z.ZodObject, key: string, value: string): string | null {
  const schema: unknown = credential.shape[key];
  if (!(schema instanceof z.ZodType) || words.get(schema)?.secret === true) return null;
  const parsed = schema.safeParse(value, taken);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'another value');
}

function optionsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodDefault) return optionsOf(schema.def.innerType);
  return schema instanceof z.ZodPipe ? optionsOf(schema.def.in) : [];
}

function defaultOf(schema: unknown): string {
  if (schema instanceof z.ZodDefault) return String(schema.def.defaultValue);
  return schema instanceof z.ZodPipe ? defaultOf(schema.def.in) : '';
}
