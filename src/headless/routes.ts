/** The REST paths of the loopback listener: method, path, shapes, and which commands they stand for. */
import { z } from 'zod';
import { commands, type CommandInput, type CommandName, type CommandOutput } from '../contract/commands.ts';
import { AppError } from '../contract/errors.ts';
import { clientSchema, sourceSchema, stateSchema, type State } from '../contract/state.ts';

/** What a route works with. */
export interface RouteContext {
  state(): State;
  /** Runs a contract command; throws its problem as an AppError. */
  ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  /** The `{name}` of the path, decoded. */
  parameter: string;
  query: URLSearchParams;
  body: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** At most one `{name}`, standing for one segment. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  status: 200 | 201 | 204;
  /** Absent for 204. */
  answer?: z.ZodType;
  run(context: RouteContext): Promise<unknown>;
}

const callsQuery = commands['calls.list'].input;
const sourceChange = z
  .object({
    values: commands['sources.configure'].input.shape.values.optional(),
    enabled: z.boolean().optional(),
  })
  .refine((change) => change.values !== undefined || change.enabled !== undefined, {
    error: 'Give “values”, “enabled”, or both.',
  });

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/state',
    summary: 'The live state: what the window draws.',
    status: 200,
    answer: stateSchema,
    run: async ({ state }) => state(),
  },
  {
    method: 'GET',
    path: '/api/v1/calls',
    summary: 'Tool calls from the journal, newest last.',
    query: callsQuery,
    status: 200,
    answer: commands['calls.list'].output,
    run: async ({ ask, query }) => ask('calls.list', readQuery(callsQuery, query)),
  },
  {
    method: 'GET',
    path: '/api/v1/calls/{id}',
    summary: 'One call with its redacted arguments and result.',
    status: 200,
    answer: commands['calls.show'].output,
    run: ({ ask, parameter }) => ask('calls.show', { id: parameter }),
  },
  {
    method: 'GET',
    path: '/api/v1/sessions',
    summary: 'The clients heard from since the start.',
    status: 200,
    answer: z.object({ sessions: z.array(clientSchema) }),
    run: async ({ state }) => ({ sessions: state().clients }),
  },
  {
    method: 'GET',
    path: '/api/v1/tokens',
    summary: 'Personal access tokens, without their secrets.',
    status: 200,
    answer: commands['tokens.list'].output,
    run: ({ ask }) => ask('tokens.list', {}),
  },
  {
    method: 'POST',
    path: '/api/v1/tokens',
    summary: 'Makes a personal access token; the answer is the only place that shows it.',
    body: commands['tokens.create'].input,
    status: 201,
    answer: commands['tokens.create'].output,
    run: ({ ask, body }) => ask('tokens.create', read(commands['tokens.create'].input, body)),
  },
  {
    method: 'DELETE',
    path: '/api/v1/tokens/{id}',
    summary: 'Revokes a token.',
    status: 204,
    run: ({ ask, parameter }) => ask('tokens.revoke', { id: parameter }),
  },
  {
    method: 'GET',
    path: '/api/v1/connectors',
    summary: 'The sources of tools.',
    status: 200,
    answer: z.object({ connectors: z.array(sourceSchema) }),
    run: async ({ ask }) => ({ connectors: (await ask('sources.list', {})).sources }),
  },
  {
    method: 'PUT',
    path: '/api/v1/connectors/{id}',
    summary: 'Sets fields of a source (secret ones go to the secret store), switches it on or off, or both.',
    body: sourceChange,
    status: 200,
    answer: sourceSchema,
    run: changeSource,
  },
  {
    method: 'GET',
    path: '/api/v1/tools',
    summary: 'The tools clients see.',
    status: 200,
    answer: commands['tools.list'].output,
    run: ({ ask }) => ask('tools.list', {}),
  },
];

async function changeSource({ ask, parameter: id, body }: RouteContext): Promise<unknown> {
  const { values, enabled } = read(sourceChange, body);
  const configured = values === undefined ? undefined : await ask('sources.configure', { id, values });
  return enabled === undefined ? configured : ask('sources.enable', { id, enabled });
}

function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError({ code: 'invalid_input', message: z.prettifyError(parsed.error), hint: '' });
}

/** Numbers are written as digits in a query; everything else there is text. */
function readQuery<S extends z.ZodType>(schema: S, query: URLSearchParams): z.output<S> {
  const pairs = [...query].map(([key, value]) => [key, key === 'limit' ? Number(value) : value] as const);
  return read(schema, Object.fromEntries(pairs));
}
