/** What must hold before an item is read or written, each refusal with the way out. The words are the same on every backend. */
import { ToolError, type JsonObject } from '../connector.ts';
import { entities, type Entity, type ParentRule } from './entities.ts';
import { timestamp, type Item } from './item.ts';

/** What is looked at of an item. */
type Known = Pick<Item, 'kind' | 'uid' | 'deletedAt'>;

/** @throws ToolError unless `found` is an item of this kind. */
export function demandKind<T extends Known>(entity: Entity, uid: string, found: T | undefined): T {
  if (found?.kind === entity.kind) return found;
  const other = found === undefined ? '' : ` That uid is a ${entities[found.kind].words}.`;
  throw new ToolError(
    `There is no ${entity.words} with uid ${uid}.${other} Find the right uid with search or list_${entity.plural}.`,
  );
}

export function demandReadable(
  entity: Entity,
  { deletedAt }: Pick<Item, 'deletedAt'>,
  includeDeleted: boolean,
): void {
  if (deletedAt === null || includeDeleted) return;
  throw new ToolError(
    `This ${entity.words} was deleted at ${timestamp(deletedAt)}. To see it all the same, call get_${entity.kind} with include_deleted: true.`,
  );
}

export function demandChangeable(
  entity: Entity,
  { deletedAt, version }: Pick<Item, 'deletedAt' | 'version'>,
  ifMatch: number | undefined,
): void {
  if (deletedAt !== null) {
    throw new ToolError(
      `This ${entity.words} was already deleted at ${timestamp(deletedAt)} and cannot be changed. get_${entity.kind} with include_deleted: true still shows it; create a new one if it is needed again.`,
    );
  }
  if (ifMatch !== undefined && ifMatch !== version) {
    throw new ToolError(
      `if_match is ${ifMatch}, but this ${entity.words} is at version ${version}: it has changed since you read it. Read it again with get_${entity.kind}, make your change on that, and send if_match: ${version}.`,
    );
  }
}

/** The uid an item hangs on, as its payload says. */
export function parentUid({ parent }: Entity, payload: JsonObject): string | null {
  const uid = parent === null ? undefined : payload[parent.uid];
  return typeof uid === 'string' ? uid : null;
}

export function hasMoved({ parent }: Entity, before: JsonObject, after: JsonObject): boolean {
  if (parent === null) return false;
  return [parent.uid, parent.kind].some((name) => name !== null && before[name] !== after[name]);
}

/** @throws ToolError unless the parent that the payload names exists, is not deleted, and is of an allowed kind. */
export function demandParent(
  entity: Entity,
  payload: JsonObject,
  lookUp: (uid: string) => Known | undefined,
): void {
  const { parent } = entity;
  if (parent === null) return;
  const uid = parentUid(entity, payload);
  const found = uid === null ? undefined : lookUp(uid);
  const claimed = parent.kind === null ? undefined : payload[parent.kind];
  const allowed = parent.kinds.filter((kind) => claimed === undefined || kind === claimed);
  if (found !== undefined && found.deletedAt === null && allowed.includes(found.kind)) return;
  throw new ToolError(
    `${parent.refusal} Here ${whatIsWrong(uid, found, allowed)}. Find a uid with ${listsOf(parent)}, or create the parent first.`,
  );
}

function whatIsWrong(uid: string | null, found: Known | undefined, allowed: readonly string[]): string {
  if (found === undefined) return uid === null ? 'none is named' : `there is nothing with uid ${uid}`;
  const { words } = entities[found.kind];
  if (found.deletedAt !== null) return `the ${words} ${found.uid} is deleted`;
  return `${found.uid} is a ${words}, not a ${allowed.join(' or ')}`;
}

function listsOf({ kinds }: ParentRule): string {
  return kinds.map((kind) => `list_${entities[kind].plural}`).join(' or ');
}
