/** A program for the database tests: takes the lock, says so, and keeps it for as long as it lives. */
import { writeSync } from 'node:fs';
import { holdLock } from '../../src/mcp/database.ts';

holdLock(process.argv[2] ?? '');
writeSync(1, 'held\n');
setInterval(() => undefined, 60_000);
