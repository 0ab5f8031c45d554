/** A simulated workspace with the real connector opened on it, and the truth read straight from its data. */
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Hit, JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { attio } from '../../../../src/mcp/connectors/attio/index.ts';
import type { Thing, Value } from '../../../simulators/attio/shapes.ts';
import {
  startAttioSimulator,
  type AttioSimulator,
  type AttioSimulatorOptions,
} from '../../../simulators/attio/simulator.ts';
import { openConnector, type OpenedConnector, type OpenOptions } from '../open-connector.ts';

export interface Opened extends OpenedConnector {
  simulator: AttioSimulator;
  /** The structured result of a tool. */
  run(tool: string, args?: JsonObject): Promise<JsonObject>;
  find(question: string, limit?: number): Promise<Hit[]>;
  fetch: NonNullable<OpenedConnector['opened']['documents']>['fetch'];
}

export interface OpenAttio extends AttioSimulatorOptions, Pick<OpenOptions, 'values' | 'clock'> {
  accessToken?: string;
  scopes?: readonly string[];
}

/** Closed when the test ends. */
export async function openAttio(options: OpenAttio = {}): Promise<Opened> {
  const { values = {}, clock, accessToken, scopes, ...rest } = options;
  const simulator = await startAttioSimulator(rest);
  onTestFinished(() => simulator.close());
  if (scopes !== undefined) simulator.tokens.set(simulator.token, { active: true, scopes });
  const opened = await openConnector(attio, {
    values: { baseUrl: simulator.origin, ...values },
    secrets: { accessToken: accessToken ?? simulator.token },
    ...(clock === undefined ? {} : { clock }),
  });
  const { documents } = opened.opened;
  if (documents === undefined) throw new Error('The connector has no documents.');
  const signal = new AbortController().signal;
  return {
    ...opened,
    simulator,
    run: async (tool, args) => (await opened.call(`attio_${tool}`, args)).structured,
    find: (text, limit = 10) => documents.search(opened.question(text), { limit, signal }),
    fetch: documents.fetch,
  };
}

export const still = () => new AbortController().signal;

/** Waits for a rejection and gives its error. */
export async function failure(work: Promise<unknown>): Promise<Error & { code?: unknown; hint?: unknown }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

/** All records of an object, straight from the workspace. */
export function things({ world }: AttioSimulator, slug: string): Thing[] {
  const object = world.objects.find((one) => one.slug === slug);
  if (object === undefined) throw new Error(`There is no object ${slug}`);
  return [...object.records.values()];
}

export function first(thing: Thing, slug: string): Value {
  return thing.values.get(slug)?.[0] ?? {};
}

export function nameOf(thing: Thing): string {
  const name = first(thing, 'name');
  return String(name['full_name'] ?? name['value']);
}

export function thing(simulator: AttioSimulator, slug: string, name: string): Thing {
  const found = things(simulator, slug).find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(`There is no ${slug} ${name}`);
  return found;
}

export function titleOf(value: Value, key: 'option' | 'status'): string {
  return z.looseObject({ title: z.string() }).parse(value[key]).title;
}

export const pageSchema = z.object({
  records: z.array(
    z.looseObject({
      record_id: z.string(),
      object: z.string(),
      name: z.string(),
      web_url: z.string(),
      values: z.record(z.string(), z.json()),
    }),
  ),
  count: z.number(),
  next_offset: z.number().optional(),
});

export type Page = z.infer<typeof pageSchema>;

export async function page({ run }: Opened, tool: string, args: JsonObject) {
  return pageSchema.parse(await run(tool, args));
}

/** Requests the simulator got for a method and path. */
export function sent({ requests }: AttioSimulator, method: string, path: RegExp) {
  return requests.filter((one) => one.method === method && path.test(one.path));
}
