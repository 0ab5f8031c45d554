/** The eight operations on each of the five kinds: what they return, change and refuse. */
import { describe, expect, test } from 'vitest';
import { ToolError } from '../../../../src/mcp/connectors/connector.ts';
import { backends, own, samples, type Item, type Opened } from './fixture.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';

describe.each(backends)('on $name', ({ openWorkspace }) => {
  describe.each(samples)('$plural', ({ kind, plural, create, payload, update, updated, patch, archived }) => {
    const made = async () => {
      const opened = await openWorkspace();
      return { ...opened, made: await opened.item(`create_${kind}`, await create(opened)) };
    };

    test('create answers version 1 with the payload and its bookkeeping', async () => {
      const { made: item } = await made();
      expect(item.version).toBe(1);
      expect(item).not.toHaveProperty('deletedAt');
      expect(item.payload).toMatchObject({
        ...payload,
        uid: item.uid,
        version: 1,
        updatedTs: item.updatedAt,
        updateTime: item.updatedAt,
        sync: { version: 1, isDeleted: false },
        isDirty: 0,
        isDeleted: 0,
        remoteUpdatedAt: item.updatedAt,
        lastSyncedAt: item.updatedAt,
      });
    });

    test('get reads what create answered', async () => {
      const { item, made: created } = await made();
      expect(await item(`get_${kind}`, { uid: created.uid })).toEqual(created);
    });

    test('get takes the document id of search as uid, and a uid in capitals', async () => {
      const { item, made: created } = await made();
      expect(await item(`get_${kind}`, { uid: `workspace:${kind}:${created.uid}` })).toEqual(created);
      expect(await item(`get_${kind}`, { uid: created.uid.toUpperCase() })).toEqual(created);
    });

    test('update replaces everything but the parent and raises the version', async () => {
      const { item, made: created } = await made();
      const replaced = await item(`update_${kind}`, { uid: created.uid, ...update });
      const { parentUid, chatUid } = created.payload;
      const kept = { ...(parentUid && { parentUid }), ...(chatUid && { chatUid }) };
      expect(own(replaced)).toEqual({ ...updated, ...kept });
      expect(replaced.version).toBe(2);
      expect(Date.parse(replaced.updatedAt)).toBeGreaterThan(Date.parse(created.updatedAt));
      expect(await item(`get_${kind}`, { uid: created.uid })).toEqual(replaced);
    });

    test('update with a stale if_match changes nothing and names the current version', async () => {
      const { item, made: created } = await made();
      const second = await item(`update_${kind}`, { uid: created.uid, ...update, if_match: 1 });
      const stale = item(`update_${kind}`, { uid: created.uid, ...update, if_match: 1 });
      await expect(stale).rejects.toThrow(/at version 2.*get_/);
      expect(await item(`get_${kind}`, { uid: created.uid })).toEqual(second);
    });

    test('patch changes what it names and keeps the rest', async () => {
      const { item, made: created } = await made();
      const patched = await item(`patch_${kind}`, { uid: created.uid, updates: patch });
      expect(own(patched)).toEqual({ ...own(created), ...patch });
      expect(patched.version).toBe(2);
    });

    test('patch with null removes a field, but never one that every item has', async () => {
      const { item, made: created } = await made();
      const patched = await item(`patch_${kind}`, { uid: created.uid, updates: { tags: null } });
      expect(patched.payload).not.toHaveProperty('tags');
      const needed = 'title' in payload ? 'title' : 'content';
      await expect(item(`patch_${kind}`, { uid: created.uid, updates: { [needed]: null } })).rejects.toThrow(
        `${needed} cannot be removed`,
      );
    });

    test('archive has its effect and the item stays listed', async () => {
      const { item, page, made: created } = await made();
      const put = await item(`archive_${kind}`, { uid: created.uid });
      expect(own(put)).toEqual({ ...own(created), ...archived });
      expect((await page(`list_${plural}`, {})).items).toContainEqual(put);
    });

    test('delete answers the item, hides it, and keeps it for include_deleted', async () => {
      const { item, page, made: created } = await made();
      const deleted = await item(`delete_${kind}`, { uid: created.uid });
      expect(deleted).toMatchObject({ uid: created.uid, version: 2, deletedAt: deleted.updatedAt });
      expect(deleted.payload).toMatchObject({
        isDeleted: 1,
        sync: { version: 2, isDeleted: true, deletedAt: deleted.updatedAt },
      });
      expect(own(deleted)).toEqual(own(created));
      await expect(item(`get_${kind}`, { uid: created.uid })).rejects.toThrow(
        /deleted.*include_deleted: true/,
      );
      expect(await item(`get_${kind}`, { uid: created.uid, include_deleted: true })).toEqual(deleted);
      expect((await page(`list_${plural}`, {})).items).toEqual([]);
      expect((await page(`list_${plural}`, { include_deleted: true })).items).toEqual([deleted]);
    });

    test('nothing changes a deleted item', async () => {
      const { item, made: created, open } = await made();
      const deleted = await item(`delete_${kind}`, { uid: created.uid });
      const action = open.tools.find((tool) => tool.name === `process_${kind}`)?.inputSchema;
      const first = JSON.stringify(action).match(/"enum":\["(\w+)"/)?.[1] ?? '';
      const { uid } = created;
      for (const attempt of [
        () => item(`update_${kind}`, { uid, ...update }),
        () => item(`patch_${kind}`, { uid, updates: patch }),
        () => item(`delete_${kind}`, { uid }),
        () => item(`archive_${kind}`, { uid }),
        () => item(`process_${kind}`, { uid, action: first }),
      ]) {
        await expect(attempt()).rejects.toThrow(/already deleted/);
      }
      expect(await item(`get_${kind}`, { uid, include_deleted: true })).toEqual(deleted);
    });

    test('an unknown uid is told as such by every operation', async () => {
      const { call } = await openWorkspace();
      for (const [verb, rest] of [
        ['get', {}],
        ['update', update],
        ['patch', { updates: patch }],
        ['delete', {}],
        ['archive', {}],
      ] as const) {
        const attempt = call(`${verb}_${kind}`, { uid: nowhere, ...rest });
        await expect(attempt).rejects.toThrow(`uid ${nowhere}`);
        await expect(attempt).rejects.toBeInstanceOf(ToolError);
      }
    });
  });

  const steps = [
    ['note', 'pin', { pinned: true }],
    ['note', 'unpin', { pinned: false }],
    ['note', 'archive', { status: 'archived' }],
    ['note', 'unarchive', { status: 'active' }],
    ['task', 'start', { status: 'in_progress', done: false }],
    ['task', 'complete', { status: 'completed', done: true }],
    ['task', 'reopen', { status: 'open', done: false }],
    ['comment', 'resolve', { status: 'resolved' }],
    ['comment', 'reopen', { status: 'open' }],
    ['chat', 'resolve', { status: 'resolved' }],
    ['chat', 'reopen', { status: 'active' }],
    ['chat_message', 'mark_read', { read: true }],
    ['chat_message', 'mark_delivered', { delivered: true }],
  ] as const;

  test.each(steps)('process_%s %s has its effect', async (kind, action, effect) => {
    const opened = await openWorkspace();
    const created = await createOne(opened, kind);
    const processed = await opened.item(`process_${kind}`, { uid: created.uid, action });
    expect(own(processed)).toEqual({ ...own(created), ...effect });
    expect(processed.version).toBe(2);
  });

  test('what comes with an action is kept', async () => {
    const opened = await openWorkspace();
    const { uid } = await createOne(opened, 'task');
    const metadata = { by: 'Ann' };
    const done = await opened.item('process_task', { uid, action: 'complete', metadata });
    expect(done.payload['lastAction']).toMatchObject({ action: 'complete', metadata });
  });

  test('an action that a kind does not have is refused with those it has', async () => {
    const opened = await openWorkspace();
    const { uid } = await createOne(opened, 'task');
    await expect(opened.item('process_task', { uid, action: 'fly' })).rejects.toThrow(
      /action must be one of: start, complete, reopen/,
    );
  });

  test('a uid of another kind is told by its kind', async () => {
    const opened = await openWorkspace();
    const { uid } = await createOne(opened, 'task');
    await expect(opened.item('get_note', { uid })).rejects.toThrow(/That uid is a task/);
    await expect(opened.item('get_note', { uid: `workspace:task:${uid}` })).rejects.toThrow(/uid must be/);
  });
});

async function createOne(opened: Opened, kind: string): Promise<Item> {
  const sample = samples.find((candidate) => candidate.kind === kind);
  if (sample === undefined) throw new Error(`no sample of ${kind}`);
  return opened.item(`create_${kind}`, await sample.create(opened));
}
