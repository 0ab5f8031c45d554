/** The recorder as tests see it. */
import { createRequire } from 'node:module';

export interface RecordedTray {
  image: { file: string; width: number; height: number; template: boolean };
  toolTip: string;
  draws: number;
  menu: { items: { label: string; enabled: boolean; click(): void }[] } | null;
}
export interface RecordedNotification {
  title: string;
  body: string;
  /** Until the app closes it. */
  open: boolean;
  /** As the user's click on it. */
  click(): void;
}
export interface ErrorBox {
  title: string;
  content: string;
}
export interface DesktopRecord {
  trays: RecordedTray[];
  notifications: RecordedNotification[];
  errorBoxes: ErrorBox[];
  opened: string[];
}

/** Writes down what this `electron` is told; the answer grows as it is. */
export function record(electron: object): DesktopRecord {
  const recorder: unknown = createRequire(import.meta.url)('./recorder.cjs');
  return (recorder as (electron: object) => DesktopRecord)(electron);
}
