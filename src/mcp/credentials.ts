/** The whole of a connector's settings: its own, and those that every service on the network has. */
import { z } from 'zod';
import { AppError } from '../contract/errors.ts';
import { taken } from '../contract/plain-words.ts';
import type { Field } from '../contract/state.ts';
import { field, fieldsOf, problemOf, Secret, type Connector } from './connectors/connector.ts';
import { redactText } from './tools/redact.ts';

/** A connector with all its settings. */
export interface Configured {
  connector: Connector;
  fields: Field[];
  /** What is wrong with values for these fields; an empty value is never wrong, it restores the default. */
  demand(values: Readonly<Record<string, string>>): void;
  /** @throws AppError `connector_not_configured` for what is missing or wrong */
  read(values: Readonly<Record<string, string>>, secretOf: (key: string) => Promise<string | null>): Settled;
}

export interface Settled {
  credential: Record<string, unknown>;
  cacheSeconds: Record<string, number>;
  timeoutMs: number;
}

const seconds = (fallback: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d+(\.\d+)?$/.test(text) && Number(text) <= 86_400, 'seconds, from 0 to 86400')
    .default(String(fallback));
const milliseconds = (fallback: number) =>
  z
    .string()
    .trim()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 100 && Number(text) <= 120_000,
      'milliseconds, from 100 to 120000',
    )
    .default(String(fallback));

export function configured(connector: Connector): Configured {
  const { credential: own, remote, title } = connector;
  const shared = z.object(remote === null ? {} : sharedFields(remote));
  const whole = z.object({ ...own.shape, ...shared.shape });
  const fields = fieldsOf(whole);
  return {
    connector,
    fields,
    demand(values) {
      for (const [key, value] of Object.entries(values)) {
        if (value !== '' && value.trim() === '') throw blank(connector.id, key);
        const problem = value === '' ? null : problemOf(whole, key, value);
        if (problem !== null) throw wrongValue(connector.id, key, value, problem);
      }
    },
    read(values, secretOf) {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
      const secrets = fields
        .filter((one) => one.secret)
        .map(({ key }) => [key, new Secret(() => secretOf(key))] as const);
      const parsed = whole.safeParse({ ...given, ...Object.fromEntries(secrets) }, taken);
      if (!parsed.success) throw unusable(title, fields, parsed.error);
      const kinds = Object.keys(remote?.cacheSeconds ?? {});
      return {
        credential: parsed.data,
        cacheSeconds: Object.fromEntries(kinds.map((kind) => [kind, Number(parsed.data[`cache.${kind}`])])),
        timeoutMs: Number(parsed.data['timeout'] ?? 0),
      };
    },
  };
}

function sharedFields(remote: NonNullable<Connector['remote']>): Record<string, z.ZodType> {
  const kept = Object.entries(remote.cacheSeconds).map(([kind, fallback]): [string, z.ZodType] => [
    `cache.${kind}`,
    field(seconds(fallback), {
      label: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).replaceAll('_', ' ')} kept for`,
      help: 'Seconds for which an answer of this kind is used again; 0 always asks anew.',
      advanced: true,
    }),
  ]);
  const timeout = field(milliseconds(remote.timeoutMs), {
    label: 'Time for one request',
    help: 'Milliseconds after which a request that has no answer is given up.',
    advanced: true,
  });
  return Object.fromEntries<z.ZodType>([...kept, ['timeout', timeout]]);
}

function wrongValue(id: string, key: string, value: string, problem: string): AppError {
  return new AppError({
    code: 'invalid_input',
    message: `“${redactText(value.slice(0, 1000)).slice(0, 40)}” is not a value of ${id}’s ${key}.`,
    hint: `It takes: ${problem}.`,
    field: key,
  });
}

/** Most likely the variable in a command line was empty. */
function blank(id: string, key: string): AppError {
  return new AppError({
    code: 'invalid_input',
    message: `The value of ${id}’s ${key} is nothing but spaces.`,
    hint: `Give a value, or an empty one to remove it.`,
    field: key,
  });
}

function unusable(title: string, fields: Field[], error: z.ZodError): AppError {
  const key = String(error.issues[0]?.path[0] ?? '');
  const label = fields.find((one) => one.key === key)?.label ?? key;
  return new AppError({
    code: 'connector_not_configured',
    message: `${title} cannot be opened: its setting “${label}” is missing or wrong.`,
    hint: `Set ${key}. It takes: ${error.issues[0]?.message ?? 'another value'}.`,
    field: key,
  });
}
