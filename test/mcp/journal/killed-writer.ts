/** A program for the durability test: records calls without end and prints the id of each once it is acknowledged. */
import { writeSync } from 'node:fs';
import { openJournal } from '../../../src/mcp/journal/journal.ts';
import { ended, someCall } from './calls.ts';

const [, , file = '', first = '0'] = process.argv;
const journal = openJournal(file, (problem) => {
  if (problem !== null) throw new Error(problem.message);
});
for (let number = Number(first); ; number += 1) {
  const call = someCall(number, { effect: 'write', arguments: { text: 'words '.repeat(number % 300) } });
  journal.callStarted(call);
  // Straight to the descriptor: what a killed process had buffered would otherwise count as never acknowledged.
  writeSync(1, `${call.id}\n`);
  if (number % 2 === 0) journal.callEnded(ended(call));
  // Timers get their turn, so that grouped writes are among what the kill interrupts.
  if (number % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
}
