/** Sources made for testing the core: one with settings and a secret, one whose calls last until they are stopped. */
import { z } from 'zod';
import { AppError } from '../../src/contract/errors.ts';
import { choice, secret, type Connector, type Tool } from '../../src/mcp/connectors/connector.ts';

export interface DemoSource extends Connector {
  /** How many are open now: never more than one. */
  openNow: number;
  mostOpen: number;
  /** What each opening was given. */
  opened: { values: { region: string }; apiKey: string | null }[];
}

const credential = z.object({
  region: choice(['eu', 'us'], { label: 'Region', help: '', default: 'eu' }),
  apiKey: secret({ label: 'API key', help: '' }),
});

/** Offers `demo_read` once it has its `apiKey`; `slowly` is awaited at each opening and closing. */
export function demoSource(options: { slowly?: () => Promise<void>; needsKey?: boolean } = {}): DemoSource {
  const { slowly = async () => undefined, needsKey = false } = options;
  const demo: DemoSource = {
    id: 'demo',
    title: 'Demo',
    description: 'A source for tests.',
    startsEnabled: true,
    credential,
    remote: null,
    openNow: 0,
    mostOpen: 0,
    opened: [],
    async open(context) {
      const { region, apiKey: stored } = credential.parse(context.credential);
      const apiKey = needsKey ? await stored.read() : null;
      demo.opened.push({ values: { region }, apiKey });
      if (needsKey && apiKey === null)
        throw new AppError({
          code: 'connector_not_configured',
          message: 'Demo has no API key.',
          hint: 'Set its apiKey.',
        });
      await slowly();
      demo.openNow += 1;
      demo.mostOpen = Math.max(demo.mostOpen, demo.openNow);
      return {
        tools: [
          testTool('demo_read', {
            run: async () => ({ structured: { region }, summary: 'read' }),
          }),
        ],
        check: async () => `Demo answers from ${region}.`,
        async close() {
          await slowly();
          demo.openNow -= 1;
        },
      };
    },
  };
  return demo;
}

/** Its tool `endless` changes something and runs until it is told to stop, or for ever when it is `deaf`. */
export function endlessSource(told: (what: 'running' | 'stopped' | 'closed') => void): Connector {
  return {
    id: 'endless',
    title: 'Endless',
    description: 'A source for tests.',
    startsEnabled: true,
    credential: z.object({}),
    remote: null,
    open: async () => ({
      tools: [
        testTool('endless', {
          effect: 'write',
          run: (_input, { signal }) =>
            new Promise((_resolve, reject) => {
              told('running');
              signal.addEventListener('abort', () => {
                told('stopped');
                reject(signal.reason);
              });
            }),
        }),
        testTool('deaf', {
          effect: 'write',
          run: () => {
            told('running');
            return new Promise(() => undefined);
          },
        }),
      ],
      check: async () => 'It goes on.',
      close: async () => told('closed'),
    }),
  };
}

export function testTool(name: string, options: { effect?: Tool['effect']; run: Tool['run'] }): Tool {
  const effect = options.effect ?? 'read';
  return {
    name,
    title: name,
    description: `Test tool ${name}`,
    inputSchema: { type: 'object' },
    effect,
    annotations: {
      title: name,
      readOnlyHint: effect === 'read',
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: false,
    },
    parse: (args) => args,
    run: options.run,
  };
}
