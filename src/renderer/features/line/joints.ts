/** What the line shows: (state, now) → four joints. Pure. */
import {
  publicOrigin,
  type Client,
  type Source,
  type State,
  type TunnelState,
} from '../../../contract/state.ts';
import { counted, relativeTime } from '../../ui/format.ts';
import type { JointKind, LineJoint } from '../../ui/joint.ts';

/** A client that was heard this recently counts as on the line. */
const recentMs = 10 * 60_000;

export const jointIds = ['clients', 'tunnel', 'patchbay', 'sources'] as const;
export type JointId = (typeof jointIds)[number];
export type Joint = LineJoint & { id: JointId };

/** `linked` is false when the core does not answer: nothing behind it is then known to live. */
export function jointsOf(state: State, now: number, linked: boolean): Joint[] {
  const joints: Joint[] = [
    { id: 'clients', name: clientsName(state.clients), ...clientsJoint(state.clients, now) },
    { id: 'tunnel', name: 'Tunnel', ...tunnelJoint(state, now) },
    { id: 'patchbay', name: 'Patchbay', ...patchbayJoint(state) },
    { id: 'sources', name: 'Sources', ...sourcesJoint(state.sources) },
  ];
  if (linked) return joints;
  return joints.map((joint) =>
    joint.id === 'patchbay'
      ? { ...joint, kind: 'broken', word: 'Not answering' }
      : { ...joint, kind: 'off', word: 'Unknown' },
  );
}

/** One sentence for the title strip and the document's title: the worst news first. */
export function headline(joints: readonly Joint[]): string {
  const order: JointKind[] = ['broken', 'waiting', 'connecting', 'off'];
  for (const kind of order) {
    const joint = joints.find((one) => one.kind === kind && one.id !== 'clients');
    if (joint !== undefined) return `${joint.name}: ${joint.word.toLowerCase()}`;
  }
  return 'Live';
}

/** The joint a person should look at first: what is broken, then what waits, else the tunnel with the address. */
export function jointToShow(joints: readonly Joint[]): JointId {
  const urgent =
    joints.find((joint) => joint.kind === 'broken') ?? joints.find((joint) => joint.kind === 'waiting');
  return urgent?.id ?? 'tunnel';
}

type Look = Pick<LineJoint, 'kind' | 'word'>;

/** The line is drawn for ChatGPT; when only other clients have come, it says so. */
function clientsName(clients: readonly Client[]): string {
  return clients.length === 0 || clients.some((client) => isChatGpt(client)) ? 'ChatGPT' : 'Clients';
}

function isChatGpt(client: Pick<Client, 'name'>): boolean {
  return /chatgpt|openai/i.test(client.name);
}

function clientsJoint(clients: readonly Client[], now: number): Look {
  if (clients.length === 0) return { kind: 'off', word: 'Nobody yet' };
  const last = Math.max(...clients.map((client) => client.lastSeen));
  const recent = clients.filter((client) => now - client.lastSeen < recentMs);
  if (recent.length === 0) return { kind: 'off', word: `Quiet, ${relativeTime(last, now)}` };
  return { kind: 'live', word: `${recent.length} lately` };
}

function tunnelJoint(state: State, now: number): Look {
  const { tunnel } = state;
  if (tunnel.kind !== 'online' && publicOrigin(state) !== null) return { kind: 'live', word: 'Your own' };
  return tunnelLook(tunnel, now);
}

function tunnelLook(tunnel: TunnelState, now: number): Look {
  switch (tunnel.kind) {
    case 'off':
      return { kind: 'off', word: 'Off' };
    case 'starting':
      return { kind: 'connecting', word: 'Connecting' };
    case 'online':
      return { kind: 'live', word: 'Live' };
    case 'waiting':
      return { kind: 'connecting', word: `Retrying ${relativeTime(Math.max(tunnel.until, now), now)}` };
    case 'failed':
      return { kind: 'broken', word: 'Failed' };
  }
}

function patchbayJoint(state: State): Look {
  if (state.phase === 'stopped') return { kind: 'off', word: 'Stopped' };
  if (state.phase === 'stopping') return { kind: 'connecting', word: 'Stopping' };
  if (state.listener.kind === 'failed') return { kind: 'broken', word: 'Failed' };
  if (state.phase === 'starting' || state.listener.kind === 'off')
    return { kind: 'connecting', word: 'Starting' };
  const waiting = state.calls.filter((call) => call.status === 'waiting').length;
  if (waiting > 0) return { kind: 'waiting', word: `${counted(waiting, 'call')} waiting` };
  const running = state.calls.filter((call) => call.status === 'running').length;
  return { kind: 'live', word: running > 0 ? `${counted(running, 'call')} running` : 'Live' };
}

function sourcesJoint(sources: readonly Source[]): Look {
  const used = sources.filter((source) => source.enabled && !isUnconfigured(source));
  if (used.length === 0) return { kind: 'off', word: 'None on' };
  const failed = used.filter((source) => source.state.kind === 'failed').length;
  if (failed > 0) return { kind: 'broken', word: failed === 1 ? '1 failed' : `${failed} failed` };
  const waiting = used.filter((source) => source.state.kind === 'waiting').length;
  if (waiting > 0) return { kind: 'waiting', word: `${waiting} ${waiting === 1 ? 'needs' : 'need'} you` };
  if (used.some((source) => source.state.kind === 'starting'))
    return { kind: 'connecting', word: 'Starting' };
  return { kind: 'live', word: `${used.length} ready` };
}

/** A source nobody has set up yet is not a fault and asks for nothing. */
export function isUnconfigured(source: Source): boolean {
  return source.state.kind === 'waiting' && source.state.problem.code === 'connector_not_configured';
}
