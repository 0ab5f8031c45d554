/** A program for the durability test: writes without end and prints each uid once its write has been answered. */
import { writeSync } from 'node:fs';
import type { JsonObject } from '../../../../src/mcp/connectors/connector.ts';
import { workspace } from '../../../../src/mcp/connectors/workspace/index.ts';
import { localContext } from '../local-context.ts';

const [, , dataDir = ''] = process.argv;
const open = await workspace.open(localContext(workspace, { dataDir }));

async function write(name: string, args: JsonObject): Promise<string> {
  const tool = open.tools.find((candidate) => candidate.name === name);
  if (tool === undefined) throw new Error(`There is no tool ${name}`);
  const context = {
    signal: new AbortController().signal,
    origin: '',
    link: () => '',
    sources: null,
    log: () => undefined,
  };
  const { structured } = await tool.run(tool.parse(args), context);
  const { uid, version } = structured;
  if (typeof uid !== 'string' || typeof version !== 'number') throw new Error(`${name} answered no item`);
  // Straight to the descriptor: what a killed process had buffered would otherwise count as never answered.
  writeSync(1, `${uid} ${version}\n`);
  return uid;
}

for (let index = 0; ; index += 1) {
  const uid = await write('create_note', {
    title: `Note ${index}`,
    content: 'durable '.repeat(1 + (index % 200)),
  });
  if (index % 3 === 0) await write('patch_note', { uid, updates: { content: `patched ${index}` } });
}
