/** Frames pass whole, however they are cut into chunks; a GOAWAY and what follows it does not. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { withholdGoAway } from '../../../src/mcp/tunnel/goaway.ts';

function frame(type: number, body: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUIntBE(body.length, 0, 3);
  header.writeUInt8(type << 4, 3);
  return Buffer.concat([header, body]);
}

/** What comes out when the bytes go in in chunks of that size. */
function passed(bytes: Buffer, size: number): { out: Buffer; gone: number } {
  let gone = 0;
  const out: Buffer[] = [];
  const filter = withholdGoAway(() => (gone += 1));
  filter.on('data', (chunk: Buffer) => out.push(chunk));
  for (let start = 0; start < bytes.length; start += size) filter.write(bytes.subarray(start, start + size));
  return { out: Buffer.concat(out), gone };
}

// Bodies full of bytes that look like headers of a GOAWAY.
const before = [
  frame(1, Buffer.alloc(0)),
  frame(1, Buffer.alloc(300, 0x30)),
  frame(0, randomBytes(4)),
  frame(2, Buffer.from([0, 0, 0, 0x30])),
  frame(1, randomBytes(5_000)),
];
const goAway = frame(3, Buffer.concat([Buffer.alloc(8), Buffer.from('going away')]));

test.each([1, 2, 3, 7, 8, 9, 64, 1_000, 100_000])('in chunks of %i bytes', (size) => {
  const calm = Buffer.concat(before);
  expect(passed(calm, size)).toEqual({ out: calm, gone: 0 });

  const { out, gone } = passed(Buffer.concat([calm, goAway, ...before]), size);
  expect(gone).toBe(1);
  // The beginning of the GOAWAY's header may slip through, never so much that it is one.
  expect(out.subarray(0, calm.length).equals(calm)).toBe(true);
  expect(out.length - calm.length).toBeLessThan(8);
});
