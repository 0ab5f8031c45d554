/** Many records at once, each with its own outcome: what was done is told also when some could not be. */
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { defineTool, ToolError, type JsonObject, type Tool } from '../connector.ts';
import * as take from './arguments.ts';
import { changed, created, removed } from './changing.ts';
import type { Kit } from './kit.ts';
import { UnknownOutcome } from './problems.ts';
import { nameIn } from './reading.ts';
import type { AttioObject } from './schema.ts';

const most = 50;
/** Under way at the same time; the budget of writes bounds them too. */
const atOnce = 5;

/** Attio is not asked further after these: the rest would fail the same way. */
const hopeless: readonly string[] = ['source_key_rejected', 'source_permission_missing', 'source_banned'];

interface Operation {
  operation: 'create' | 'update' | 'delete';
  record_id?: string | undefined;
  record_data?: JsonObject | undefined;
}

const operation = z.strictObject({
  operation: z.enum(['create', 'update', 'delete']),
  record_id: take.recordId.optional(),
  record_data: take.recordData.optional(),
});

export function createBatchTools(kit: Kit): Tool[] {
  return [
    defineTool({
      name: 'attio_batch_records',
      title: 'Change several records',
      description: `Creates, changes or deletes up to ${most} records. Each is told apart: some may fail while others are done.`,
      effect: 'destructive',
      input: z.strictObject({
        resource_type: take.resourceType,
        operations: z.array(operation).min(1).max(most, `must be 1 to ${most} operations`).optional(),
        operation_type: operation.shape.operation.optional().describe('With records or record_ids'),
        records: z.array(take.recordData).max(most).optional().describe('Of update with record_id in each'),
        record_ids: z.array(take.recordId).max(most).optional().describe('Of delete'),
        mode: take.mode,
      }),
      async run({ resource_type: type, mode, ...given }, { signal }) {
        const object = await kit.schema.object(type, signal);
        const operations = operationsIn(given);
        const results = await inOrder(operations, signal, (one) => done(kit, object, { one, mode, signal }));
        const succeeded = results.filter(({ outcome }) => outcome === 'done').length;
        const unknown = results.filter(({ outcome }) => outcome === 'unknown').length;
        const failed = results.length - succeeded - unknown;
        return {
          structured: { object: object.slug, succeeded, failed, unknown, results },
          summary: `${succeeded} of ${results.length} done${unknown > 0 ? `, ${unknown} not known` : ''}`,
        };
      },
    }),
  ];
}

interface Given {
  operations?: Operation[] | undefined;
  operation_type?: Operation['operation'] | undefined;
  records?: JsonObject[] | undefined;
  record_ids?: string[] | undefined;
}

function operationsIn({
  operations,
  operation_type: kind,
  records = [],
  record_ids: ids = [],
}: Given): Operation[] {
  if (operations !== undefined) return operations;
  if (kind === 'delete' && ids.length > 0) return ids.map((id) => ({ operation: kind, record_id: id }));
  if (kind === 'create' && records.length > 0)
    return records.map((record) => ({ operation: kind, record_data: record }));
  if (kind === 'update' && records.length > 0)
    return records.map(({ record_id: own, id: other, ...data }, index) => {
      const id = own ?? other ?? ids[index];
      return {
        operation: kind,
        ...(typeof id === 'string' ? { record_id: id.replace(/^.*:/, '') } : {}),
        record_data: data,
      };
    });
  throw new ToolError(
    'Give operations, or operation_type with records (create, update) or record_ids (delete).',
  );
}

interface Outcome extends JsonObject {
  index: number;
  outcome: 'done' | 'failed' | 'unknown' | 'not_sent';
}

interface Doing {
  one: Operation;
  mode: 'append' | 'overwrite';
  signal: AbortSignal;
}

async function done(kit: Kit, object: AttioObject, { one, mode, signal }: Doing): Promise<JsonObject> {
  const { operation: kind, record_id: id, record_data: data } = one;
  if (kind === 'create') {
    if (data === undefined) throw new ToolError('create needs record_data.');
    const record = await created(kit, object, data, signal);
    return { record_id: record.id.record_id, name: nameIn(record.values), web_url: record.web_url ?? null };
  }
  if (id === undefined) throw new ToolError(`${kind} needs record_id.`);
  if (kind === 'delete') {
    await removed(kit, object, id, signal);
    return { record_id: id };
  }
  if (data === undefined) throw new ToolError('update needs record_data.');
  const record = await changed(kit, object, { id, data, mode }, signal);
  return { record_id: id, name: nameIn(record.values), web_url: record.web_url ?? null };
}

/** A few at once, told in the order they were given. */
async function inOrder(
  operations: readonly Operation[],
  signal: AbortSignal,
  work: (one: Operation) => Promise<JsonObject>,
): Promise<Outcome[]> {
  const results: Outcome[] = [];
  const waiting = [...operations.entries()];
  const stopped: AppError[] = [];
  const run = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, one] = next;
      const [stop] = stopped;
      if (stop !== undefined || signal.aborted) {
        const error = stop?.message ?? 'The call was given up before this was sent.';
        results.push({ index, operation: one.operation, outcome: 'not_sent', error });
        continue;
      }
      try {
        results.push({ index, operation: one.operation, outcome: 'done', ...(await work(one)) });
      } catch (error) {
        if (error instanceof AppError && hopeless.includes(error.code)) stopped.push(error);
        results.push({ index, operation: one.operation, ...failure(error), ...ownId(one) });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return results.sort((one, other) => one.index - other.index);
}

function ownId({ record_id: id }: Operation): { record_id?: string } {
  return id === undefined ? {} : { record_id: id };
}

/** What was refused was not done; of anything else that nobody can tell. */
function failure(error: unknown): { outcome: Outcome['outcome']; error: string } {
  if (error instanceof ToolError) return { outcome: 'failed', error: error.message };
  if (!(error instanceof AppError)) throw error;
  const words = `${error.message} ${error.hint}`.trim();
  return { outcome: error instanceof UnknownOutcome ? 'unknown' : 'failed', error: words };
}
