/** The contract's Channel over Electron's IPC: one channel name, and the one place where a sender is checked. */
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import type { Channel } from '../contract/wire.ts';
import { isOwnAddress } from './security.ts';

const channelName = 'patchbay';

export interface IpcParts {
  ipcMain: Pick<IpcMain, 'on'>;
  /** The window's contents: nobody else is listened to. */
  contents: WebContents;
  /** A page has asked to be served. Its channel lives until the page is left, reloaded or gone. */
  onPage(channel: Channel): void;
  /** Somebody else has tried to speak. */
  onRefused(address: string): void;
}

/** Listens for the window's page. A page opens its channel by sending its first frame. */
export function listenToWindow(parts: IpcParts): void {
  const { ipcMain, contents } = parts;
  let page: Page | null = null;
  const leave = () => {
    page?.close();
    page = null;
  };

  ipcMain.on(channelName, (event, frame: unknown) => {
    if (!isOurPage(event, contents)) return parts.onRefused(event.senderFrame?.url ?? 'a page that is gone');
    if (page !== null) return page.take(frame);
    page = openPage(contents);
    parts.onPage(page.channel);
    // Serving begins with a hello; the opening frame asks for just that.
    if (!isResync(frame)) page.take(frame);
  });
  contents.on('did-navigate', leave);
  contents.on('render-process-gone', leave);
  contents.on('destroyed', leave);
}

/** Only the main frame of our own window, and only while it shows our own page. */
export function isOurPage(
  event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  contents: WebContents,
): boolean {
  const frame = event.senderFrame;
  return (
    event.sender === contents &&
    frame !== null &&
    frame.parent === null &&
    isOwnAddress(frame.url) &&
    isOwnAddress(frame.origin)
  );
}

interface Page {
  channel: Channel;
  take(frame: unknown): void;
  close(): void;
}

function openPage(contents: WebContents): Page {
  const receivers: ((frame: unknown) => void)[] = [];
  const closers: (() => void)[] = [];
  let open = true;
  return {
    channel: {
      send(frame) {
        if (open && !contents.isDestroyed()) contents.send(channelName, frame);
      },
      // Electron does not tell how much the page has yet to read.
      backlog: () => 0,
      onReceive: (listener) => void receivers.push(listener),
      onClose: (listener) => void closers.push(listener),
    },
    take: (frame) => receivers.forEach((receive) => receive(frame)),
    close() {
      open = false;
      closers.forEach((closed) => closed());
    },
  };
}

function isResync(frame: unknown): boolean {
  return typeof frame === 'object' && frame !== null && 'type' in frame && frame.type === 'resync';
}
