/** The room as a whole, on its own records: what a revocation and an emergency leave, and what is told of them. */
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { settingsSchema } from '../../../src/contract/settings.ts';
import { initialState } from '../../../src/contract/state.ts';
import { openAccess } from '../../../src/mcp/access/access.ts';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { createStore } from '../../../src/mcp/store.ts';
import { makeDataDir } from '../core-world.ts';
import { createOwnClock } from '../own-clock.ts';
import { answerOf, ask, asker, chatGptId, connect, exchange, getCode, start } from './authorization-world.ts';

function openHouse() {
  const dataDir = makeDataDir();
  const database = openAccessDatabase(join(dataDir, 'access.db'));
  onTestFinished(() => database.close());
  const audited: string[] = [];
  const store = createStore(initialState('1.0.0'));
  const access = openAccess({
    ...{ database, store, clock: createOwnClock(start), rangesFile: join(dataDir, 'ranges.json') },
    settings: () => settingsSchema.parse({}).access,
    linkHours: () => 24,
    sourceIds: () => ['workspace'],
    audit: ({ actor, action, subject, detail }) =>
      audited.push(`${actor} ${action} ${subject}: ${detail}`.trim()),
    ended: () => undefined,
    heard: () => undefined,
    log: (_level, message) => expect.fail(message),
  });
  onTestFinished(() => access.close());
  return { access, store, audited };
}

type House = ReturnType<typeof openHouse>;

const callback = 'https://client.example/callback';
const kinds = ['known by a document', 'that registered itself'] as const;

/** What a client of this kind sends; one that registers itself is new every time. */
function clientOf(
  { access }: House,
  kind: (typeof kinds)[number],
): { client_id: string; redirect_uri?: string } {
  if (kind === 'known by a document') return { client_id: chatGptId };
  const { body } = access.server.register(
    { redirect_uris: [callback], token_endpoint_auth_method: 'none' },
    asker,
  );
  return { client_id: String(body['client_id']), redirect_uri: callback };
}

describe.each(kinds)('a client %s, when it is revoked', (kind) => {
  test('can exchange no code that it had already, and has no more rounds that wait', async () => {
    const house = openHouse();
    const { access } = house;
    const client = clientOf(house, kind);
    const other = await ask(access);
    await connect(access, client);
    const coded = await getCode(access, client);
    const approved = await ask(access, client, { ...asker, address: '203.0.113.20' });
    access.consents.decide({ id: approved.id, decision: 'approve' }, 'rest');
    const waiting = await ask(access, client, { ...asker, address: '203.0.113.20' });

    expect(access.revoke(client.client_id, 'window')).toBe(1);
    const refused = await exchange(access, coded, client);
    expect(refused.body['error']).toMatch(/^invalid_(grant|client)$/);
    for (const round of [approved, waiting]) {
      const told = answerOf(access, round).searchParams;
      expect([told.get('error'), told.get('code')]).toEqual(['temporarily_unavailable', null]);
    }
    const left = kind === 'known by a document' ? [] : [other.id];
    expect(access.consents.list().map(({ id }) => id)).toEqual(left);
    expect(access.grants.list()).toEqual([]);
  });

  test('is known by what waits alone', async () => {
    const house = openHouse();
    const { access } = house;
    const client = clientOf(house, kind);
    await ask(access, client);
    expect(access.revoke(client.client_id, 'window')).toBe(0);
    expect(access.consents.list()).toEqual([]);
    expect(() => access.revoke(client.client_id, 'window')).toThrow();
  });
});

describe('an emergency', () => {
  test('is written down token by token and grant by grant', async () => {
    const { access, audited } = openHouse();
    const ids = ['laptop', 'phone'].map(
      (name) =>
        access.tokens.create({ name, kind: 'bearer', scope: 'mcp:read', expiresInDays: null }).about.id,
    );
    await connect(access);
    const before = audited.length;
    expect(access.revokeEverything('window')).toEqual({ tokens: 2, grants: 1, approvals: 0 });
    expect(audited.slice(before)).toEqual([
      expect.stringMatching(/^window grant\.revoked ChatGPT \(grant_.*\): The user closed everything\.$/),
      `window token.revoked laptop (${ids[0]}): The user closed everything.`,
      `window token.revoked phone (${ids[1]}): The user closed everything.`,
    ]);
  });

  test('ends what the doctor was granted too, and neither counts nor tells it', async () => {
    const { access, audited } = openHouse();
    const doctor = { ...asker, isDoctor: true };
    const round = await ask(access, {}, doctor);
    access.consents.approveForDoctor(round.id);
    const code = answerOf(access, round).searchParams.get('code') ?? '';
    const { body } = await exchange(access, { code, verifier: round.verifier }, {}, doctor);
    const bearer = String(body['access_token']);
    expect(access.grants.verify(bearer)).toMatchObject({ isDoctor: true });
    expect(access.revokeEverything('window')).toEqual({ tokens: 0, grants: 0, approvals: 0 });
    expect(access.grants.verify(bearer)).toBe('unknown');
    expect(audited).toEqual([]);
  });
});
