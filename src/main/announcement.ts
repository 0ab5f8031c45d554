/** Tells the user by a notification that somebody waits to be let in: one at a time, and gone once it is answered. */
import type { Notification } from 'electron';
import { introduce } from '../contract/introduction.ts';
import type { Approval, State } from '../contract/state.ts';

export interface AnnouncementParts {
  Notification: typeof Notification;
  /** Whether the user looks at the window, where the question stands already. */
  isLookedAt(): boolean;
  /** Brings up the question itself. */
  answer(approval: string): void;
  onFailed(reason: string): void;
}

interface Shown {
  id: string;
  /** Held, or the system's answer to a click would find nobody. */
  notification: Notification;
}

/** @returns takes the newest state; call it whenever that changes. */
export function announceApprovals(parts: AnnouncementParts): (state: State) => void {
  let seen: readonly Approval[] = [];
  let shown: Shown | null = null;
  const close = () => {
    shown?.notification.close();
    shown = null;
  };
  return ({ approvals }) => {
    if (approvals === seen) return;
    const known = new Set(seen.map((approval) => approval.id));
    seen = approvals;
    if (shown !== null && !approvals.some((approval) => approval.id === shown?.id)) close();
    const newest = approvals.findLast((approval) => !known.has(approval.id));
    if (newest === undefined || parts.isLookedAt() || !parts.Notification.isSupported()) return;
    close();
    shown = { id: newest.id, notification: show(parts, newest, approvals.length) };
  };
}

function show(parts: AnnouncementParts, approval: Approval, waiting: number): Notification {
  const notification = new parts.Notification(announcementOf(approval, waiting));
  notification.on('click', () => parts.answer(approval.id));
  notification.on('failed', (_event, reason) => parts.onFailed(reason));
  notification.show();
  return notification;
}

/** A name longer than this does not fit, and says no more. */
const longestName = 60;

/**
 * The words of a notification. The name is the asker's own choice and stands in the title alone: some desktops read a body
 * as markup. The numbers stay in the window.
 */
export function announcementOf(approval: Approval, waiting: number): { title: string; body: string } {
  const proof =
    approval.verification.kind === 'domain'
      ? `${approval.verification.domain}, proven by its domain.`
      : 'Anyone may use this name.';
  const others = waiting > 1 ? ` ${waiting} wait for you.` : '';
  return {
    title: `${askerName(approval)} asks to be let in`,
    body: `${proof} Open Patchbay to answer.${others}`,
  };
}

/** By its domain, where nobody vouches for its name. */
export function askerName({ client, verification }: Pick<Approval, 'client' | 'verification'>): string {
  return shortName(introduce(client, verification).name);
}

function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`;
}
