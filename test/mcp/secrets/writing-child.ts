/** Writes secrets until it is killed, telling each one that was answered. */
import { writeSync } from 'node:fs';
import { createEncryptedFileStore } from '../../../src/mcp/secrets/encrypted-file.ts';

const [file = '', passphrase = ''] = process.argv.slice(2);
const store = await createEncryptedFileStore({ file, passphrase, clock: { now: () => Date.now() } });
for (let count = Number(await store.get('counter')) + 1; ; count += 1) {
  await store.set('counter', String(count));
  writeSync(1, `${String(count)}\n`);
}
