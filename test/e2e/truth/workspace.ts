/** The five kinds of workspace item as the facts have them: what is sent, what must be kept, and what each action sets. */

export type Fields = Record<string, unknown>;

export interface KindTruth {
  kind: string;
  plural: string;
  /** Arguments of `create`, and the payload that must come of them. */
  create: Fields;
  made: Fields;
  /** What `update` replaces the whole payload with. */
  update: Fields;
  replaced: Fields;
  /** What `patch` sets, and a name that it removes. */
  patch: Fields;
  removes: string;
  actions: Readonly<Record<string, Fields>>;
  archive: Fields;
  /** What must stand in the text of its document after `create`. */
  says: string;
}

/** `parents` are uids of a note, a task and a chat that are there. */
export function kindsTruth(parents: { note: string; task: string; chat: string }): KindTruth[] {
  const tags = ['kingfisher', 'blue'];
  return [
    {
      ...{ kind: 'note', plural: 'notes' },
      create: {
        title: 'Kingfisher',
        content: 'It is **blue**.',
        tags,
        additional_fields: { colour: 'blue' },
      },
      made: { title: 'Kingfisher', content: 'It is **blue**.', tags, colour: 'blue' },
      update: { title: 'Heron', content: 'Grey.' },
      replaced: { title: 'Heron', content: 'Grey.' },
      ...{ patch: { content: 'Very grey.', pinned: true }, removes: 'pinned' },
      actions: {
        ...{ pin: { pinned: true }, unpin: { pinned: false } },
        ...{ archive: { status: 'archived' }, unarchive: { status: 'active' } },
      },
      ...{ archive: { status: 'archived' }, says: 'It is **blue**.' },
    },
    {
      ...{ kind: 'task', plural: 'tasks' },
      create: {
        ...{ title: 'Feed it', description: 'Fish, daily.', status: 'todo', priority: 'high' },
        // As models send arrays now and then.
        ...{ due_date: '2026-12-24', tags: JSON.stringify(tags) },
      },
      made: {
        ...{ title: 'Feed it', description: 'Fish, daily.', status: 'todo', priority: 'high' },
        ...{ dueDate: '2026-12-24', tags },
      },
      update: { title: 'Feed both', status: 'in_progress' },
      replaced: { title: 'Feed both', status: 'in_progress' },
      ...{ patch: { priority: 'low', done: false }, removes: 'priority' },
      actions: {
        start: { status: 'in_progress', done: false },
        complete: { status: 'completed', done: true },
        reopen: { status: 'open', done: false },
      },
      ...{ archive: { status: 'archived', done: true }, says: '- Due: 2026-12-24' },
    },
    {
      ...{ kind: 'comment', plural: 'comments' },
      create: { content: 'Lovely.', parent_type: 'note', parent_uid: parents.note, author: 'Ada', tags },
      made: { content: 'Lovely.', parentType: 'note', parentUid: parents.note, author: 'Ada', tags },
      update: { content: 'Very lovely.' },
      // Of a replaced comment the parent alone stays.
      replaced: { content: 'Very lovely.', parentType: 'note', parentUid: parents.note },
      ...{ patch: { author: 'Ben', parentType: 'task', parentUid: parents.task }, removes: 'author' },
      actions: { resolve: { status: 'resolved' }, reopen: { status: 'open' } },
      ...{ archive: { status: 'archived' }, says: 'Lovely.' },
    },
    {
      ...{ kind: 'chat', plural: 'chats' },
      create: { title: 'River', description: 'About birds.', participants: ['Ada', 'Ben'], tags },
      made: {
        title: 'River',
        description: 'About birds.',
        participants: ['Ada', 'Ben'],
        archived: false,
        tags,
      },
      update: { title: 'Lake' },
      replaced: { title: 'Lake' },
      ...{ patch: { description: 'About fish.', participants: ['Ada'] }, removes: 'description' },
      actions: { resolve: { status: 'resolved' }, reopen: { status: 'active' } },
      ...{ archive: { archived: true }, says: '- Participants: Ada, Ben' },
    },
    {
      ...{ kind: 'chat_message', plural: 'chat_messages' },
      create: { chat_uid: parents.chat, content: 'Seen it?', sender: 'Ben', message_type: 'text', tags },
      made: { chatUid: parents.chat, content: 'Seen it?', sender: 'Ben', messageType: 'text', tags },
      update: { content: 'Saw it!' },
      replaced: { content: 'Saw it!', chatUid: parents.chat },
      ...{ patch: { sender: 'Ada', read: false }, removes: 'sender' },
      actions: { mark_read: { read: true }, mark_delivered: { delivered: true } },
      ...{ archive: { archived: true }, says: 'Seen it?' },
    },
  ];
}

/** The whole of what a tool answers for an item, whose own time is taken from the answer. */
export function itemTruth(
  answer: Fields,
  expected: { uid: string; version: number; fields: Fields; deleted?: boolean },
): Fields {
  const { uid, version, fields, deleted = false } = expected;
  const at = answer['updatedAt'];
  const gone = deleted ? { deletedAt: at } : {};
  return {
    ...{ uid, version, updatedAt: at, ...gone },
    payload: {
      ...{ uid, ...fields, updatedTs: at, updateTime: at, sync: { version, isDeleted: deleted, ...gone } },
      ...{ version, isDirty: 0, isDeleted: deleted ? 1 : 0, remoteUpdatedAt: at, lastSyncedAt: at },
    },
  };
}
