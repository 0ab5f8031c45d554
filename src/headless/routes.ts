/** The REST paths of the loopback listener: method, path, shapes, and which commands they stand for. */
import { z } from 'zod';
import { commands, type CommandInput, type CommandName, type CommandOutput } from '../contract/commands.ts';
import { AppError } from '../contract/errors.ts';
import { complaint, mustBe } from '../contract/plain-words.ts';
import { clientSchema, sourceSchema, stateSchema, type State } from '../contract/state.ts';
import { diagnosisOf, diagnosisSchema } from './diagnosis.ts';

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
const auditQuery = commands['audit.list'].input;
/** The id stands in the path. */
const decision = commands['approvals.decide'].input.omit({ id: true });
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
    summary: 'Personal access tokens and secret links, without their secrets.',
    status: 200,
    answer: commands['tokens.list'].output,
    run: ({ ask }) => ask('tokens.list', {}),
  },
  {
    method: 'POST',
    path: '/api/v1/tokens',
    summary: 'Makes a personal access token, or a secret link; the answer is the only place that shows it.',
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
    path: '/api/v1/approvals',
    summary: 'The clients that wait to be let in, oldest first.',
    status: 200,
    answer: commands['approvals.list'].output,
    run: ({ ask }) => ask('approvals.list', {}),
  },
  {
    method: 'POST',
    path: '/api/v1/approvals/{id}',
    summary:
      'Lets a client in that waits, all that it asked for or less, or turns it away. A number that the browser does not show rejects.',
    body: decision,
    status: 200,
    answer: z.object({ id: z.string(), decision: decision.shape.decision }),
    run: decide,
  },
  {
    method: 'GET',
    path: '/api/v1/clients',
    summary: 'The clients known by OAuth, with what each was granted.',
    status: 200,
    answer: commands['clients.list'].output,
    run: ({ ask }) => ask('clients.list', {}),
  },
  {
    method: 'DELETE',
    path: '/api/v1/clients/{id}',
    summary:
      'Takes back all that a client was granted, or one grant. An id that is an address is percent-encoded.',
    status: 200,
    answer: commands['clients.revoke'].output,
    run: ({ ask, parameter }) => ask('clients.revoke', { id: parameter }),
  },
  {
    method: 'GET',
    path: '/api/v1/oauth/status',
    summary:
      'How letting clients in has gone since the start: rounds, success rate, last errors, live grants.',
    status: 200,
    answer: commands['oauth.status'].output,
    run: ({ ask }) => ask('oauth.status', {}),
  },
  {
    method: 'GET',
    path: '/api/v1/audit',
    summary: 'Who was let in, turned away or changed something, newest last.',
    query: auditQuery,
    status: 200,
    answer: commands['audit.list'].output,
    run: async ({ ask, query }) => ask('audit.list', readQuery(auditQuery, query)),
  },
  {
    method: 'GET',
    path: '/api/v1/doctor',
    summary: 'Runs every check, which takes up to 15 seconds, and says what to do about what fails.',
    status: 200,
    answer: diagnosisSchema,
    run: async ({ ask }) => diagnosisOf(await ask('doctor.run', {})),
  },
  {
    method: 'POST',
    path: '/api/v1/panic',
    summary: 'Closes the tunnel for good, revokes every token and grant, and rejects all that waits.',
    status: 200,
    answer: commands.panic.output,
    run: ({ ask }) => ask('panic', {}),
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

async function decide({ ask, parameter: id, body }: RouteContext): Promise<unknown> {
  const decided = read(decision, body);
  await ask('approvals.decide', { id, ...decided });
  return { id, decision: decided.decision };
}

async function changeSource({ ask, parameter: id, body }: RouteContext): Promise<unknown> {
  const { values, enabled } = read(sourceChange, body);
  const configured = values === undefined ? undefined : await ask('sources.configure', { id, values });
  return enabled === undefined ? configured : ask('sources.enable', { id, enabled });
}

function read<S extends z.ZodObject>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, mustBe);
  if (parsed.success) return parsed.data;
  const wrong = complaint(parsed.error, { given: value, names: Object.keys(schema.shape) });
  throw new AppError({ code: 'invalid_input', message: `It was not done: ${wrong}`, hint: '' });
}

/** Numbers are written as digits in a query; everything else there is text. */
function readQuery<S extends z.ZodObject>(schema: S, query: URLSearchParams): z.output<S> {
  const pairs = [...query].map(([key, value]) => [key, key === 'limit' ? Number(value) : value] as const);
  return read(schema, Object.fromEntries(pairs));
}
