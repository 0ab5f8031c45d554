import { expect, test } from 'vitest';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { createDocumentLinks } from '../../../src/mcp/access/document-links.ts';
import { endEverything } from '../../../src/mcp/access/emergency.ts';
import { createGrants } from '../../../src/mcp/access/grants.ts';
import { createTokens } from '../../../src/mcp/access/tokens.ts';
import { makeDataDir } from '../core-world.ts';

function house() {
  const database = openAccessDatabase(`${makeDataDir()}/access.db`);
  const keeping = { now: () => 1_800_000_000_000, trouble: () => undefined, used: () => undefined };
  const tokens = createTokens(database, keeping);
  const grants = createGrants(database, keeping);
  const { token } = tokens.create({ name: 'laptop', kind: 'bearer', scope: 'mcp:read', expiresInDays: null });
  const { accessToken } = grants.issue({
    ...{ clientId: 'c', clientName: 'Client', issuer: 'https://a.example', resource: 'https://a.example' },
    ...{ redirectHost: 'b.example', address: '203.0.113.7', scopes: ['mcp:read'], sources: null },
    isDoctor: false,
  });
  const ended: string[] = [];
  const link = createDocumentLinks(database, {
    now: () => 0,
    hours: () => 24,
    rightsOf: (credential) => ({
      ...{ credential, name: '', kind: 'token', scopes: new Set(['mcp:read']), sources: null },
    }),
  });
  const signed = link.sign('workspace:note:1', 'someone');
  const opens = () => {
    const [path = '', query] = signed.split('?');
    return link.read(path, new URLSearchParams(query)).kind;
  };
  const options = {
    ...{ tokens, grants, consents: { endAll: () => 2 }, links: link },
    ended: (id: string) => ended.push(id),
  };
  return { database, tokens, grants, token, accessToken, ended, options, opens };
}

test('everything that lets somebody in ends, and what it has open', () => {
  const { tokens, grants, token, accessToken, ended, options, opens } = house();
  expect(opens()).toBe('good');
  const gone = endEverything(options);
  expect({ ...gone, grants: gone.grants.length }).toEqual({ tokens: 1, grants: 1, approvals: 2 });
  expect(tokens.verify(token)).toBeNull();
  expect(grants.verify(accessToken)).toBe('unknown');
  expect(ended).toHaveLength(2);
  expect(opens()).toBe('bad');
});

test('it ends even when the disk takes none of it, and that is told', () => {
  const { database, tokens, grants, token, accessToken, ended, options, opens } = house();
  database.run(
    `CREATE TRIGGER no_key BEFORE INSERT ON document_key BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`,
  );
  for (const table of ['tokens', 'grants'])
    database.run(
      `CREATE TRIGGER no_${table} BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`,
    );
  expect(() => endEverything(options)).toThrow();
  expect(tokens.verify(token)).toBeNull();
  expect(grants.verify(accessToken)).toBe('unknown');
  expect(ended).toHaveLength(2);
  expect(opens()).toBe('bad');
});
