/** Faults in what is said at the public address: proxies that change it, and sources that offer what ChatGPT does not take. */
import type { Tool } from '../../../src/mcp/connectors/connector.ts';
import type { Conditions, FrontAnswer } from '../../simulators/ngrok-edge/faults.ts';
import { afterOAuth, type Fault } from './fault.ts';
import { comeWith } from './let-in.ts';
import { bookTool, openSoundWard, shelf } from './ward.ts';

type Row = Omit<Fault, 'plant'>;

const edgeWith = (row: Row, change: Partial<Conditions>): Fault => ({
  ...row,
  async plant() {
    const ward = await openSoundWard();
    Object.assign(ward.edge.faults, change);
    return ward.examine;
  },
});

/** A source that offers these. */
const toolsAre = (row: Row, tools: () => Tool[]): Fault => ({
  ...row,
  async plant() {
    const ward = await openSoundWard({ connectors: [shelf({ tools: tools() })] });
    return ward.examine;
  },
});

/** A proxy that changes what fits, and lets the rest through. */
const rewriting =
  (
    fits: (answer: FrontAnswer) => boolean,
    change: Partial<FrontAnswer> | ((body: string) => string),
  ): Conditions['rewrite'] =>
  (answer) => {
    if (!fits(answer)) return answer;
    return typeof change === 'function' ? { ...answer, body: change(answer.body) } : { ...answer, ...change };
  };

const isMetadata = ({ path }: FrontAnswer) => path.startsWith('/.well-known/');
const many = (count: number) => Array.from({ length: count }, (_, index) => bookTool(`look_${index}`));

export const protocolFaults: Fault[] = [
  edgeWith(
    {
      ...{ name: 'a proxy rewrites addresses in the metadata', cause: 'metadata' },
      ...{ meaningless: ['oauth', ...afterOAuth] },
      ...{
        evidence:
          /oauth-protected-resource is rewritten on the way: “resource” should be "https:.* arrives as "http:/,
        remedy: /rewriting off/,
      },
    },
    { rewrite: rewriting(isMetadata, (body) => body.replaceAll('https://calm', 'http://calm')) },
  ),
  edgeWith(
    {
      ...{ name: 'a proxy answers for the metadata itself', cause: 'metadata' },
      ...{ meaningless: ['oauth', ...afterOAuth] },
      ...{ evidence: /is answered with status 404 with text\/html/, remedy: /pass answers through/ },
    },
    { rewrite: rewriting(isMetadata, { status: 404, contentType: 'text/html', body: '<p>No</p>' }) },
  ),
  edgeWith(
    {
      ...{ name: 'a proxy writes the metadata anew', cause: 'metadata', status: 'warn' },
      ...{ evidence: /says what it should, but was written anew/, remedy: /pass answers through/ },
    },
    { rewrite: rewriting(isMetadata, (body) => JSON.stringify(JSON.parse(body), null, 2)) },
  ),
  edgeWith(
    {
      ...{ name: 'a proxy keeps the token endpoint to itself', cause: 'oauth', meaningless: afterOAuth },
      ...{ evidence: /ended at the step “token”\. .*status 403 with text\/html/, remedy: /\w/ },
    },
    {
      rewrite: rewriting(({ path }) => path === '/oauth/token', {
        status: 403,
        contentType: 'text/html',
        body: 'no',
      }),
    },
  ),
  edgeWith(
    {
      ...{ name: 'the first request is answered as an event stream', cause: 'discover' },
      ...{ meaningless: ['tools-list', 'call', 'streaming'] },
      ...{ evidence: /came as an event stream, not as JSON/, remedy: /Content-Type/ },
    },
    {
      rewrite: rewriting(({ asked, status }) => asked['mcp-method'] === 'server/discover' && status === 200, {
        contentType: 'text/event-stream',
      }),
    },
  ),
  edgeWith(
    {
      ...{ name: 'the first request does not get through', cause: 'discover', status: 'warn' },
      ...{ evidence: /falls back to revision 2025-11-25/, remedy: /Mcp-Method/ },
    },
    {
      rewrite: rewriting(({ asked, status }) => asked['mcp-method'] === 'server/discover' && status === 200, {
        status: 400,
        contentType: 'application/json',
        body: '{"error":"bad request"}',
      }),
    },
  ),
  edgeWith(
    {
      ...{ name: 'events are held back', cause: 'streaming' },
      ...{ evidence: /something on the way holds events back/, remedy: /buffering/ },
    },
    { buffered: true },
  ),
  toolsAre(
    {
      ...{ name: 'there are more tools than ChatGPT takes', cause: 'tools-list' },
      ...{ evidence: /There are 132 tools; ChatGPT takes at most 128/, remedy: /Switch off the sources/ },
    },
    () => many(130),
  ),
  toolsAre(
    {
      ...{ name: 'there are more tools than ChatGPT likes', cause: 'tools-list', status: 'warn' },
      ...{ evidence: /21 tools, about \d+ tokens in all/, remedy: /Switch off the sources/ },
    },
    () => many(19),
  ),
  toolsAre(
    {
      ...{ name: 'all tools together take too many words', cause: 'tools-list', status: 'warn' },
      ...{
        evidence:
          /8 tools, about [56]\d{3} tokens in all\. ChatGPT may take no more than 5,000 tokens together/,
        remedy: /Switch off the sources/,
      },
    },
    () =>
      Array.from({ length: 6 }, (_, index) =>
        bookTool(`look_${index}`, { description: 'word '.repeat(700) }),
      ),
  ),
  toolsAre(
    {
      ...{ name: 'a tool takes too many words', cause: 'tools-list' },
      ...{ evidence: /definition of shelf_talk takes about 50\d\d tokens/, remedy: /shortened/ },
    },
    () => [bookTool('shelf_talk', { description: 'word '.repeat(4_000) })],
  ),
  toolsAre(
    {
      ...{ name: 'a tool is not annotated', cause: 'tools-list', status: 'warn' },
      ...{ evidence: /^shelf_bare lacks annotations/, remedy: /readOnlyHint/ },
    },
    () => [bookTool('shelf_bare', { annotations: JSON.parse('{"title":"Bare"}') })],
  ),
  toolsAre(
    {
      ...{ name: 'a tool is not described', cause: 'tools-list', status: 'warn' },
      ...{ evidence: /^shelf_mute has no description/, remedy: /describe/ },
    },
    () => [bookTool('shelf_mute', { description: ' ' })],
  ),
  {
    ...{ name: 'a source does not answer in time', cause: 'call', status: 'warn' },
    ...{ evidence: /search went well, but without shelf/, remedy: /one by one under Sources/ },
    async plant() {
      const slow = () => new Promise<[]>((resolve) => setTimeout(() => resolve([]), 2_200));
      const ward = await openSoundWard({ connectors: [shelf({ search: slow })] });
      return ward.examine;
    },
  },
  {
    ...{ name: 'ChatGPT was turned away when it last came', cause: 'chatgpt', status: 'warn' },
    ...{
      evidence: /POST \/mcp.*just now.*Refused with HTTP 401/,
      remedy: /disconnect .* and connect it again/,
    },
    async plant() {
      const ward = await openSoundWard();
      await comeWith(ward, `pba_0123456789ab_${'x'.repeat(43)}`);
      return ward.examine;
    },
  },
];
