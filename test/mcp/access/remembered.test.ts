/** What outlives a run: the last request of ChatGPT, the tunnel's traffic by month, and the address that was left. */
import { describe, expect, test } from 'vitest';
import {
  addUsage,
  readFormerAddress,
  readLastVisit,
  readUsage,
  writeFormerAddress,
  writeLastVisit,
} from '../../../src/mcp/access/remembered.ts';
import { fromOutside, openOwnFile, start } from './own-file.ts';

const visit = {
  at: start,
  what: 'POST /mcp, tools/list',
  status: 200,
  ok: true,
  outcome: 'Answered',
  address: '9.129.53.233',
};

describe('the last visit', () => {
  test('is none at first, then the newest, also after a restart', async () => {
    const { database, file, close } = await openOwnFile();
    expect(readLastVisit(database)).toBeNull();
    writeLastVisit(database, visit);
    const newest = { ...visit, at: start + 1, status: 401, ok: false, outcome: 'Refused' };
    writeLastVisit(database, newest);
    expect(readLastVisit(database)).toEqual(newest);
    close();
    expect(readLastVisit((await openOwnFile(file)).database)).toEqual(newest);
  });

  test('that makes no sense is none', async () => {
    const { database, file } = await openOwnFile();
    writeLastVisit(database, visit);
    fromOutside(file, "UPDATE last_visit SET status = 'fine'");
    expect(readLastVisit(database)).toBeNull();
  });
});

test('the address that was left is known after a restart, until it is forgotten', async () => {
  const { database, file, close } = await openOwnFile();
  expect(readFormerAddress(database)).toBeNull();
  writeFormerAddress(database, 'https://a.example');
  writeFormerAddress(database, 'https://b.example');
  close();
  const again = (await openOwnFile(file)).database;
  expect(readFormerAddress(again)).toBe('https://b.example');
  writeFormerAddress(again, null);
  expect(readFormerAddress(again)).toBeNull();
});

test('the tunnel’s traffic adds up by month', async () => {
  const { database, file, close } = await openOwnFile();
  expect(readUsage(database, '2026-10')).toEqual({ requests: 0, bytes: 0 });
  addUsage(database, { month: '2026-10', requests: 3, bytes: 1000 });
  addUsage(database, { month: '2026-10', requests: 1, bytes: 2 ** 40 });
  addUsage(database, { month: '2026-11', requests: 5, bytes: 7 });
  close();
  const again = (await openOwnFile(file)).database;
  expect(readUsage(again, '2026-10')).toEqual({ requests: 4, bytes: 2 ** 40 + 1000 });
  expect(readUsage(again, '2026-11')).toEqual({ requests: 5, bytes: 7 });
});
