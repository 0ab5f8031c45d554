/** An item as a document: readable text with what hangs on it, and metadata to cite and change it by. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/mcp/connectors/connector.ts';
import { asked, backends, type Opened } from './fixture.ts';

const signal = new AbortController().signal;

const read = async ({ open }: Opened, id: string): Promise<Document | null> =>
  (await open.documents?.fetch(id, { signal })) ?? null;

describe.each(backends)('on $name', ({ openWorkspace, isRemote }) => {
  test('a note reads as Markdown with its comments, oldest first', async () => {
    const opened = await openWorkspace({ now: () => Date.parse('2026-03-01T10:00:00Z') });
    const note = await opened.item('create_note', { title: 'Plan', content: 'Ship *it*', tags: ['a', 'b'] });
    const on = { parent_type: 'note', parent_uid: note.uid };
    const first = await opened.item('create_comment', { ...on, content: 'First', author: 'Ann' });
    const gone = await opened.item('create_comment', { ...on, content: 'Gone' });
    const second = await opened.item('create_comment', { ...on, content: 'Second' });
    await opened.item('delete_comment', { uid: gone.uid });
    expect(await read(opened, `workspace:note:${note.uid}`)).toEqual({
      id: `workspace:note:${note.uid}`,
      title: 'Plan',
      text: [
        '# Plan',
        '- Tags: a, b',
        'Ship *it*',
        '## Comments',
        `**Ann** (${first.updatedAt}): First`,
        `**Somebody** (${second.updatedAt}): Second`,
      ].join('\n\n'),
      metadata: {
        source: 'workspace',
        type: 'note',
        freshness: { asOf: '2026-03-01T10:00:00.000Z', ageSeconds: 0, from: isRemote ? 'live' : 'stored' },
        uid: note.uid,
        version: 1,
        createdAt: note.updatedAt,
        updatedAt: note.updatedAt,
        archived: false,
        tags: ['a', 'b'],
      },
    });
  });

  test('a task tells its state, priority and date', async () => {
    const opened = await openWorkspace();
    const task = await opened.item('create_task', {
      ...{ title: 'Write', description: 'A page', status: 'todo', priority: 'high', due_date: '2026-03-31' },
    });
    const document = await read(opened, `workspace:task:${task.uid}`);
    expect(document?.text).toBe('# Write\n\n- Status: todo\n- Priority: high\n- Due: 2026-03-31\n\nA page');
    expect(document?.metadata).toMatchObject({ status: 'todo', priority: 'high', dueDate: '2026-03-31' });
  });

  test('a chat reads as its conversation, and a long one says what is left out', async () => {
    const opened = await openWorkspace();
    const chat = await opened.item('create_chat', { title: 'Room', participants: ['Ann', 'Bob'] });
    for (let index = 0; index < 502; index += 1) {
      await opened.item('create_chat_message', {
        chat_uid: chat.uid,
        content: `line ${index}`,
        sender: 'Ann',
      });
    }
    const text = (await read(opened, `workspace:chat:${chat.uid}`))?.text ?? '';
    expect(text).toContain('- Participants: Ann, Bob');
    expect(text).toContain('list_chat_messages has them all');
    expect(text).not.toMatch(/line 1$/m);
    expect(text.indexOf('line 2\n')).toBeGreaterThan(0);
    expect(text.trimEnd().endsWith('line 501')).toBe(true);
  });

  test('comments and messages are titled by what they hang on, and name it', async () => {
    const opened = await openWorkspace();
    const note = await opened.item('create_note', { title: 'Plan', content: '' });
    const chat = await opened.item('create_chat', { title: 'Room' });
    const comment = await opened.item('create_comment', {
      ...{ content: 'Good', parent_type: 'note', parent_uid: note.uid, author: 'Ann' },
    });
    const message = await opened.item('create_chat_message', { chat_uid: chat.uid, content: 'Hello there' });
    const one = await read(opened, `workspace:comment:${comment.uid}`);
    expect(one).toMatchObject({ title: 'Comment by Ann on “Plan”' });
    expect(one?.metadata['parent']).toBe(`workspace:note:${note.uid}`);
    const other = await read(opened, `workspace:chat_message:${message.uid}`);
    expect(other).toMatchObject({ title: 'Message in “Room”' });
    await opened.item('delete_chat', { uid: chat.uid });
    expect(await read(opened, `workspace:chat_message:${message.uid}`)).toMatchObject({
      title: 'Message: Hello there',
    });
  });

  test('what is not there, deleted, or of another kind is no document', async () => {
    const opened = await openWorkspace();
    const note = await opened.item('create_note', { title: 'T', content: '' });
    const forms = await opened.open.documents?.forms?.(signal);
    expect(forms).toContain('workspace:note:<uid>');
    expect(await read(opened, `workspace:task:${note.uid}`)).toBeNull();
    expect(await read(opened, 'workspace:note:00000000-0000-4000-8000-000000000000')).toBeNull();
    expect(await read(opened, 'workspace:note:1')).toBeNull();
    expect(await read(opened, 'other:note:1')).toBeNull();
    await opened.item('delete_note', { uid: note.uid });
    expect(await read(opened, `workspace:note:${note.uid}`)).toBeNull();
  });

  test('every hit of a search can be fetched', async () => {
    const opened = await openWorkspace();
    const note = await opened.item('create_note', { title: 'Plan', content: 'x' });
    await opened.item('create_comment', { content: 'plan it', parent_type: 'note', parent_uid: note.uid });
    const hits = await opened.find('plan');
    expect(hits).toHaveLength(2);
    for (const { id, title } of hits) expect(await read(opened, id)).toMatchObject({ id, title });
  });

  test('an aborted signal stops a search before it begins', async () => {
    const { open } = await openWorkspace();
    const aborted = AbortSignal.abort(new Error('cancelled'));
    await expect(open.documents?.search(asked('x'), { limit: 1, signal: aborted })).rejects.toThrow(
      'cancelled',
    );
  });
});
