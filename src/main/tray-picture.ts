/** What the tray shows for a state: which drawing of the line, which words, which menu. Pure. */
import { publicOrigin, type Approval, type State } from '../contract/state.ts';
import { askerName } from './announcement.ts';

/** One drawing in `assets/` each. */
export const lineKinds = ['off', 'connecting', 'live', 'waiting', 'broken'] as const;
export type LineKind = (typeof lineKinds)[number];

export type TrayAction = 'open-window' | 'copy-address' | 'start-tunnel' | 'stop-tunnel' | 'quit';
export type TrayItem =
  | { kind: 'words'; text: string }
  | { kind: 'rule' }
  | { kind: 'action'; text: string; action: TrayAction }
  /** Leads to the question in the window; nothing is ever approved from here. */
  | { kind: 'approval'; text: string; approval: string };

/** More than these the window tells. */
const mostApprovals = 3;

export interface TrayPicture {
  line: LineKind;
  toolTip: string;
  items: TrayItem[];
  /** What “Copy address” copies, or null while there is nothing to copy. */
  address: string | null;
}

export function trayPicture(state: State): TrayPicture {
  const { line, words } = condition(state);
  const origin = publicOrigin(state);
  const address = state.listener.kind === 'listening' && origin !== null ? `${origin}/mcp` : null;
  const items: TrayItem[] = [{ kind: 'words', text: words }];
  items.push(...state.approvals.slice(0, mostApprovals).map(approvalItem));
  if (address !== null) items.push({ kind: 'action', text: 'Copy address', action: 'copy-address' });
  items.push({ kind: 'rule' }, { kind: 'action', text: 'Open Patchbay', action: 'open-window' });
  const tunnel = tunnelItem(state);
  if (tunnel !== null) items.push(tunnel);
  items.push({ kind: 'rule' }, { kind: 'action', text: 'Quit Patchbay', action: 'quit' });
  return { line, toolTip: `Patchbay: ${words}`, items, address };
}

/** The worst that is true of the line comes first; then what waits for the user. */
function condition(state: State): { line: LineKind; words: string } {
  const { listener, tunnel, phase } = state;
  if (phase === 'stopping') return { line: 'off', words: 'stopping' };
  if (listener.kind === 'failed') return { line: 'broken', words: listener.problem.message };
  if (tunnel.kind === 'failed') return { line: 'broken', words: tunnel.problem.message };
  const [first] = state.approvals;
  if (first !== undefined) return { line: 'waiting', words: askers(first, state.approvals.length) };
  const held = state.calls.filter((call) => call.status === 'waiting').length;
  if (held > 0)
    return { line: 'waiting', words: held === 1 ? 'a call waits for you' : `${held} calls wait for you` };
  const notice = state.notices.at(-1);
  if (notice !== undefined) return { line: 'waiting', words: notice.problem.message };
  if (phase === 'starting') return { line: 'connecting', words: 'starting' };
  if (tunnel.kind === 'starting') return { line: 'connecting', words: 'opening the tunnel' };
  if (tunnel.kind === 'waiting')
    return { line: 'connecting', words: 'the tunnel is down; trying again soon' };
  if (phase === 'stopped' || listener.kind === 'off') return { line: 'off', words: 'not running' };
  const origin = publicOrigin(state);
  if (origin === null) return { line: 'off', words: 'running; the tunnel is off' };
  return { line: 'live', words: `live at ${new URL(origin).host}` };
}

function askers(first: Approval, count: number): string {
  return count === 1 ? `${askerName(first)} asks to be let in` : `${count} clients ask to be let in`;
}

function approvalItem(approval: Approval): TrayItem {
  return { kind: 'approval', text: `Approve ${askerName(approval)}…`, approval: approval.id };
}

function tunnelItem(state: State): TrayItem | null {
  if (state.phase !== 'running' || state.settings.tunnel.kind === 'none') return null;
  const closed = state.tunnel.kind === 'off' || state.tunnel.kind === 'failed';
  return closed
    ? { kind: 'action', text: 'Start the tunnel', action: 'start-tunnel' }
    : { kind: 'action', text: 'Stop the tunnel', action: 'stop-tunnel' };
}
