/** What the window holds on to the core by: a connection and how it stands. Chooses IPC in Electron, else a socket. */
import { connect, type Connection } from '../../contract/wire.ts';
import { ipcChannel, type Bridge } from './ipc.ts';
import { socketChannel, type LinkStatus } from './socket.ts';

export interface Link {
  connection: Connection;
  status(): LinkStatus;
  /** Called after each change of `status()`. Returns the way to stop. */
  onStatus(listener: () => void): () => void;
}

declare global {
  interface Window {
    patchbay?: Bridge;
  }
}

export function openLink(): Link {
  const bridge = window.patchbay;
  if (bridge !== undefined) {
    return { connection: connect(ipcChannel(bridge)), status: () => open, onStatus: () => () => undefined };
  }
  const socket = socketChannel({
    open: () => new WebSocket(contractAddress(location)),
    isUnauthorized: () => refused(location.href),
  });
  const connection = connect(socket.channel);
  socket.start();
  return { connection, status: socket.status, onStatus: socket.onStatus };
}

const open: LinkStatus = { kind: 'open' };

function contractAddress({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/contract`;
}

/** A refused WebSocket tells a page nothing, so the page itself is asked for: 401 or 403 means the cookie is gone. */
async function refused(page: string): Promise<boolean> {
  const response = await fetch(page, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  return response !== null && (response.status === 401 || response.status === 403);
}
