/** Where a workspace's items are kept: in a database on this machine or on a ToolBridge server. The forty tools work on either. */
import type { JsonObject } from '../connector.ts';
import type { Entity } from './entities.ts';
import type { Item } from './item.ts';

/** Items of one kind, and until when they are waited for. */
export interface Reach {
  entity: Entity;
  signal: AbortSignal;
}

/** One item. */
export interface Target extends Reach {
  uid: string;
}

export interface PageRequest {
  limit: number;
  cursor?: string;
  includeDeleted: boolean;
}

export interface Page {
  items: Item[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** An action of `process`, and what is kept beside it. */
export interface Step {
  action: string;
  metadata: JsonObject | null;
}

/**
 * Payloads hold the user's fields alone, checked. Every method throws a ToolError in the words of `demands.ts` for what a
 * model can put right (no such item, deleted, another version, no such parent), and an AppError for what it cannot.
 */
export interface Backend {
  /** In the order of the last change. */
  list(reach: Reach, request: PageRequest): Promise<Page>;
  read(target: Target, includeDeleted: boolean): Promise<Item>;
  create(reach: Reach, payload: JsonObject): Promise<Item>;
  /** Nothing of the old payload stays but its parent, where the new one names none. */
  replace(target: Target, payload: JsonObject, ifMatch: number | undefined): Promise<Item>;
  /** A merge at the top level; null removes a name. */
  patch(target: Target, changes: JsonObject): Promise<Item>;
  delete(target: Target): Promise<Item>;
  archive(target: Target): Promise<Item>;
  process(target: Target, step: Step): Promise<Item>;
}
