/** Binds React to the link: whatever draws state subscribes here and nowhere else. */
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { State } from '../../contract/state.ts';
import type { Connection } from '../../contract/wire.ts';
import type { Link } from '../link/link.ts';
import type { LinkStatus } from '../link/socket.ts';

const LinkContext = createContext<Link | null>(null);

export function LinkProvider({ link, children }: { link: Link; children: ReactNode }) {
  return <LinkContext value={link}>{children}</LinkContext>;
}

function useLink(): Link {
  const link = use(LinkContext);
  if (link === null) throw new Error('This part of the window stands outside its LinkProvider.');
  return link;
}

export function useConnection(): Connection {
  return useLink().connection;
}

/** How the window stands with the core: the newest state (null before the first), and whether it is still news. */
export interface Standing {
  state: State | null;
  goodbye: string | null;
  status: LinkStatus;
}

export function useStanding(): Standing {
  const link = useLink();
  const state = useSyncExternalStore(link.connection.onChange, link.connection.state);
  const goodbye = useSyncExternalStore(link.connection.onChange, link.connection.goodbye);
  const status = useSyncExternalStore(link.onStatus, link.status);
  return { state, goodbye, status };
}
