/** Reads a request body within a bound. */
import type { IncomingMessage } from 'node:http';

/** Largest request body, in bytes. */
export const maxBodyBytes = 4 * 1024 * 1024;

export type Body = { kind: 'text'; text: string } | { kind: 'too_large' } | { kind: 'aborted' };

/** Never rejects. A body that is too large is left unread beyond the bound. */
export function readBody(req: IncomingMessage, limit = maxBodyBytes): Promise<Body> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return Promise.resolve({ kind: 'too_large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (body: Body) => {
      req.off('data', take);
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) finish({ kind: 'too_large' });
      else chunks.push(chunk);
    };
    req.on('data', take);
    req.once('end', () =>
      finish({
        kind: 'text',
        text: (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8') ?? '',
      }),
    );
    req.once('error', () => finish({ kind: 'aborted' }));
    req.once('close', () => finish({ kind: 'aborted' }));
  });
}
