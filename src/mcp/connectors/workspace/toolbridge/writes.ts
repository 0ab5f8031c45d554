/** Writing items on a ToolBridge server: each write is sent once, and what it refuses is explained. */
import type { AppError } from '../../../../contract/errors.ts';
import { ToolError, type JsonObject } from '../../connector.ts';
import type { Backend, Reach, Step, Target } from '../backend.ts';
import { demandChangeable, demandParent, parentUid } from '../demands.ts';
import type { Item } from '../item.ts';
import { namesParent, traceOf, withChanges, withParent } from '../payload.ts';
import type { Ask, Told } from './connection.ts';
import {
  demandItem,
  findItem,
  findOfAny,
  itemIn,
  listItems,
  pathOf,
  readItem,
  type Remote,
} from './reads.ts';
import { mayHaveBeenSent, outcomeUnknown, refusal } from './refusals.ts';
import { goneSchema, itemSchema, parsed, saidBy, toItem } from './shapes.ts';

interface Write extends Reach {
  ask: Required<Pick<Ask, 'method' | 'path'>> & Pick<Ask, 'body' | 'ifMatch'>;
  /** Of the item that is there already. */
  uid?: string;
  /** What becomes of the payload, as far as the parent goes. */
  payload?: JsonObject;
}

export function createRemoteBackend(remote: Remote): Backend {
  const write = (given: Write) => carryOut(remote, given);
  const patch = ({ entity, uid, signal }: Target, changes: JsonObject) =>
    write({
      ...{ entity, uid, signal, payload: changes },
      ask: { method: 'PATCH', path: pathOf(entity, uid), body: changes },
    });
  return {
    list: (reach, request) => listItems(remote, reach, request),
    read: (target, includeDeleted) => readItem(remote, target, includeDeleted),
    create: ({ entity, signal }, payload) =>
      write({ entity, signal, payload, ask: { method: 'POST', path: pathOf(entity), body: payload } }),
    async replace(target, payload, ifMatch) {
      const { entity, uid, signal } = target;
      // A PUT replaces the parent as well, and the server refuses one without.
      const whole = namesParent(entity, payload)
        ? payload
        : withParent(entity, await payloadToChange(remote, target, ifMatch), payload);
      const ask = { method: 'PUT' as const, path: pathOf(entity, uid), body: whole, ifMatch };
      return write({ entity, uid, signal, payload: whole, ask });
    },
    patch,
    delete: ({ entity, uid, signal }) =>
      write({ entity, uid, signal, ask: { method: 'DELETE', path: pathOf(entity, uid) } }),
    archive: ({ entity, uid, signal }) =>
      write({ entity, uid, signal, ask: { method: 'POST', path: pathOf(entity, uid, 'archive'), body: {} } }),
    async process(target, step) {
      const { entity, uid, signal } = target;
      const body = step.metadata === null ? { action: step.action } : step;
      const ask = { method: 'POST' as const, path: pathOf(entity, uid, 'process'), body };
      const item = await write({ entity, uid, signal, ask });
      if (step.metadata === null) return item;
      // The server forgets what comes with an action; here it is kept as on this machine.
      return patch(target, traceOf(step, remote.now())).catch((error: unknown) => {
        throw halfDone(step, target, item, error);
      });
    },
  };
}

async function carryOut(remote: Remote, given: Write): Promise<Item> {
  const { ask, entity, signal } = given;
  let told: Told;
  try {
    told = await remote.connection.send({ ...ask, signal });
  } catch (error) {
    throw mayHaveBeenSent(error) ? outcomeUnknown(error, entity) : error;
  }
  const { status } = told.reply;
  if (status < 200 || status >= 300) throw await refused(remote, given, told);
  const answer = parsed(itemSchema, told.reply, `a ${entity.words} it has saved`);
  if (answer.payload !== undefined || given.uid === undefined) return itemIn(remote, entity, told);
  // A DELETE of an older server tells no more than that it is done, and done it is, whether it can be looked at or not.
  const whole = await findItem(remote, entity.kind, given.uid, signal).catch(() => undefined);
  return whole ?? toItem(entity.kind, answer);
}

/** @throws ToolError for what a model can put right; else returns why it failed */
async function refused(remote: Remote, given: Write, { reply, world }: Told): Promise<AppError | ToolError> {
  const { entity, uid, signal, ask } = given;
  if (uid !== undefined && reply.status === 404) await demandItem(remote, { entity, uid, signal });
  if (reply.status === 410) {
    const { deletedAt } = parsed(goneSchema, reply, `a deleted ${entity.words}`);
    demandChangeable(entity, { deletedAt, version: 0 }, undefined);
  }
  // Older servers say 409 for a version that does not match.
  if (uid !== undefined && [409, 412].includes(reply.status))
    demandChangeable(entity, await demandItem(remote, { entity, uid, signal }), ask.ifMatch);
  if (reply.status === 400) return new ToolError(`ToolBridge did not take this: ${saidBy(reply)}.`);
  // All it says of a parent that it does not accept is that it failed.
  if (reply.status === 500 && entity.parent !== null) await demandRemoteParent(remote, given);
  const failure = refusal(reply, { token: '', tenant: world.tenant, signed: false, now: remote.now() });
  return reply.status >= 500 ? outcomeUnknown(failure, entity) : failure;
}

async function demandRemoteParent(
  remote: Remote,
  { entity, uid, signal, payload = {} }: Write,
): Promise<void> {
  const before = uid === undefined ? undefined : await findItem(remote, entity.kind, uid, signal);
  const after = withChanges(before?.payload ?? {}, payload);
  const parent = parentUid(entity, after);
  const found = parent === null ? undefined : await findOfAny(remote, parent, signal);
  demandParent(entity, after, () => found);
}

/** @throws ToolError when it is missing, deleted, or its version is not `ifMatch` */
async function payloadToChange(
  remote: Remote,
  target: Target,
  ifMatch: number | undefined,
): Promise<JsonObject> {
  const { entity, uid, signal } = target;
  const item = (await findItem(remote, entity.kind, uid, signal)) ?? (await demandItem(remote, target));
  demandChangeable(entity, item, ifMatch);
  return item.payload;
}

function halfDone({ action }: Step, { entity }: Target, { version }: Item, error: unknown): ToolError {
  const why = error instanceof Error ? error.message : '';
  return new ToolError(
    `${action} was done, and the ${entity.words} is at version ${version}. But its metadata was not kept: ${why}`,
    { cause: error },
  );
}
