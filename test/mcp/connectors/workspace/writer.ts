/** A program for the durability test: writes without end and prints each uid once its write has been answered. */
import { writeSync } from 'node:fs';
import { workspace } from '../../../../src/mcp/connectors/workspace/index.ts';

const [, , dataDir = ''] = process.argv;
const open = await workspace.open({
  dataDir,
  values: {},
  secret: () => Promise.resolve(null),
  now: Date.now,
  log: () => undefined,
});
const create = open.tools.find((tool) => tool.name === 'create_note');
const patch = open.tools.find((tool) => tool.name === 'patch_note');
if (create === undefined || patch === undefined) throw new Error('tools are missing');

const context = { signal: new AbortController().signal, origin: '', log: () => undefined };
for (let index = 0; ; index += 1) {
  const args = { title: `Note ${index}`, content: 'durable '.repeat(1 + (index % 200)) };
  const { structured } = await create.run(create.parse(args), context);
  // Straight to the descriptor: what a killed process had buffered would otherwise count as never answered.
  writeSync(1, `${String(structured['uid'])} 1\n`);
  if (index % 3 !== 0) continue;
  const updates = { content: `patched ${index}` };
  await patch.run(patch.parse({ uid: String(structured['uid']), updates }), context);
  writeSync(1, `${String(structured['uid'])} 2\n`);
}
