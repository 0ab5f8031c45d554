/** The typed streams and JSON messages that ngrok agents and the service exchange over muxado. */
import type { Duplex } from 'node:stream';
import { z } from 'zod';

/** The first four bytes of every stream. */
export const streamType = {
  auth: 0,
  bind: 1,
  unbind: 2,
  proxy: 3,
  stopEndpoint: 9,
  heartbeat: 0xffffffff,
} as const;

export const authRequestSchema = z.object({
  ClientId: z.string(),
  Extra: z.looseObject({ AuthToken: z.string(), Cookie: z.string() }),
});

export const bindRequestSchema = z.object({
  Id: z.string(),
  Proto: z.string(),
  Opts: z.looseObject({ Domain: z.string().default(''), Hostname: z.string().default('') }),
  Extra: z.looseObject({ Token: z.string(), PoolingEnabled: z.boolean().default(false) }),
});
export type BindRequest = z.infer<typeof bindRequestSchema>;

export const unbindRequestSchema = z.object({ Id: z.string() });

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** An error as agents expect it: the line that starts with `ERR_NGROK_` is the code, the rest is text. */
export function errorReply(text: string, code: string): { Error: string } {
  return { Error: `${text}\n\n${code}\n` };
}

/** What opens a connection to be forwarded: type, little-endian length, header. */
export function proxyPreamble(header: { Id: string; ClientAddr: string; Proto: string }): Buffer {
  const json = Buffer.from(JSON.stringify({ ...header, EdgeType: '3', PassthroughTLS: false }));
  const length = Buffer.alloc(8);
  length.writeBigInt64LE(BigInt(json.length));
  return Buffer.concat([uint32(streamType.proxy), length, json]);
}

/** Reads a stream's type, leaving what follows unread. Rejects when the stream ends before. */
export async function readType(stream: Duplex): Promise<number> {
  const bytes = await readUntil(stream, (collected) => (collected.length >= 4 ? 4 : null));
  return bytes.readUInt32BE(0);
}

/** Reads one JSON value. The agent does not half-close after its request, so the value itself must tell its end. */
export async function readJson(stream: Duplex): Promise<unknown> {
  let value: unknown;
  await readUntil(stream, (collected) => {
    try {
      value = JSON.parse(collected.toString());
      return collected.length;
    } catch {
      return null; // Not all there yet.
    }
  });
  return value;
}

/** Collects until `complete` says how many bytes belong together; the rest goes back. */
function readUntil(stream: Duplex, complete: (collected: Buffer) => number | null): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let collected = Buffer.alloc(0);
    const take = (): void => {
      for (;;) {
        const chunk: unknown = stream.read();
        if (!Buffer.isBuffer(chunk)) return;
        collected = Buffer.concat([collected, chunk]);
        const length = complete(collected);
        if (length === null) continue;
        release();
        if (collected.length > length) stream.unshift(collected.subarray(length));
        resolve(collected.subarray(0, length));
        return;
      }
    };
    const fail = (): void => {
      release();
      reject(new Error('The stream ended before the message did.'));
    };
    const release = (): void => {
      stream.off('readable', take).off('end', fail).off('close', fail);
    };
    stream.on('readable', take).on('end', fail).on('close', fail);
    take();
  });
}
