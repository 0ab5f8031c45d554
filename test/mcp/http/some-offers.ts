/** Sources with resources and prompts, made for testing. */
import { AppError } from '../../../src/contract/errors.ts';
import {
  ToolError,
  UnknownResource,
  type Prompt,
  type Resources,
} from '../../../src/mcp/connectors/connector.ts';
import type { Offered } from '../../../src/mcp/http/protocol/offers.ts';

/** `stopped` is told the URI whose reading was told to stop. */
export function someOffers(stopped: string[]): Offered[] {
  return [
    { id: 'test', title: 'Test', resources: testResources(stopped), prompts: [greeting, broken] },
    {
      id: 'other',
      title: 'Other',
      resources: otherResources,
      prompts: [{ ...greeting, title: 'Not the first' }, own],
    },
  ];
}

const mimeType = 'text/markdown';

function testResources(stopped: string[]): Resources {
  const reads: Record<
    string,
    (uri: string, signal: AbortSignal) => Promise<{ mimeType: string; text: string } | null>
  > = {
    note: async () => ({ mimeType, text: '# A note' }),
    long: async () => ({ mimeType, text: 'ä€😀'.repeat(100_000) }),
    data: async () => ({ mimeType: 'application/json', text: JSON.stringify('x'.repeat(100_000)) }),
    fail: async () => {
      throw new ToolError('The market is closed. Ask tomorrow.');
    },
    away: async () => {
      throw new AppError({ code: 'source_unreachable', message: 'Test is not there.', hint: 'Wait.' });
    },
    crash: async () => {
      throw new Error('internal detail with Bearer abcdefghijklmnop');
    },
    slow: (uri, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped.push(uri);
          reject(signal.reason);
        });
      }),
    gone: async () => null,
    nots: async () => {
      throw new UnknownResource('There is no nots. Near it: note.');
    },
  };
  return {
    list: [{ uri: 'test://note', name: 'note', title: 'A note', description: 'For tests.', mimeType }],
    templates: [
      { uriTemplate: 'test://{NAME}', name: 'any', title: 'Any', description: 'By name.', mimeType },
    ],
    owns: (uri) => uri.startsWith('test://'),
    read: async (uri, { signal }) =>
      (await new Map(Object.entries(reads)).get(uri.slice('test://'.length))?.(uri, signal)) ?? null,
  };
}

const otherResources: Resources = {
  list: [{ uri: 'other://page', name: 'page', title: 'A page', description: '', mimeType: 'text/plain' }],
  templates: [],
  owns: (uri) => uri.startsWith('other://'),
  read: async () => ({ mimeType: 'text/plain', text: 'The page.' }),
};

const greeting: Prompt = {
  name: 'greet',
  title: 'Greet',
  description: 'Greets somebody.',
  arguments: [
    { name: 'who', title: 'Who', description: 'A name.', required: true },
    { name: 'how', title: 'How', description: 'A manner.', required: false },
  ],
  render({ who = '', how = 'kindly' }) {
    if (who === 'nobody') throw new ToolError('There is nobody to greet. Name somebody.');
    return [{ role: 'user', text: `Greet ${who} ${how}.` }];
  },
};
const broken: Prompt = {
  ...{ name: 'broken', title: 'Broken', description: '', arguments: [] },
  render: () => {
    throw new Error('internal detail');
  },
};
const own: Prompt = {
  ...{ name: 'own', title: 'Own', description: 'Of the other source.', arguments: [] },
  render: () => [{ role: 'assistant', text: 'Own.' }],
};
