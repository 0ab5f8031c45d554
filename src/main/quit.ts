/** The one road out: the first wish to quit stops everything in order, then the app exits; later wishes wait for it. */
import type { App, PowerMonitor } from 'electron';

export interface QuitParts {
  app: Pick<App, 'on' | 'exit'>;
  process: Pick<NodeJS.Process, 'on'>;
  /** Stops the core; every step of it is bounded, and so is the whole. */
  stop(reason: string): Promise<void>;
  /** Exits anyway after this long. */
  deadlineMs: number;
  onFailure(message: string, cause: unknown): void;
}

export interface Quit {
  /** Begins to quit; does nothing the second time. `code` is the exit code if the stop itself goes well. */
  begin(reason: string, code?: number): void;
  /** Whether the app is on its way out. */
  begun(): boolean;
  /** Once the app is ready: the machine's own shutdown takes the same road. */
  followPower(powerMonitor: Pick<PowerMonitor, 'on'>): void;
}

/** Takes over every way the app can end. */
export function orderQuit(parts: QuitParts): Quit {
  const { app } = parts;
  let begun = false;
  const begin = (reason: string, code = 0) => {
    if (begun) return;
    begun = true;
    void settle(parts, reason).then((inOrder) => app.exit(inOrder ? code : 1));
  };
  const hold = (event: { preventDefault(): void }) => {
    event.preventDefault();
    begin('Patchbay was quit.');
  };
  // `app.exit` at the end of the road raises neither of these.
  app.on('before-quit', hold);
  app.on('will-quit', hold);
  // Without a listener Electron quits with the last window; the tray is enough to live on.
  app.on('window-all-closed', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    parts.process.on(signal, () => begin(`Patchbay was told to stop (${signal}).`));
  }
  return {
    begin,
    begun: () => begun,
    followPower(powerMonitor) {
      // Delays the shutdown for as long as the stop takes. Electron's types do not tell of the event it hands over.
      powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
        event?.preventDefault();
        begin('The machine is shutting down.');
      });
    },
  };
}

/** @returns whether everything stopped in order and in time. */
async function settle(parts: QuitParts, reason: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const overdue = new Promise<'overdue'>((resolve) => {
    timer = setTimeout(() => resolve('overdue'), parts.deadlineMs);
  });
  try {
    const outcome = await Promise.race([parts.stop(reason), overdue]);
    if (outcome !== 'overdue') return true;
    parts.onFailure(`Patchbay did not stop within ${parts.deadlineMs / 1000} s and exits as it is.`, null);
    return false;
  } catch (cause) {
    parts.onFailure('Patchbay could not stop in order.', cause);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
