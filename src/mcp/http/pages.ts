/** Hands a request to the pages on Express, which are loaded with the first request for one. */
import type { Express, Request } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApp, type AppOptions } from './app.ts';
import type { Guest } from './visit.ts';

export interface Pages {
  /** A page for everyone. */
  open(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** A page for whom the gate let in. */
  guarded(req: IncomingMessage, res: ServerResponse, guest: Guest): Promise<void>;
}

export function createPages(options: Omit<AppOptions, 'guestOf'>): Pages {
  const guests = new WeakMap<IncomingMessage, Guest>();
  const guestOf = (req: Request) => {
    const guest = guests.get(req);
    if (guest === undefined) throw new Error('A page that needs a token was reached without one.');
    return guest;
  };
  let app: Promise<Express> | undefined;
  const open = async (req: IncomingMessage, res: ServerResponse) => {
    app ??= createApp({ ...options, guestOf });
    const answer = await app;
    if (!res.destroyed) answer(req, res);
  };
  return {
    open,
    guarded(req, res, guest) {
      guests.set(req, guest);
      return open(req, res);
    },
  };
}
