/** The application menu: what the platform expects, so that copy, zoom and quit have their usual keys. Pure. */
import type { MenuItemConstructorOptions } from 'electron';

export function menuTemplate(options: {
  platform: NodeJS.Platform;
  devTools: boolean;
}): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin';
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (options.devTools) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  return [
    mac
      ? { role: 'appMenu' }
      : { label: '&File', submenu: [{ label: '&Hide window', role: 'close' }, { role: 'quit' }] },
    { role: 'editMenu' },
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
  ];
}
