/** Lists in pages: every item once, in the order of change, and an end that is told. */
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../../src/mcp/connectors/workspace/cursor.ts';
import { backends, openWorkspace, type Opened, type Page } from './fixture.ts';

async function walk({ page }: Opened, args: { limit: number; include_deleted?: boolean }): Promise<Page[]> {
  const pages: Page[] = [];
  for (let cursor: string | undefined; ;) {
    const next = await page('list_notes', cursor === undefined ? args : { ...args, cursor });
    pages.push(next);
    if (next.nextCursor === undefined) return pages;
    cursor = next.nextCursor;
  }
}

const uids = (pages: Page[]) => pages.flatMap(({ items }) => items.map(({ uid }) => uid));

describe.each(backends)('on $name', ({ openWorkspace, isRemote }) => {
  test('an empty list is one page without a cursor', async () => {
    const { page } = await openWorkspace();
    expect(await page('list_notes', {})).toEqual({ items: [] });
  });

  test.each([
    [4, 4, 1],
    [4, 5, 1],
    [5, 4, 2],
    [8, 4, 2],
    [9, 4, 3],
  ])('%i items by %i are %i pages, and the last has no cursor', async (amount, limit, expected) => {
    const opened = await openWorkspace();
    for (let index = 0; index < amount; index += 1) {
      await opened.item('create_note', { title: `${index}`, content: '' });
    }
    const pages = await walk(opened, { limit });
    expect(pages).toHaveLength(expected);
    expect(pages.at(-1)).not.toHaveProperty('nextCursor');
    expect(new Set(uids(pages)).size).toBe(amount);
  });

  test('a page has 100 items unless asked otherwise', async () => {
    const opened = await openWorkspace();
    for (let index = 0; index < 101; index += 1) {
      await opened.item('create_note', { title: `${index}`, content: '' });
    }
    expect((await opened.page('list_notes', {})).items).toHaveLength(100);
    expect((await opened.page('list_notes', { limit: 1000 })).items).toHaveLength(101);
  });

  test('whatever was written in whatever order, paging sees each item once, oldest change first', async () => {
    for (let round = 0; round < (isRemote ? 2 : 8); round += 1) {
      // A clock that stands still and jumps about must not make two writes change places.
      const clock = { at: 1_700_000_000_000 };
      const opened = await openWorkspace({ now: () => clock.at });
      const written: string[] = [];
      const deleted = new Set<string>();
      for (let step = 0; step < 60; step += 1) {
        clock.at += pick([0, 0, 1, 5, -3]);
        const alive = written.filter((uid) => !deleted.has(uid));
        const uid = alive.length > 0 ? pick(alive) : undefined;
        const chance = Math.random();
        if (uid === undefined || chance < 0.5) {
          written.push((await opened.item('create_note', { title: `${step}`, content: '' })).uid);
        } else if (chance < 0.9) {
          await opened.item('patch_note', { uid, updates: { step } });
          written.push(...written.splice(written.indexOf(uid), 1));
        } else {
          await opened.item('delete_note', { uid });
          written.push(...written.splice(written.indexOf(uid), 1));
          deleted.add(uid);
        }
      }
      const limit = (isRemote ? 4 : 1) + Math.floor(Math.random() * 12);
      expect(uids(await walk(opened, { limit }))).toEqual(written.filter((uid) => !deleted.has(uid)));
      expect(uids(await walk(opened, { limit, include_deleted: true }))).toEqual(written);
    }
  });

  test('what is written while somebody pages is on a later page', async () => {
    const opened = await openWorkspace({ now: () => 1_700_000_000_000 });
    for (const title of ['a', 'b', 'c']) await opened.item('create_note', { title, content: '' });
    const first = await opened.page('list_notes', { limit: 2 });
    const late = await opened.item('create_note', { title: 'd', content: '' });
    const rest = await opened.page('list_notes', { limit: 10, cursor: first.nextCursor ?? '' });
    expect(rest.items.map(({ payload }) => payload['title'])).toEqual(['c', 'd']);
    expect(rest.items.at(-1)?.uid).toBe(late.uid);
  });

  test('a cursor is the place of the last item, in unpadded base64url', async () => {
    const { page, item } = await openWorkspace();
    const first = await item('create_note', { title: 'a', content: '' });
    await item('create_note', { title: 'b', content: '' });
    const { nextCursor = '' } = await page('list_notes', { limit: 1 });
    expect(Buffer.from(nextCursor, 'base64url').toString()).toBe(
      `${Date.parse(first.updatedAt)}|${first.uid}`,
    );
    expect(nextCursor).not.toMatch(/[=+/]/);
    expect(encodeCursor(decodeCursor(nextCursor))).toBe(nextCursor);
  });

  test.each(['nonsense', '%%%', 'MXw', Buffer.from('x|y').toString('base64url'), 'a'.repeat(5000)])(
    'the bad cursor %.20s is told as such',
    async (cursor) => {
      const { page } = await openWorkspace();
      await expect(page('list_notes', { cursor })).rejects.toThrow(/cursor is not one that this tool gave/);
    },
  );

  test('a cursor that was tampered with is refused', async () => {
    const { page, item } = await openWorkspace();
    for (const title of ['a', 'b']) await item('create_note', { title, content: '' });
    const { nextCursor = '' } = await page('list_notes', { limit: 1 });
    for (const cursor of [`${nextCursor}=`, `!${nextCursor}`, ` ${nextCursor}`, nextCursor.slice(0, -2)]) {
      await expect(page('list_notes', { cursor })).rejects.toThrow(/cursor is not one/);
    }
  });
});

test('order survives a restart with a clock that was set back a little', async () => {
  const before = await openWorkspace({ now: () => 1_700_000_000_000 });
  const first = await before.item('create_note', { title: 'first', content: '' });
  const after = await openWorkspace({ dataDir: before.dataDir, now: () => 1_699_999_999_000 });
  const second = await after.item('create_note', { title: 'second', content: '' });
  expect(uids(await walk(after, { limit: 10 }))).toEqual([first.uid, second.uid]);
});

test('a clock that was set back far is believed, and still no item goes back in time', async () => {
  const clock = { at: Date.parse('2099-01-01T00:00:00Z') };
  const { item } = await openWorkspace({ now: () => clock.at });
  const ahead = await item('create_note', { title: 'ahead', content: '' });
  clock.at = Date.parse('2026-01-01T00:00:00Z');
  const right = await item('create_note', { title: 'right', content: '' });
  expect(right.updatedAt).toBe('2026-01-01T00:00:00.000Z');
  const touched = await item('patch_note', { uid: ahead.uid, updates: { x: 1 } });
  expect(Date.parse(touched.updatedAt)).toBeGreaterThan(Date.parse(ahead.updatedAt));
  const next = await item('create_note', { title: 'next', content: '' });
  expect(next.updatedAt < '2027').toBe(true);
});

function pick<T>(options: readonly [T, ...T[]] | T[]): T {
  const option = options[Math.floor(Math.random() * options.length)];
  if (option === undefined) throw new Error('nothing to pick from');
  return option;
}
