/** The `patchbay` command with one more source: `brief` takes a second, `endless` runs until it is stopped. */
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { commandTable } from '../../src/headless/commands/table.ts';
import { watchEndings } from '../../src/headless/endings.ts';
import { run } from '../../src/headless/run.ts';
import { createCore, standardConnectors, standardPorts, version } from '../../src/mcp/index.ts';
import type { Connector, Tool } from '../../src/mcp/connectors/connector.ts';

const { env, stdin, stdout, stderr } = process;
const tell = (text: string) => void stderr.write(text);
const endings = watchEndings({
  process,
  stdout,
  stderr,
  tell,
  exit: () => process.exit(1),
  now: () => Date.now(),
});

const status = await run(process.argv.slice(2), commandTable, {
  terminal: { out: (text) => void stdout.write(text), err: tell, stdin, env, signal: endings.signal },
  makeCore: ({ dataDir, secrets, log, overrides }) =>
    createCore(
      standardPorts({ dataDir, secretsKind: secrets, log, opener: { open: async () => undefined } }),
      {
        version,
        connectors: [...standardConnectors, lasting()],
        overrides,
      },
    ),
  rendererDir: path.join(os.tmpdir(), 'no-window'),
  typedAs: 'patchbay',
  version,
  defaultDataDir: path.join(os.tmpdir(), 'no-folder'),
});
stdout.write('', () => process.exit(endings.failed() ? 1 : status));

function lasting(): Connector {
  return {
    id: 'lasting',
    title: 'Lasting',
    description: 'For tests.',
    startsEnabled: true,
    credential: z.object({}),
    remote: null,
    open: async () => ({
      tools: [
        tool('brief', async () => {
          await sleep(1_000);
          return { structured: { done: true }, summary: 'done' };
        }),
        tool('endless', () => new Promise(() => undefined)),
      ],
      check: async () => 'It lasts.',
      close: async () => undefined,
    }),
  };
}

function tool(name: string, work: Tool['run']): Tool {
  return {
    name,
    title: name,
    description: name,
    inputSchema: { type: 'object' },
    effect: 'write',
    annotations: {
      title: name,
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: false,
    },
    parse: (args) => args,
    run: work,
  };
}
