/** Opening the connector, and what its check tells apart. */
import { describe, expect, test } from 'vitest';
import { attio } from '../../../../src/mcp/connectors/attio/index.ts';
import { fieldsOf } from '../../../../src/mcp/connectors/connector.ts';
import { allScopes } from '../../../simulators/attio/simulator.ts';
import { openConnector } from '../open-connector.ts';
import { failure, openAttio, still } from './fixture.ts';

const readable = [
  ...['record_permission', 'object_configuration', 'list_configuration', 'list_entry'],
  ...['note', 'task', 'user_management'],
].map((scope) => `${scope}:read`);

describe('opening', () => {
  test('asks for an address and a secret token, and is off until somebody sets it', () => {
    const fields = fieldsOf(attio.credential);
    expect(fields.map(({ key, secret, required }) => [key, secret, required])).toEqual([
      ['baseUrl', false, false],
      ['accessToken', true, true],
    ]);
    expect(attio.startsEnabled).toBe(false);
  });

  test.each([
    ['', 'no access token yet'],
    ['   ', 'no access token yet'],
    ['café', 'characters that no token has'],
  ])('waits for a token when it is %j, and says where one is made', async (accessToken, words) => {
    const error = await failure(openConnector(attio, { secrets: { accessToken } }));
    expect(error).toMatchObject({
      code: 'connector_not_configured',
      message: expect.stringContaining(words),
    });
    expect(error.hint).toContain('Workspace settings → Developers');
  });

  test('asks Attio nothing', async () => {
    const { simulator, opened } = await openAttio();
    expect(opened.tools).toHaveLength(32);
    expect(simulator.requests).toEqual([]);
  });

  test('takes a token as it was pasted, with white space and the word Bearer', async () => {
    const { opened } = await openAttio({ token: 'key-1', accessToken: ' Bearer key-1\n' });
    await expect(opened.check(still())).resolves.toContain('Northwind Sales');
  });
});

describe('check', () => {
  test('tells the workspace and what the token may do', async () => {
    const { opened, simulator } = await openAttio();
    const words = await opened.check(still());
    expect(words).toContain('Northwind Sales');
    expect(words).toContain('may also write');
    expect(words).toContain('record_permission:read-write');
    expect(simulator.requests.map(({ path }) => path)).toEqual(['/v2/self']);
  });

  test('tells that a token with read scopes may read only', async () => {
    const { opened } = await openAttio({ scopes: readable });
    await expect(opened.check(still())).resolves.toContain('may read only');
  });

  test('tells a deleted token', async () => {
    const { opened, simulator } = await openAttio();
    simulator.tokens.set(simulator.token, { active: false, scopes: [] });
    expect(await failure(opened.check(still()))).toMatchObject({ code: 'source_key_rejected' });
  });

  test('tells a wrong token', async () => {
    const { opened } = await openAttio({ accessToken: 'another' });
    const error = await failure(opened.check(still()));
    expect(error).toMatchObject({ code: 'source_key_rejected' });
    expect(error.message).not.toContain('another');
  });

  test('tells a status of 401 too', async () => {
    const { opened, simulator } = await openAttio();
    simulator.faults.next(1, { status: 401, body: '{"message":"Unauthorized"}' });
    expect(await failure(opened.check(still()))).toMatchObject({ code: 'source_key_rejected' });
  });

  test.each(readable)('names %s when it is missing, and where it is ticked', async (missing) => {
    const { opened } = await openAttio({ scopes: readable.filter((scope) => scope !== missing) });
    const error = await failure(opened.check(still()));
    expect(error).toMatchObject({ code: 'source_permission_missing' });
    expect(error.message).toContain(missing);
    for (const other of readable.filter((scope) => scope !== missing))
      expect(error.message).not.toContain(other);
    expect(error.hint).toContain('Scopes');
  });

  test('takes read-write for read', async () => {
    const { opened } = await openAttio({ scopes: [...allScopes, 'user_management:read-write'] });
    await expect(opened.check(still())).resolves.toContain('Northwind');
  });

  test('tells that nobody is there', async () => {
    const { opened, simulator } = await openAttio();
    await simulator.close();
    expect(await failure(opened.check(still()))).toMatchObject({ code: 'source_unreachable' });
  });

  test('tells that Attio is down', async () => {
    const { opened, simulator } = await openAttio();
    simulator.faults.next(20, { status: 503, headers: { 'Retry-After': '0' } });
    expect(await failure(opened.check(still()))).toMatchObject({ code: 'source_unavailable' });
  });

  test('tells an address where Attio is not', async () => {
    const { opened, simulator } = await openAttio();
    simulator.faults.next(1, { status: 404, body: 'Not here' });
    const error = await failure(opened.check(still()));
    expect(error).toMatchObject({ code: 'source_refused', hint: expect.stringContaining('baseUrl') });
  });

  test('tells something else than Attio', async () => {
    const { opened, simulator } = await openAttio();
    simulator.faults.next(1, { status: 200, body: '<html>Hello</html>' });
    const error = await failure(opened.check(still()));
    expect(error).toMatchObject({ code: 'source_unavailable' });
    expect(error.hint).toContain('baseUrl');
  });
});
