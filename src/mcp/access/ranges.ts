/** The addresses from which OpenAI says that ChatGPT calls: bundled with their date, and renewed on demand. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import type { LogLevel } from '../../contract/state.ts';
import { systemCode, writeFailure, writeFileAtomically } from '../atomic-file.ts';
import { createAddressList, type AddressList } from './address-list.ts';
import bundledList from './openai-ranges.json' with { type: 'json' };
import type { FetchJson } from './safe-fetch.ts';

export interface Ranges {
  includes(address: string): boolean;
  /** Day of the list, as in 2026-10-08. */
  fetched(): string;
  prefixes(): number;
  /** Fetches the list anew and keeps it in the data folder. @throws AppError when it cannot be had or read */
  refresh(signal: AbortSignal): Promise<void>;
}

export interface RangesOptions {
  /** Where a renewed list is kept. */
  file: string;
  fetchJson: FetchJson;
  now(): number;
  log(level: LogLevel, message: string, cause?: unknown): void;
  /** The one that comes with this release where this is left out. */
  bundled?: unknown;
}

const keptSchema = z.object({
  source: z.string(),
  fetched: z.iso.date(),
  prefixes: z.array(z.string()).min(1),
});
type Kept = z.infer<typeof keptSchema>;

/** As OpenAI publishes it: https://developers.openai.com/api/docs/guides/ip-addresses */
const publishedSchema = z.object({
  prefixes: z
    .array(
      z.union([
        z.object({ ipv4Prefix: z.string() }).transform(({ ipv4Prefix }) => ipv4Prefix),
        z.object({ ipv6Prefix: z.string() }).transform(({ ipv6Prefix }) => ipv6Prefix),
      ]),
    )
    .min(1),
});

interface Loaded extends Kept {
  addresses: AddressList;
}

/** A list that was renewed counts as long as no release brings a newer one. */
export function createRanges(options: RangesOptions): Ranges {
  const bundled = load(keptSchema.parse(options.bundled ?? bundledList));
  const kept = readKept(options);
  let list = kept !== null && kept.fetched >= bundled.fetched ? kept : bundled;
  const refused = (why: string, hint: string, cause?: unknown) =>
    new AppError(
      { code: 'unavailable', message: `${why} The list of ${list.fetched} stays in use.`, hint },
      { cause },
    );

  return {
    includes: (address) => list.addresses.includes(address),
    fetched: () => list.fetched,
    prefixes: () => list.prefixes.length,
    async refresh(signal) {
      const { source } = bundled;
      const answer = await options.fetchJson(source, signal);
      signal.throwIfAborted();
      if (!answer.ok)
        throw refused(`OpenAI’s addresses could not be fetched: ${answer.message}`, answer.hint);
      const renewed = readPublished(answer.json, (why, cause) =>
        refused(
          `What ${source} says is not a list of addresses that Patchbay can use: ${why}.`,
          'Try again later; if it stays so, look for a newer Patchbay.',
          cause,
        ),
      );
      const fetched = new Date(options.now()).toISOString().slice(0, 10);
      const next = { source, fetched, prefixes: renewed.prefixes };
      await keep(options.file, next);
      list = { ...next, addresses: renewed.addresses };
    },
  };
}

/** @throws Error that says what is wrong with a prefix */
function load(kept: Kept): Loaded {
  return { ...kept, addresses: createAddressList(kept.prefixes) };
}

/** All of it or nothing: a list in which one entry is wrong is not believed in the others. */
function readPublished(
  json: unknown,
  refused: (why: string, cause: unknown) => AppError,
): Pick<Loaded, 'prefixes' | 'addresses'> {
  const published = publishedSchema.safeParse(json);
  if (!published.success) throw refused('its form is another', published.error);
  const { prefixes } = published.data;
  try {
    return { prefixes, addresses: createAddressList(prefixes) };
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error), error);
  }
}

function readKept({ file, log }: RangesOptions): Loaded | null {
  try {
    return load(keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    log(
      'warn',
      `${basename(file)} cannot be used; OpenAI’s addresses are those that came with this release.`,
      error,
    );
    return null;
  }
}

/** @throws AppError `disk_full`, `data_folder_unwritable` */
async function keep(file: string, list: Kept): Promise<void> {
  try {
    await writeFileAtomically(file, `${JSON.stringify(list, null, 2)}\n`);
  } catch (cause) {
    const failure = writeFailure(cause);
    if (failure === null) throw cause;
    throw new AppError(
      {
        code: failure === 'full' ? 'disk_full' : 'data_folder_unwritable',
        message: 'The new list of OpenAI’s addresses could not be kept; the old one stays in use.',
        hint:
          failure === 'full'
            ? 'Free some space, then try again.'
            : 'Check the permissions of the data folder.',
      },
      { cause },
    );
  }
}
