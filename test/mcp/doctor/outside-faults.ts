/** Faults at the public address: who answers there, and how far they are to be believed. */
import { request, type RequestListener } from 'node:http';
import type { Conditions } from '../../simulators/ngrok-edge/faults.ts';
import { occupy, originOf } from '../core-world.ts';
import { afterAddress, afterOAuth, wholeWayIn, type Fault } from './fault.ts';
import { letIn } from './let-in.ts';
import { openSoundWard, openWard, seededFolder, toLoopback, type Ward } from './ward.ts';

type Row = Omit<Fault, 'plant'>;

/** All was well until the edge changed. */
const edgeWith = (row: Row, change: Partial<Conditions>): Fault => ({
  ...row,
  async plant() {
    const ward = await openSoundWard();
    Object.assign(ward.edge.faults, change);
    return ward.examine;
  },
});

/** Something other than the tunnel is said to publish the listener. */
const publishedAt = (row: Row, urlOf: (ward: Ward) => string | Promise<string>): Fault => ({
  ...row,
  async plant() {
    const ward = await openWard({ tunnel: false });
    await ward.world.ask('settings.set', { values: { 'server.publicUrl': await urlOf(ward) } });
    return ward.examine;
  },
});

const answers =
  (status: number, type: string, body: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** A reverse proxy that does not pass the Host header on. */
const proxyTo =
  (origin: string, host: string): RequestListener =>
  (asked, response) => {
    const onward = request(
      `${origin}${asked.url ?? '/'}`,
      { method: asked.method, headers: { ...asked.headers, host, 'x-forwarded-for': '203.0.113.7' } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    asked.pipe(onward);
  };

/** A reverse proxy of the user's own, which does all as it should. */
export function proxied({ edge, world, origin }: Ward): string {
  edge.faults.impostor = proxyTo(originOf(world.state()), new URL(origin).host);
  return origin;
}

async function freePort(): Promise<number> {
  const { port, leave } = await occupy();
  await leave();
  return port;
}

export const outsideFaults: Fault[] = [
  edgeWith(
    {
      ...{
        name: 'somebody else’s endpoint has the address',
        cause: 'public-address',
        meaningless: wholeWayIn,
      },
      ...{
        evidence: /Somebody else’s endpoint .*status 200 with text\/html \(“My shop”\)/,
        remedy: /yours alone/,
      },
    },
    { impostor: answers(200, 'text/html', '<!doctype html><title>My shop</title>') },
  ),
  edgeWith(
    {
      ...{ name: 'another Patchbay has the address', cause: 'public-address', meaningless: wholeWayIn },
      ...{ evidence: /Another Patchbay answers at/, remedy: /tunnel\.ngrok\.domain/ },
    },
    { impostor: answers(200, 'application/json', '{"status":"ok","name":"patchbay","version":"1.0.0"}') },
  ),
  edgeWith(
    {
      ...{ name: 'the tunnel leads nowhere', cause: 'public-address', meaningless: wholeWayIn },
      ...{ evidence: /finds nobody behind it \(status 502\)/, remedy: /off and on again/ },
    },
    { page: { status: 502, code: null } },
  ),
  edgeWith(
    {
      ...{ name: 'ngrok answers with a code of its own', cause: 'public-address', meaningless: wholeWayIn },
      ...{ evidence: /ngrok answers in Patchbay’s place .*ERR_NGROK_727/, remedy: /errors\/err_ngrok_727/ },
    },
    { page: { status: 429, code: 'ERR_NGROK_727' } },
  ),
  publishedAt(
    {
      ...{
        name: 'nothing is online at the public address',
        cause: 'public-address',
        meaningless: wholeWayIn,
      },
      ...{ evidence: /nothing is online at .*ERR_NGROK_3200/, remedy: /server\.publicUrl/ },
    },
    ({ edge }) => edge.urlFor('localhost'),
  ),
  publishedAt(
    {
      ...{
        name: 'the public address in the settings is wrong',
        cause: 'public-address',
        meaningless: ['tls', ...wholeWayIn],
      },
      ...{ evidence: /Nothing listens at patchbay\.example:\d+/, remedy: /Check server\.publicUrl/ },
    },
    async () => `https://patchbay.example:${await freePort()}`,
  ),
  publishedAt(
    {
      ...{ name: 'a reverse proxy names another host', cause: 'public-address', meaningless: wholeWayIn },
      ...{ evidence: /names it by another host/, remedy: /Host header/ },
    },
    ({ edge, world, origin }) => {
      edge.faults.impostor = proxyTo(originOf(world.state()), 'inner.example');
      return origin;
    },
  ),
  publishedAt(
    {
      ...{ name: 'the reverse proxy is not known as one', cause: 'public-address', status: 'warn' },
      ...{ evidence: /all visitors count as one for the limits/, remedy: /^Set server\.trustedProxy to/ },
    },
    proxied,
  ),
  publishedAt(
    {
      ...{ name: 'the public address is plain HTTP', cause: 'tls', status: 'warn' },
      ...{ evidence: /plain HTTP, which ChatGPT does not take/, remedy: /https/ },
    },
    ({ world }) => {
      const { listener } = world.state();
      return listener.kind === 'listening' ? listener.origin : '';
    },
  ),
  edgeWith(
    {
      ...{
        name: 'the certificate has expired',
        cause: 'tls',
        meaningless: ['public-address', ...wholeWayIn],
      },
      ...{ evidence: /expired on 20\d\d-\d\d-\d\d/, remedy: /Renew it/ },
    },
    { certificate: 'expired' },
  ),
  edgeWith(
    {
      ...{
        name: 'the certificate is for another name',
        cause: 'tls',
        meaningless: ['public-address', ...wholeWayIn],
      },
      ...{ evidence: /another name \(DNS:somebody-else\.example\)/, remedy: /this very name/ },
    },
    { certificate: 'misnamed' },
  ),
  {
    ...{
      name: 'nobody knows who signed the certificate',
      cause: 'tls',
      meaningless: ['public-address', ...wholeWayIn],
    },
    ...{ evidence: /signed by someone whom clients do not know/, remedy: /public authority/ },
    async plant() {
      const ward = await openSoundWard({ ports: { network: { lookup: toLoopback } } });
      return ward.examine;
    },
  },
  edgeWith(
    {
      ...{ name: 'the warning page stands before programs, too', cause: 'interstitial' },
      ...{ meaningless: ['public-address', ...afterAddress] },
      ...{ evidence: /Programs get ngrok’s warning page \(ERR_NGROK_6024\)/, remedy: /traffic policy/ },
    },
    { interstitialForAll: true },
  ),
  edgeWith(
    {
      ...{ name: 'the link is slow', cause: 'oauth', status: 'warn', meaningless: afterOAuth },
      ...{
        evidence: /^Each request takes about 1,[4-9]\d0 ms, so it .*\. What came before that went well\.$/,
        remedy: /slows this machine’s internet connection down/,
      },
    },
    { latencyMs: 700 },
  ),
  edgeWith(
    {
      ...{ name: 'the clock is wrong', cause: 'clock' },
      ...{ evidence: /10 minutes ahead of/, remedy: /time automatically/ },
    },
    { clockOffsetMs: -600_000 },
  ),
  edgeWith(
    {
      ...{ name: 'the clock is a little slow', cause: 'clock', status: 'warn' },
      ...{ evidence: /(19|20|21) seconds behind/, remedy: /time automatically/ },
    },
    { clockOffsetMs: 20_000 },
  ),
  {
    ...{ name: 'the month’s requests are nearly used up', cause: 'quota', status: 'warn' },
    ...{ evidence: /17,\d{3} of 20,000 requests/, remedy: /next month/ },
    async plant() {
      const ward = await openSoundWard({ dataDir: seededFolder({ requests: 17_000, bytes: 5_000_000 }) });
      return ward.examine;
    },
  },
  {
    ...{ name: 'the month’s gigabyte is used up', cause: 'quota', status: 'warn' },
    ...{ evidence: /1,200 of 1,000 MB .* Nothing is left/, remedy: /change the plan/ },
    async plant() {
      const ward = await openSoundWard({ dataDir: seededFolder({ requests: 100, bytes: 1_200_000_000 }) });
      return ward.examine;
    },
  },
  {
    ...{ name: 'the address became another one', cause: 'access' },
    ...{
      evidence: /public address is now https:\/\/new-otter/,
      remedy: /Recreate the connector in ChatGPT.*new-otter[^ ]*\/mcp/,
    },
    async plant() {
      const ward = await openSoundWard({ names: ['new-otter.ngrok-free.app'] });
      await letIn(ward);
      await ward.world.ask('settings.set', { values: { 'tunnel.ngrok.domain': 'new-otter.ngrok-free.app' } });
      await ward.urlIs(ward.edge.urlFor('new-otter.ngrok-free.app'));
      return ward.examine;
    },
  },
];
