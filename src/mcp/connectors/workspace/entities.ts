/** The five kinds of workspace item, as one table: their arguments, actions, parents and what search reads of them. */
import type { JsonObject } from '../connector.ts';
import { oneOf, uidOf, values, type Field, type ValueKind } from './fields.ts';

export const sourceId = 'workspace';

export const kinds = ['note', 'task', 'comment', 'chat', 'chat_message'] as const;
export type Kind = (typeof kinds)[number];

/** Where an item hangs: the payload field with the parent's uid, the one with its kind, and the kinds allowed. */
export interface ParentRule {
  uid: string;
  kind: string | null;
  kinds: readonly Kind[];
  refusal: string;
}

export interface Entity {
  kind: Kind;
  plural: string;
  /** In words: "chat message". */
  words: string;
  /** Arguments of `create`. */
  create: readonly Field[];
  /** Names of those that `update` takes too. */
  update: readonly string[];
  /** Further payload fields with a known type; the actions set most of them. */
  known: Readonly<Record<string, ValueKind>>;
  /** What each `process` action sets. */
  actions: Readonly<Record<string, JsonObject>>;
  archive: JsonObject;
  parent: ParentRule | null;
  /** The payload field that holds the long text. */
  body: 'content' | 'description';
}

const { text, filledText, flag, date, strings } = values;

const title: Field = { name: 'title', payload: 'title', kind: filledText, required: true };
const content: Field = { name: 'content', payload: 'content', kind: text, required: true };
const said: Field = { ...content, kind: filledText };
const description: Field = { name: 'description', payload: 'description', kind: text };
const tags: Field = { name: 'tags', payload: 'tags', kind: strings };

const note: Entity = {
  kind: 'note',
  plural: 'notes',
  words: 'note',
  create: [title, content, tags],
  update: ['title', 'content'],
  known: { pinned: flag, status: text },
  actions: {
    pin: { pinned: true },
    unpin: { pinned: false },
    archive: { status: 'archived' },
    unarchive: { status: 'active' },
  },
  archive: { status: 'archived' },
  parent: null,
  body: 'content',
};

const task: Entity = {
  kind: 'task',
  plural: 'tasks',
  words: 'task',
  create: [
    title,
    description,
    // Open on purpose: the actions themselves set "completed" and "open", and people have states of their own.
    { name: 'status', payload: 'status', kind: filledText, note: 'todo, in_progress or done' },
    { name: 'priority', payload: 'priority', kind: oneOf('low', 'medium', 'high') },
    { name: 'due_date', payload: 'dueDate', kind: date, note: 'ISO 8601' },
    tags,
  ],
  update: ['title', 'description', 'status'],
  known: { done: flag },
  actions: {
    start: { status: 'in_progress', done: false },
    complete: { status: 'completed', done: true },
    reopen: { status: 'open', done: false },
  },
  archive: { status: 'archived', done: true },
  parent: null,
  body: 'description',
};

const comment: Entity = {
  kind: 'comment',
  plural: 'comments',
  words: 'comment',
  create: [
    said,
    { name: 'parent_type', payload: 'parentType', kind: oneOf('note', 'task'), required: true },
    { name: 'parent_uid', payload: 'parentUid', kind: uidOf(sourceId, 'note', 'task'), required: true },
    { name: 'author', payload: 'author', kind: text },
    tags,
  ],
  update: ['content'],
  known: { status: text },
  actions: { resolve: { status: 'resolved' }, reopen: { status: 'open' } },
  archive: { status: 'archived' },
  parent: {
    uid: 'parentUid',
    kind: 'parentType',
    kinds: ['note', 'task'],
    refusal: 'A comment belongs to a note or a task that exists and is not deleted.',
  },
  body: 'content',
};

const chat: Entity = {
  kind: 'chat',
  plural: 'chats',
  words: 'chat',
  create: [
    title,
    description,
    { name: 'participants', payload: 'participants', kind: strings },
    { name: 'archived', payload: 'archived', kind: flag, default: false },
    tags,
  ],
  update: ['title', 'description'],
  known: { status: text },
  actions: { resolve: { status: 'resolved' }, reopen: { status: 'active' } },
  archive: { archived: true },
  parent: null,
  body: 'description',
};

const chatMessage: Entity = {
  kind: 'chat_message',
  plural: 'chat_messages',
  words: 'chat message',
  create: [
    { name: 'chat_uid', payload: 'chatUid', kind: uidOf(sourceId, 'chat'), required: true },
    said,
    { name: 'sender', payload: 'sender', kind: text },
    { name: 'message_type', payload: 'messageType', kind: text, note: 'text, system, …' },
    tags,
  ],
  update: ['content'],
  known: { read: flag, delivered: flag, archived: flag },
  actions: { mark_read: { read: true }, mark_delivered: { delivered: true } },
  archive: { archived: true },
  parent: {
    uid: 'chatUid',
    kind: null,
    kinds: ['chat'],
    refusal: 'A chat message belongs to a chat that exists and is not deleted.',
  },
  body: 'content',
};

export const entities: Readonly<Record<Kind, Entity>> = {
  note,
  task,
  comment,
  chat,
  chat_message: chatMessage,
};

export function isKind(value: unknown): value is Kind {
  return kinds.some((kind) => kind === value);
}
