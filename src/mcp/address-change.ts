/** When the public address becomes another one, what was given for the old one is worth nothing: it ends, and the user is told. */
import { publicOrigin } from '../contract/state.ts';
import type { Access } from './access/access.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

export interface AddressOptions {
  store: Store;
  notices: Notices;
  access: Pick<Access, 'addressIs'>;
  /** Told of every public address but the first. */
  moved(): void;
}

/** @returns ends the following */
export function followAddress({ store, notices, access, moved }: AddressOptions): () => void {
  let known: string | null = null;
  const look = () => {
    const origin = publicOrigin(store.state());
    if (origin === null || origin === known) return;
    if (known !== null) moved();
    known = origin;
    const former = access.addressIs(origin);
    if (former === null) return;
    notices.raise('address', {
      code: 'address_changed',
      message: `The public address is now ${origin}; it was ${former}.`,
      hint: `Recreate the connector in ChatGPT, because the old one asks at an address that is no longer yours. Use ${origin}/mcp.`,
    });
  };
  return store.subscribe((event) => {
    if (event.name === 'tunnel.changed' || event.name === 'settings.changed') look();
  });
}
