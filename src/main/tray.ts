/** The tray: draws the newest picture of the state, and only when it differs from the one that hangs there. */
import path from 'node:path';
import type { Menu, MenuItemConstructorOptions, NativeImage, Tray } from 'electron';
import type { LineKind, TrayAction, TrayItem, TrayPicture } from './tray-picture.ts';

export interface TrayParts {
  Tray: typeof Tray;
  Menu: typeof Menu;
  nativeImage: { createFromPath(path: string): NativeImage };
  assetsDir: string;
  platform: NodeJS.Platform;
  /** What a menu item does; the picture is the one the item was drawn from. */
  act(action: TrayAction, picture: TrayPicture): void;
  /** Brings up the question of one approval. */
  answer(approval: string): void;
}

/** @returns draws a picture. */
export function hangTray(parts: TrayParts, first: TrayPicture): (picture: TrayPicture) => void {
  const tray = new parts.Tray(image(parts, first.line));
  let hanging = '';
  const draw = (picture: TrayPicture) => {
    const drawn = JSON.stringify(picture);
    if (drawn === hanging) return;
    hanging = drawn;
    tray.setImage(image(parts, picture.line));
    tray.setToolTip(picture.toolTip);
    tray.setContextMenu(
      parts.Menu.buildFromTemplate(picture.items.map((item) => menuItem(item, picture, parts))),
    );
  };
  draw(first);
  // macOS opens the menu on a click; elsewhere a click means the window.
  if (parts.platform !== 'darwin') tray.on('click', () => parts.act('open-window', first));
  return draw;
}

/** macOS colours the drawing itself (a template image); elsewhere it carries its own colours. */
function image(parts: TrayParts, line: LineKind): NativeImage {
  const name = parts.platform === 'darwin' ? `tray-${line}Template.png` : `tray-${line}.png`;
  return parts.nativeImage.createFromPath(path.join(parts.assetsDir, name));
}

function menuItem(item: TrayItem, picture: TrayPicture, parts: TrayParts): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'rule':
      return { type: 'separator' };
    case 'words':
      return { label: literally(item.text), enabled: false };
    case 'action':
      return { label: item.text, click: () => parts.act(item.action, picture) };
    case 'approval':
      return { label: literally(item.text), click: () => parts.answer(item.approval) };
  }
}

/** In a label a lone ampersand would name a key. */
function literally(text: string): string {
  return text.replaceAll('&', '&&');
}
