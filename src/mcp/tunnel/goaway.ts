/** Stops the service's GOAWAY before it reaches ngrok's SDK. */
import { Transform } from 'node:stream';

/** A muxado frame: 24 bits of length, type in the high nibble of the fourth byte, 32 bits of stream id, then the body. */
const headerBytes = 8;
const goAwayType = 3;

/**
 * Passes whole frames on until a GOAWAY; from then on nothing passes, and `gone` is called once. An SDK that sees
 * one leaves its socket open and some ten megabytes behind for good, and its later calls never settle. Cut off
 * instead, it ends cleanly.
 */
export function withholdGoAway(gone: () => void): Transform {
  const header = Buffer.alloc(headerBytes);
  let headerLength = 0;
  let bodyLeft = 0;
  let isGone = false;

  /** How many of the bytes may pass: all, unless a GOAWAY begins among them. */
  const passable = (chunk: Buffer): number => {
    let offset = 0;
    let frameStart = 0;
    while (offset < chunk.length) {
      if (bodyLeft > 0) {
        const skipped = Math.min(bodyLeft, chunk.length - offset);
        bodyLeft -= skipped;
        offset += skipped;
        continue;
      }
      if (headerLength === 0) frameStart = offset;
      const copied = chunk.copy(header, headerLength, offset, offset + headerBytes - headerLength);
      headerLength += copied;
      offset += copied;
      if (headerLength < headerBytes) break;
      headerLength = 0;
      if (header.readUInt8(3) >> 4 === goAwayType) return frameStart;
      bodyLeft = header.readUIntBE(0, 3);
    }
    return chunk.length;
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (isGone) {
        done();
        return;
      }
      const length = passable(chunk);
      isGone = length < chunk.length;
      if (isGone) gone();
      done(null, chunk.subarray(0, length));
    },
  });
}
