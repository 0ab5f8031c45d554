/** When the public address becomes another one, what was given for the old one is worth nothing: it ends, and the user is told. */
import { publicOrigin, type State } from '../contract/state.ts';
import type { Access } from './access/access.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

/** The address that clients were let in at before; kept over restarts until nobody needs to know any more. */
export interface FormerAddress {
  read(): string | null;
  keep(origin: string | null): void;
}

export interface AddressOptions {
  store: Store;
  notices: Notices;
  access: Pick<Access, 'addressIs'>;
  former: FormerAddress;
  /** Told of every public address but the first, and of that if others had been let in at another. */
  moved(): void;
}

const noticeId = 'address';

/** @returns ends the following */
export function followAddress({ store, notices, access, former, moved }: AddressOptions): () => void {
  let known: string | null = null;
  const look = () => {
    const origin = publicOrigin(store.state());
    if (origin === null || origin === known) return;
    const left = access.addressIs(origin);
    if (known !== null || left !== null) moved();
    known = origin;
    if (left !== null) former.keep(left);
    tell(origin);
  };
  /** The user needs to know until somebody is let in at the present address. */
  const tell = (origin: string) => {
    const was = former.read();
    if (was === null) return;
    if (was === origin || isAnybodyLetIn(store.state(), origin)) {
      former.keep(null);
      notices.clear(noticeId);
      return;
    }
    notices.raise(noticeId, {
      code: 'address_changed',
      message: `The public address is now ${origin}; it was ${was}.`,
      hint: `Recreate the connector in ChatGPT, because the old one asks at an address that is no longer yours. Use ${origin}/mcp.`,
    });
  };
  return store.subscribe((event) => {
    if (event.name === 'tunnel.changed' || event.name === 'settings.changed') look();
    if (event.name === 'oauth.changed' && known !== null && isTold(store.state())) tell(known);
    // Dismissed, or over.
    if (event.name === 'notice.cleared' && event.payload.id === noticeId) former.keep(null);
  });
}

/** Whether some client has a grant for this origin. */
export function isAnybodyLetIn({ oauth }: Pick<State, 'oauth'>, origin: string): boolean {
  return oauth.clients.some(({ grants }) =>
    grants.some(({ resource }) => new URL(resource).origin === origin),
  );
}

function isTold({ notices }: State): boolean {
  return notices.some(({ id }) => id === noticeId);
}
