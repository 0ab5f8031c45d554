/** Comments hang on notes and tasks, messages on chats: never on nothing, and never on something else. */
import { describe, expect, test } from 'vitest';
import { ToolError } from '../../../../src/mcp/connectors/connector.ts';
import { backends } from './fixture.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';

describe.each(backends)('on $name', ({ openWorkspace, isRemote }) => {
  async function withItems() {
    const opened = await openWorkspace();
    const note = await opened.item('create_note', { title: 'Note', content: '' });
    const task = await opened.item('create_task', { title: 'Task' });
    const chat = await opened.item('create_chat', { title: 'Chat' });
    const comment = await opened.item('create_comment', {
      content: 'C',
      parent_type: 'note',
      parent_uid: note.uid,
    });
    return { ...opened, note, task, chat, comment };
  }

  test('a comment on what does not exist is refused and leaves nothing behind', async () => {
    const { item, page } = await withItems();
    const attempt = item('create_comment', { content: 'X', parent_type: 'note', parent_uid: nowhere });
    await expect(attempt).rejects.toBeInstanceOf(ToolError);
    await expect(attempt).rejects.toThrow(`there is nothing with uid ${nowhere}`);
    expect((await page('list_comments', {})).items).toHaveLength(1);
  });

  test('a comment on the wrong kind is refused by what it is', async () => {
    const { item, task, chat } = await withItems();
    await expect(
      item('create_comment', { content: 'X', parent_type: 'note', parent_uid: task.uid }),
    ).rejects.toThrow(/is a task, not a note/);
    await expect(
      item('create_comment', { content: 'X', parent_type: 'task', parent_uid: chat.uid }),
    ).rejects.toThrow(/is a chat, not a task/);
  });

  test('a comment on a deleted note is refused', async () => {
    const { item, note } = await withItems();
    await item('delete_note', { uid: note.uid });
    await expect(
      item('create_comment', { content: 'X', parent_type: 'note', parent_uid: note.uid }),
    ).rejects.toThrow(/is deleted/);
  });

  test('a message without its chat is refused', async () => {
    const { item, note, chat } = await withItems();
    for (const uid of [nowhere, note.uid]) {
      await expect(item('create_chat_message', { chat_uid: uid, content: 'X' })).rejects.toThrow(
        /belongs to a chat/,
      );
    }
    await item('delete_chat', { uid: chat.uid });
    await expect(item('create_chat_message', { chat_uid: chat.uid, content: 'X' })).rejects.toThrow(
      /is deleted/,
    );
  });

  test('update moves a comment when its parent is sent again, and checks the new one', async () => {
    const { item, task, comment } = await withItems();
    const moved = await item('update_comment', {
      uid: comment.uid,
      content: 'C',
      additional_fields: { parentType: 'task', parentUid: task.uid },
    });
    expect(moved.payload).toMatchObject({ parentType: 'task', parentUid: task.uid });
    const astray = item('update_comment', {
      uid: comment.uid,
      content: 'C',
      additional_fields: { parentUid: nowhere },
    });
    await expect(astray).rejects.toThrow(/nothing with uid/);
    expect(await item('get_comment', { uid: comment.uid })).toEqual(moved);
  });

  test('patch cannot take the parent away or point it at the wrong kind', async () => {
    const { item, task, comment } = await withItems();
    const { uid } = comment;
    await expect(item('patch_comment', { uid, updates: { parentUid: null } })).rejects.toThrow(
      /cannot be removed/,
    );
    await expect(item('patch_comment', { uid, updates: { parentUid: task.uid } })).rejects.toThrow(
      /is a task, not a note/,
    );
    expect(await item('get_comment', { uid })).toEqual(comment);
  });

  test.skipIf(isRemote)('a comment stays writable when its note is deleted later', async () => {
    const { item, note, comment } = await withItems();
    await item('delete_note', { uid: note.uid });
    expect((await item('update_comment', { uid: comment.uid, content: 'Still here' })).version).toBe(2);
    expect((await item('process_comment', { uid: comment.uid, action: 'resolve' })).version).toBe(3);
  });

  test.runIf(isRemote)(
    'a server takes no change of a comment whose note is deleted, and the reason is told',
    async () => {
      const { item, note, comment } = await withItems();
      await item('delete_note', { uid: note.uid });
      for (const [name, args] of [
        ['update_comment', { content: 'Still here' }],
        ['patch_comment', { updates: { author: 'Bob' } }],
        ['process_comment', { action: 'resolve' }],
      ] as const) {
        const attempt = item(name, { uid: comment.uid, ...args });
        await expect(attempt).rejects.toBeInstanceOf(ToolError);
        await expect(attempt).rejects.toThrow(`the note ${note.uid} is deleted`);
      }
      expect((await item('delete_comment', { uid: comment.uid })).version).toBe(2);
    },
  );
});
