/** A program for the durability test: grants, refreshes and revokes without end, and prints each once it is acknowledged. */
import { writeSync } from 'node:fs';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { createGrants } from '../../../src/mcp/access/grants.ts';
import { createTokens } from '../../../src/mcp/access/tokens.ts';
import { wish } from './wishes.ts';

const [, , file = ''] = process.argv;
const database = openAccessDatabase(file);
const options = {
  now: () => Date.now(),
  trouble(error: unknown) {
    throw error;
  },
  used: () => undefined,
};
const grants = createGrants(database, options);
const tokens = createTokens(database, options);
/** Straight to the descriptor: what a killed process had buffered would otherwise count as never acknowledged. */
const acknowledge = (...words: string[]) => writeSync(1, `${words.join(' ')}\n`);

for (;;) {
  const made = grants.issue(wish);
  let { refreshToken } = made;
  acknowledge('granted', made.grant.id, made.accessToken, refreshToken ?? '');
  for (let round = 0; round < 3; round += 1) {
    const next = grants.refresh(refreshToken ?? '', wish.clientId, null);
    if ('refused' in next) throw new Error(next.refused);
    refreshToken = next.refreshToken;
    acknowledge('granted', made.grant.id, next.accessToken, refreshToken ?? '');
  }
  const { token, about } = tokens.create({
    name: 'a token',
    kind: 'bearer',
    scope: 'mcp:read',
    expiresInDays: null,
  });
  acknowledge('token', about.id, token);
  const other = grants.issue(wish);
  acknowledge('granted', other.grant.id, other.accessToken, other.refreshToken ?? '');
  grants.revoke(other.grant.id);
  acknowledge('revoked', other.grant.id);
}
