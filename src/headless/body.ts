/** Reads the bodies of requests, up to a bound, and gets rid of what is too long without breaking the connection. */
import type { IncomingMessage } from 'node:http';
import { AppError } from '../contract/errors.ts';

/** @throws AppError `too_large`, `cancelled` */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else settle(() => reject(tooLarge(maxBytes)));
    };
    const end = () => settle(() => resolve(Buffer.concat(chunks).toString('utf8')));
    const gone = () => settle(() => reject(cancelled()));
    const settle = (finish: () => void) => {
      request.off('data', take).off('end', end).off('close', gone);
      finish();
    };
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return reject(tooLarge(maxBytes));
    request.on('data', take).on('end', end).on('close', gone);
  });
}

/** A client that still sends would lose the answer to a closed connection: takes the rest, for a moment. */
export function discardRest(request: IncomingMessage, patienceMs = 2000): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    request.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    request.resume();
  });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError({
    code: 'too_large',
    message: `The request is larger than ${maxBytes} bytes.`,
    hint: 'Send less at once.',
  });
}

function cancelled(): AppError {
  return new AppError({ code: 'cancelled', message: 'The client went away.', hint: '' });
}
