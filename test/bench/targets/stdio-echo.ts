/** The upstream of the floor gateway: one JSON-RPC message a line in, one a line out. */
import { createInterface } from 'node:readline';
import { answerPlainly } from './answer.ts';
import type { Message } from './plain.ts';

createInterface({ input: process.stdin }).on('line', (line) => {
  process.stdout.write(`${answerPlainly(JSON.parse(line) as Message)}\n`);
});
