/** OAuth clients: known as long as they are used, bounded in number, and never more than they say. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClients, type Client, type Clients } from '../../../src/mcp/access/clients.ts';
import { createGrants } from '../../../src/mcp/access/grants.ts';
import { dayMs, fromOutside, openOwnFile, start, type OpenedFile } from './own-file.ts';
import { wish } from './wishes.ts';

const registration = {
  name: 'Claude Code',
  redirectUris: ['http://127.0.0.1/callback', 'http://localhost/callback'],
  authMethod: 'none' as const,
};

const chatGpt: Client = {
  id: 'https://chatgpt.com/oauth/client.json',
  name: 'ChatGPT',
  how: 'document',
  verification: { kind: 'domain', domain: 'chatgpt.com' },
  redirectUris: ['https://chatgpt.com/connector_platform_oauth_redirect'],
  authMethods: ['none', 'private_key_jwt'],
  jwksUri: 'https://chatgpt.com/oauth/jwks.json',
};

async function open(given?: string, time?: number): Promise<OpenedFile & { clients: Clients }> {
  const own = await openOwnFile(given, time);
  return { ...own, clients: createClients(own.database, own.options) };
}

function register(clients: Clients, more: Partial<Parameters<Clients['register']>[0]> = {}) {
  const made = clients.register({ ...registration, ...more });
  if (made === null) throw new Error('There was no room.');
  return made;
}

const nobody = () => false;

describe('a client that registers itself', () => {
  test('gets an id of ours, is merely claimed to be what it says, and is known after a restart', async () => {
    const { clients, file, close } = await open();
    const { client, secret } = register(clients);
    expect(secret).toBeNull();
    expect(client).toEqual({
      id: client.id,
      name: 'Claude Code',
      how: 'registered',
      verification: { kind: 'claimed' },
      redirectUris: registration.redirectUris,
      authMethods: ['none'],
      jwksUri: null,
    });
    expect(client.id).toMatch(/^client_[0-9a-z]{16}$/);
    close();
    for (const known of [clients, (await open(file)).clients]) {
      expect(known.find(client.id)).toEqual(client);
      expect(known.find('https://chatgpt.com/oauth/client.json')).toBeNull();
      expect(known.list()).toEqual([
        {
          id: client.id,
          name: 'Claude Code',
          how: 'registered',
          verification: { kind: 'claimed' },
          redirectHosts: ['127.0.0.1', 'localhost'],
          firstSeen: start,
          lastUsedAt: null,
        },
      ]);
    }
  });

  test('may register again under the same name, and is another one then', async () => {
    const { clients } = await open();
    const [first, second] = [register(clients).client, register(clients).client];
    expect(first.id).not.toBe(second.id);
    expect(clients.list()).toHaveLength(2);
  });

  test.each([
    ['Chat\u202eTPG', 'ChatTPG'],
    ['  two\nlines\tof \u2003 it ', 'two lines of it'],
    ['zero\u200bwidth\u00ad\ufeff', 'zerowidth'],
    ['<b onmouseover=alert(1)>bold</b>', '<b onmouseover=alert(1)>bold</b>'],
    ['\u0000\u0007\u001b[31mred', '[31mred'],
    ['Z\u0300\u0301\u0302\u0303\u0304\u0305a', 'Z\u0300\u0301a'],
    ['half \ud800 a pair', 'half a pair'],
    ['', 'Unnamed client'],
    [' \u200b\n', 'Unnamed client'],
  ])('under the name %j is shown as %j', async (name, shown) => {
    const { clients, file, close } = await open();
    const { client } = register(clients, { name });
    expect(client.name.replaceAll(/ +/g, ' ')).toBe(shown);
    close();
    expect((await open(file)).clients.list()[0]?.name).toBe(client.name);
  });

  test('under an endless name has a short one', async () => {
    const { clients } = await open();
    for (const name of ['x'.repeat(5_000_000), '👩‍👩‍👧'.repeat(1000), 'a\u0300'.repeat(100_000)])
      expect([...register(clients, { name }).client.name].length).toBeLessThanOrEqual(60);
  });
});

describe('a client’s secret', () => {
  test('is checked whole, is for that client alone, and survives a restart', async () => {
    const { clients, file, close } = await open();
    const first = register(clients, { authMethod: 'client_secret_basic' });
    const other = register(clients, { authMethod: 'client_secret_post' });
    const open_ = register(clients);
    const secret = first.secret ?? '';
    expect(secret).toMatch(/^pbs_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
    close();
    for (const known of [clients, (await open(file)).clients]) {
      expect(known.checkSecret(first.client.id, secret)).toBe(true);
      for (const wrong of ['', secret.slice(0, -1), `${secret}\n`, secret.slice(17), other.secret ?? ''])
        expect(known.checkSecret(first.client.id, wrong), wrong).toBe(false);
      expect(known.checkSecret(open_.client.id, secret)).toBe(false);
      expect(known.checkSecret(open_.client.id, '')).toBe(false);
      expect(known.checkSecret('client_unknown', secret)).toBe(false);
    }
  });

  test('is on disk only as its hash, and a damaged hash is nobody’s', async () => {
    const { clients, file, close } = await open();
    const { client, secret } = register(clients, { authMethod: 'client_secret_post' });
    const folder = join(file, '..');
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    const bytes = Buffer.concat(files);
    expect(bytes.includes(secret?.slice(17) ?? '')).toBe(false);
    expect(
      bytes.includes(
        createHash('sha256')
          .update(secret ?? '')
          .digest(),
      ),
    ).toBe(true);
    close();
    for (const hash of [new Uint8Array(5), new Uint8Array(32), 'text', null]) {
      fromOutside(file, 'UPDATE clients SET secret_hash = ?', hash);
      const again = await open(file);
      expect(again.clients.checkSecret(client.id, secret ?? '')).toBe(false);
      expect(again.clients.checkSecret(client.id, '')).toBe(false);
      again.close();
    }
  });
});

describe('a client known by its document', () => {
  test('is listed from its first use on, as it was then, and is not one that registered', async () => {
    const { clients, file, close, clock } = await open();
    expect(clients.list()).toEqual([]);
    clients.used(chatGpt);
    expect(clients.find(chatGpt.id)).toBeNull();
    clock.time += dayMs;
    clients.used({ ...chatGpt, name: 'ChatGPT by OpenAI' });
    close();
    const expected = {
      id: chatGpt.id,
      name: 'ChatGPT by OpenAI',
      how: 'document',
      verification: { kind: 'domain', domain: 'chatgpt.com' },
      redirectHosts: ['chatgpt.com'],
      firstSeen: start,
      lastUsedAt: start + dayMs,
    };
    for (const known of [clients, (await open(file)).clients]) expect(known.list()).toEqual([expected]);
  });
});

describe('a use', () => {
  test('is written down at the first, and then no more than once a minute', async () => {
    const { clients, file, clock, uses } = await open();
    const { client } = register(clients);
    for (const at of [0, 59_000, 60_000, 61_000]) {
      clock.time = start + at;
      clients.used(client);
    }
    expect(uses).toEqual([start, start + 60_000]);
    expect(fromOutside(file, 'SELECT last_used_at FROM clients')).toEqual([{ last_used_at: start + 60_000 }]);
  });

  test('of one that was removed meanwhile does not bring it back', async () => {
    const { clients } = await open();
    const { client } = register(clients);
    expect([clients.remove(client.id), clients.remove(client.id)]).toEqual([true, false]);
    clients.used(client);
    expect(clients.list()).toEqual([]);
  });

  test('does not let a registered client change what it registered', async () => {
    const { clients } = await open();
    const { client } = register(clients);
    clients.used({ ...client, name: 'Bank', redirectUris: ['https://evil.example/'] });
    expect(clients.find(client.id)).toEqual(client);
  });

  test('that cannot be written is said, and the client stays known', async () => {
    const { clients, database, troubles } = await open();
    database.run("CREATE TRIGGER full BEFORE INSERT ON clients BEGIN SELECT RAISE(ABORT, 'no'); END");
    clients.used(chatGpt);
    expect(clients.list()).toHaveLength(1);
    expect(troubles).toHaveLength(1);
    expect(() => clients.register(registration)).toThrow();
    expect(clients.list()).toHaveLength(1);
  });
});

describe('room for a thousand registrations', () => {
  test('is made by dropping the oldest that was never used and holds no grant', async () => {
    const own = await open();
    const { clients, clock } = own;
    // Syncing a thousand commits to the disk is not what this is about.
    own.database.run('PRAGMA synchronous = OFF');
    const made = Array.from({ length: 1000 }, () => {
      clock.time += 1000;
      return register(clients).client;
    });
    const [used, granted, dropped, next] = made;
    if (!used || !granted || !dropped || !next) throw new Error('Nothing was made.');
    clients.used(used);
    createGrants(own.database, own.options).issue({ ...wish, clientId: granted.id });
    clients.used(chatGpt);
    const newcomer = register(clients).client;
    expect(clients.find(dropped.id)).toBeNull();
    for (const { id } of [used, granted, next, newcomer]) expect(clients.find(id)?.id).toBe(id);
    expect(clients.list()).toHaveLength(1001);
    for (const client of clients.list()) {
      const known = clients.find(client.id);
      clock.time += 100;
      if (known !== null) clients.used(known);
    }
    expect(clients.register(registration)).toBeNull();
    clients.remove(used.id);
    expect(clients.register(registration)).not.toBeNull();
  });
});

describe('collecting', () => {
  test('forgets after a day who never came, after ninety who came, and nobody who holds a grant', async () => {
    const { clients, clock, file } = await open();
    const never = register(clients).client;
    const came = register(clients).client;
    const holder = register(clients).client;
    clients.used(came);
    clients.used(chatGpt);
    const names = () => clients.list().map(({ id }) => id);
    const hasGrant = (id: string) => id === holder.id;
    clock.time = start + dayMs - 1;
    clients.collect(hasGrant);
    expect(names()).toHaveLength(4);
    clock.time = start + dayMs;
    clients.collect(hasGrant);
    expect(names()).toEqual([came.id, holder.id, chatGpt.id]);
    clock.time = start + 90 * dayMs - 1;
    clients.collect(hasGrant);
    expect(names()).toHaveLength(3);
    clock.time = start + 90 * dayMs;
    clients.collect(hasGrant);
    expect(names()).toEqual([holder.id]);
    clients.collect(nobody);
    expect(fromOutside(file, 'SELECT id FROM clients')).toEqual([]);
    expect(clients.find(never.id)).toBeNull();
  });

  test('forgets nobody because the clock was set back', async () => {
    const { clients, clock } = await open();
    register(clients);
    clock.time = start - 400 * dayMs;
    clients.collect(nobody);
    expect(clients.list()).toHaveLength(1);
  });
});

test.each([
  ['how', 'friend', 'document'],
  ['redirect_uris', '{}', 'registered'],
  ['redirect_uris', 'not JSON', 'registered'],
  ['redirect_uris', '[1, "no address"]', 'registered'],
  ['auth_methods', '["password"]', 'registered'],
  ['first_seen', 'once', 'registered'],
])('a damaged row (%s = %j) is a client that may do nothing more', async (column, value, how) => {
  const { clients, file, close } = await open();
  const { client } = register(clients);
  close();
  fromOutside(file, `UPDATE clients SET ${column} = ?`, value);
  const again = (await open(file)).clients;
  expect(again.list()[0]?.how).toBe(how);
  const known = again.find(client.id);
  if (column === 'redirect_uris') expect(known?.redirectUris).toEqual([]);
  if (column === 'auth_methods') expect(known?.authMethods).toEqual([]);
  if (column === 'how') expect(known).toBeNull();
});
