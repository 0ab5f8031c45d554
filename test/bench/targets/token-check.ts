/** Patchbay's listener twice in one process: behind its gate, and behind one that lets everybody in and counts nothing. */
import { join } from 'node:path';
import { settingsSchema } from '../../../src/contract/settings.ts';
import { initialState } from '../../../src/contract/state.ts';
import { openAccess, type Access } from '../../../src/mcp/access/access.ts';
import { openAccessDatabase } from '../../../src/mcp/access/database.ts';
import { createListener, type ListenerOptions } from '../../../src/mcp/http/listener.ts';
import { createIds } from '../../../src/mcp/ids.ts';
import { createStore } from '../../../src/mcp/store.ts';
import { createToolRegistry } from '../../../src/mcp/tools/registry.ts';
import { median } from '../statistics.ts';
import { echoTools } from './echo-source.ts';
import { offer } from './offer.ts';

const folder = process.env['BENCH_FOLDER'];
if (folder === undefined) throw new Error('BENCH_FOLDER names no folder.');
const now = () => Date.now();
/** Rates that are counted and never reached. */
const { access: rates } = settingsSchema.parse({
  access: { requestsPerMinute: 1_000_000, requestsPerHour: 10_000_000 },
});
const database = openAccessDatabase(join(folder, 'access.db'));
const access = openAccess({
  ...{ database, rangesFile: join(folder, 'ranges.json'), store: createStore(initialState('0.0.0')) },
  clock: { now, after: () => () => undefined },
  settings: () => rates,
  linkHours: () => 24,
  sourceIds: () => ['echo'],
  audit: () => undefined,
  ended: () => undefined,
  heard: () => undefined,
  log: (_level, message, cause) => console.error(message, cause),
});
const tools = createToolRegistry();
tools.put('echo', echoTools);

function makeListener(gate: Pick<Access, 'verify' | 'limits'>) {
  return createListener({
    version: '0.0.0',
    now,
    offers: () => [],
    links: access.links,
    documents: () => [],
    access: { ...access, ...gate },
    calls: {
      ...{ tools, now, newId: createIds('call', now), origin: () => 'http://127.0.0.1' },
      link: (id, credential) => access.links.sign(id, credential),
      limits: () => ({ deadlineMs: 45_000, maxResultBytes: 200_000 }),
      told: { started: () => undefined, ended: () => undefined },
      log: (_level, _scope, message, cause) => console.error(message, cause),
    },
    issuerOf: (host) => `http://${host}`,
    publicHosts: () => [],
    tunnelHost: () => null,
    settings: () => ({ trustedProxy: '', openaiOnly: false }),
    doctorPass: () => false,
    instanceId: '',
    sessionLimits: () => ({ max: 1_000, idleMs: 60_000 }),
    told: { ...quiet, failed: (error) => console.error(error) },
    direct: true,
  });
}

const quiet: Omit<ListenerOptions['told'], 'failed'> = {
  clientSeen: () => undefined,
  clientGone: () => undefined,
  visited: () => undefined,
  refused: () => undefined,
  passed: () => undefined,
};

/** As after a year of letting clients in: what is looked for is one among many. */
function makeTokens(issuer: string) {
  const grant = () =>
    access.grants.issue({
      ...{ clientId: 'client_bench', clientName: 'Bench', issuer, resource: issuer },
      ...{ redirectHost: 'localhost', address: '127.0.0.1', sources: null, isDoctor: false },
      scopes: ['mcp:read', 'mcp:write', 'offline_access'],
    }).accessToken;
  const personal = () =>
    access.tokens.create({
      ...{ name: 'bench', kind: 'bearer', scope: 'mcp:read mcp:write', expiresInDays: null },
    }).token;
  for (let made = 0; made < 200; made += 1) grant();
  for (let made = 0; made < 50; made += 1) personal();
  return { grant: grant(), personal: personal() };
}

/** Microseconds, the median of several runs. */
function timed(check: () => unknown): number {
  const times = 5_000;
  const taken: number[] = [];
  while (taken.length < 15) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) check();
    taken.push(((performance.now() - start) * 1000) / times);
  }
  return median(taken);
}

function timeChecks(issuer: string, { grant, personal }: { grant: string; personal: string }) {
  const at = { issuer, path: '/mcp' };
  const forged = `${grant.slice(0, -4)}AAAA`;
  const verify = (token: string, good: boolean) => {
    if (access.verify(token, at).ok !== good) throw new Error('The check came out wrong.');
  };
  const check = (name: string, run: () => unknown) => ({ name, microseconds: timed(run) });
  const { limits } = access;
  return [
    check('the access token of a grant', () => verify(grant, true)),
    check('a personal access token', () => verify(personal, true)),
    check('a forged access token', () => verify(forged, false)),
    check('the count of a token', () => limits.take('token', 'grant_bench')),
    check('the count of an address', () => limits.take('address', '203.0.113.24')),
    check('all of a request through the tunnel', () => {
      limits.take('address', '203.0.113.24');
      verify(grant, true);
      limits.take('token', 'grant_bench');
    }),
  ];
}

const guarded = makeListener(access);
const { origin: issuer } = await guarded.listen('127.0.0.1', 0);
const secrets = makeTokens(issuer);
const verdict = access.verify(secrets.grant, { issuer, path: '/mcp' });
const open = makeListener({ verify: () => verdict, limits: { take: () => null } });
const { origin } = await open.listen('127.0.0.1', 0);

offer(
  {
    guarded: { url: `${issuer}/mcp`, token: secrets.grant },
    open: { url: `${origin}/mcp`, token: secrets.grant },
    checks: timeChecks(issuer, secrets),
  },
  async () => {
    await guarded.close();
    await open.close();
    access.close();
    database.close();
  },
);
