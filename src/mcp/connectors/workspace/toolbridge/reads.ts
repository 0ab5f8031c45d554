/** Reading items of a ToolBridge server: pages and single ones. Its refusals are told in the words of the workspace on this machine. */
import type { Page, PageRequest, Reach, Target } from '../backend.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { demandKind, demandReadable } from '../demands.ts';
import { entities, kinds, type Entity, type Kind } from '../entities.ts';
import type { Item } from '../item.ts';
import type { Connection, Told, World } from './connection.ts';
import { refusal } from './refusals.ts';
import { goneSchema, itemSchema, pageSchema, parsed, toItem } from './shapes.ts';

/** Most items of one page, at the server. */
const largestPage = 1000;

export interface Remote {
  connection: Connection;
  now(): number;
  /** Told of every item as the server has it now. */
  seen(item: Item, world: World): void;
}

export async function listItems(
  remote: Remote,
  { entity, signal }: Reach,
  { limit, cursor, includeDeleted }: PageRequest,
): Promise<Page> {
  // The server takes a cursor that it never gave for the beginning.
  if (cursor !== undefined) decodeCursor(cursor);
  const page = async (amount: number, from: string | undefined) => {
    const query = new URLSearchParams({ limit: String(amount) });
    if (from !== undefined) query.set('cursor', from);
    if (includeDeleted) query.set('includeDeleted', 'true');
    const told = await remote.connection.send({ path: `${pathOf(entity)}?${query.toString()}`, signal });
    const { items } = parsed(pageSchema, demandOk(remote, told).reply, `its ${entity.plural}`);
    return items.map((one) => toItem(entity.kind, one));
  };
  // The server gives a cursor with every page that has something in it: one item more tells whether there is another.
  const found = await page(Math.min(limit + 1, largestPage), cursor);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined) return { items, nextCursor: null };
  const next = encodeCursor(last);
  const isFull = found.length > limit || found.length === largestPage;
  const isMore = found.length > limit || (isFull && (await page(1, next)).length > 0);
  return { items, nextCursor: isMore ? next : null };
}

export async function readItem(remote: Remote, target: Target, includeDeleted: boolean): Promise<Item> {
  const { entity, uid, signal } = target;
  const query = includeDeleted ? '?includeDeleted=true' : '';
  const told = await remote.connection.send({ path: pathOf(entity, uid) + query, signal });
  if (told.reply.status === 404) return demandItem(remote, target);
  if (told.reply.status === 410) {
    const { deletedAt } = parsed(goneSchema, told.reply, `a deleted ${entity.words}`);
    demandReadable(entity, { deletedAt }, false);
  }
  return itemIn(remote, entity, told);
}

/** Deleted or not; undefined when there is none of that kind. */
export async function findItem(
  remote: Remote,
  kind: Kind,
  uid: string,
  signal: AbortSignal,
): Promise<Item | undefined> {
  const path = `${pathOf(entities[kind], uid)}?includeDeleted=true`;
  const told = await remote.connection.send({ path, signal });
  return told.reply.status === 404 ? undefined : itemIn(remote, entities[kind], told);
}

/** @throws ToolError that names the kind it is of, where it is of another */
export async function demandItem(remote: Remote, { entity, uid, signal }: Target): Promise<Item> {
  return demandKind(entity, uid, await findOfAny(remote, uid, signal));
}

/** Every kind is a collection of its own at the server. */
export async function findOfAny(remote: Remote, uid: string, signal: AbortSignal): Promise<Item | undefined> {
  const found = await Promise.all(kinds.map((kind) => findItem(remote, kind, uid, signal)));
  return found.find((item) => item !== undefined);
}

/** @throws AppError unless the status is 2xx */
export function demandOk(remote: Remote, told: Told): Told {
  const { status } = told.reply;
  if (status >= 200 && status < 300) return told;
  throw refusal(told.reply, { token: '', tenant: told.world.tenant, signed: false, now: remote.now() });
}

export function itemIn(remote: Remote, entity: Entity, told: Told): Item {
  const { reply, world } = demandOk(remote, told);
  const item = toItem(entity.kind, parsed(itemSchema, reply, `a ${entity.words}`));
  remote.seen(item, world);
  return item;
}

export function pathOf({ plural }: Entity, ...rest: string[]): string {
  return ['/v1', plural, ...rest.map(encodeURIComponent)].join('/');
}
