/** The five kinds of item, as the server knows them: their paths, what their actions set, and what they must hang on. */

export const kinds = ['note', 'task', 'comment', 'chat', 'chat_message'] as const;
export type Kind = (typeof kinds)[number];
export type Payload = Record<string, unknown>;

export interface KindRules {
  path: string;
  /** As errors name it. */
  words: string;
  actions: Readonly<Record<string, Payload>>;
  archive: Payload;
  /** The payload's fields that name the parent, and what it may be; null where there is none. */
  parent: { uid: string; kind: string | null; kinds: readonly Kind[] } | null;
}

export const rules: Readonly<Record<Kind, KindRules>> = {
  note: {
    path: 'notes',
    words: 'note',
    actions: {
      pin: { pinned: true },
      unpin: { pinned: false },
      archive: { status: 'archived' },
      unarchive: { status: 'active' },
    },
    archive: { status: 'archived' },
    parent: null,
  },
  task: {
    path: 'tasks',
    words: 'task',
    actions: {
      start: { status: 'in_progress', done: false },
      complete: { status: 'completed', done: true },
      reopen: { status: 'open', done: false },
    },
    archive: { status: 'archived', done: true },
    parent: null,
  },
  comment: {
    path: 'comments',
    words: 'comment',
    actions: { resolve: { status: 'resolved' }, reopen: { status: 'open' } },
    archive: { status: 'archived' },
    parent: { uid: 'parentUid', kind: 'parentType', kinds: ['note', 'task'] },
  },
  chat: {
    path: 'chats',
    words: 'chat',
    actions: { resolve: { status: 'resolved' }, reopen: { status: 'active' } },
    archive: { archived: true },
    parent: null,
  },
  chat_message: {
    path: 'chat_messages',
    words: 'chat message',
    actions: { mark_read: { read: true }, mark_delivered: { delivered: true } },
    archive: { archived: true },
    parent: { uid: 'chatUid', kind: null, kinds: ['chat'] },
  },
};

export function kindOfPath(path: string): Kind | undefined {
  return kinds.find((kind) => rules[kind].path === path);
}
