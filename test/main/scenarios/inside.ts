/** What scenarios ask of the program itself. Each function runs inside it, so it uses nothing of this file. */
import type { DesktopRecord } from '../recorder.ts';
import type { RunningDesktop } from '../launch.ts';

export interface SeenTray {
  file: string;
  size: { width: number; height: number };
  toolTip: string;
  labels: string[];
}

export function windowState(
  desktop: RunningDesktop,
): Promise<{ count: number; visible: boolean; focused: boolean }> {
  return desktop.inside(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const [window] = windows;
    return {
      count: windows.length,
      visible: window?.isVisible() ?? false,
      focused: window?.isFocused() ?? false,
    };
  });
}

/** As the user's click on the window's cross. */
export function closeWindow(desktop: RunningDesktop): Promise<void> {
  return desktop.inside(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

export function trays(desktop: RunningDesktop): Promise<SeenTray[]> {
  return desktop.inside(() => {
    const { desktopRecord } = globalThis as unknown as { desktopRecord: DesktopRecord };
    return desktopRecord.trays.map(({ image, toolTip, menu }) => ({
      file: image.file,
      size: { width: image.width, height: image.height },
      toolTip,
      labels: (menu?.items ?? []).map((item) => item.label),
    }));
  });
}

export function notifications(
  desktop: RunningDesktop,
): Promise<{ title: string; body: string; open: boolean }[]> {
  return desktop.inside(() => {
    const { desktopRecord } = globalThis as unknown as { desktopRecord: DesktopRecord };
    return desktopRecord.notifications.map(({ title, body, open }) => ({ title, body, open }));
  });
}

/** As the user's click on the newest notification. */
export function clickNotification(desktop: RunningDesktop): Promise<void> {
  return desktop.inside(() => {
    const { desktopRecord } = globalThis as unknown as { desktopRecord: DesktopRecord };
    desktopRecord.notifications.at(-1)?.click();
  });
}

/** As the user's click on an item of the tray's menu. */
export function chooseFromTray(desktop: RunningDesktop, label: string): Promise<void> {
  return desktop.inside((_electron, wanted) => {
    const { desktopRecord } = globalThis as unknown as { desktopRecord: DesktopRecord };
    const item = desktopRecord.trays[0]?.menu?.items.find((each) => each.label === wanted);
    if (item === undefined) throw new Error(`The tray has no ${wanted}.`);
    item.click();
  }, label);
}

/** Pages and folders that were opened outside the window. */
export function openedPlaces(desktop: RunningDesktop): Promise<string[]> {
  return desktop.inside(
    () => (globalThis as unknown as { desktopRecord: DesktopRecord }).desktopRecord.opened,
  );
}
