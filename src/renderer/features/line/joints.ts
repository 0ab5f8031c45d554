/** What the line shows: (state, now) → four joints. Pure. */
import { publicOrigin, type Source, type State, type TunnelState } from '../../../contract/state.ts';
import { counted, hourOf, relativeTime } from '../../ui/format.ts';
import type { JointKind, LineJoint } from '../../ui/joint.ts';
import { chatGptApproval, isChatGpt, isChatGptLetIn, letIn } from './chatgpt.ts';

/** A client that was heard this recently counts as on the line. */
const recentMs = 10 * 60_000;

export const jointIds = ['clients', 'tunnel', 'patchbay', 'sources'] as const;
export type JointId = (typeof jointIds)[number];
export type Joint = LineJoint & { id: JointId };

/** `linked` is false when the core does not answer: nothing behind it is then known to live. */
export function jointsOf(state: State, now: number, linked: boolean): Joint[] {
  const joints: Joint[] = [
    { id: 'clients', name: clientsName(state), ...clientsJoint(state, now) },
    { id: 'tunnel', name: 'Tunnel', ...tunnelJoint(state, now) },
    { id: 'patchbay', name: 'Patchbay', ...patchbayJoint(state) },
    { id: 'sources', name: 'Sources', ...sourcesJoint(state.sources, now) },
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

/** The line is drawn for ChatGPT; when only others have come, it says so. */
function clientsName(state: State): string {
  const others = letIn(state).length + state.clients.length > 0;
  return !others || hasChatGpt(state) || chatGptApproval(state) !== null ? 'ChatGPT' : 'Clients';
}

function hasChatGpt(state: State): boolean {
  return isChatGptLetIn(state) || state.clients.some((client) => isChatGpt(client));
}

/** Who was heard lately is on the line; who holds a grant is let in, however quiet. */
function clientsJoint(state: State, now: number): Look {
  const recent = state.clients.filter((client) => now - client.lastSeen < recentMs);
  const names = new Set(recent.map((client) => (isChatGpt(client) ? 'ChatGPT' : client.name)));
  if (names.size > 0) return { kind: 'live', word: onTheLine(names, hasChatGpt(state)) };
  if (chatGptApproval(state) !== null) return { kind: 'connecting', word: 'Asks to be let in' };
  if (isComingIn(state.wayIn, now)) return { kind: 'connecting', word: 'On its way in' };
  const heard = state.clients.map((client) => client.lastSeen);
  const used = letIn(state).flatMap((client) => client.grants.map((grant) => grant.lastUsedAt ?? 0));
  const last = Math.max(0, ...heard, ...used);
  const kind = used.length > 0 ? 'live' : 'off';
  if (last > 0) return { kind, word: `Quiet, ${relativeTime(last, now)}` };
  return used.length > 0 ? { kind, word: 'Let in, no call yet' } : { kind, word: 'Nobody yet' };
}

function isComingIn({ steps, stopped }: State['wayIn'], now: number): boolean {
  const seen = [steps.discovered, steps.registered, steps.asked, steps.token].map((at) => at ?? 0);
  return stopped === null && steps.called === null && now - Math.max(...seen) < recentMs;
}

/** The joint’s own name is not said again: beside “ChatGPT” stands who is there besides. */
function onTheLine(names: ReadonlySet<string>, namedChatGpt: boolean): string {
  const others = namedChatGpt ? [...names].filter((name) => name !== 'ChatGPT') : [...names];
  if (others.length === 0) return 'Connected';
  const who = others.length === 1 ? shortened(others[0] ?? '') : counted(others.length, 'other');
  if (!namedChatGpt) return others.length === 1 ? who : `${others.length} connected`;
  return names.has('ChatGPT') ? `Connected, with ${who}` : `Quiet; ${who} is here`;
}

/** A stranger chooses its name; on the line there is room for a word or three. */
function shortened(name: string): string {
  return name.length <= 20 ? name : `${name.slice(0, 19)}…`;
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
  if (waiting + state.approvals.length > 0)
    return { kind: 'waiting', word: waitingWord(waiting, state.approvals.length) };
  const running = state.calls.filter((call) => call.status === 'running').length;
  return { kind: 'live', word: running > 0 ? `${counted(running, 'call')} running` : 'Live' };
}

function waitingWord(calls: number, approvals: number): string {
  if (approvals === 0) return `${counted(calls, 'call')} waiting`;
  return calls === 0 ? `${counted(approvals, 'approval')} waiting` : `${calls + approvals} wait for you`;
}

function sourcesJoint(sources: readonly Source[], now: number): Look {
  const used = sources.filter((source) => source.enabled && !isUnconfigured(source));
  if (used.length === 0) return { kind: 'off', word: 'None on' };
  const failed = used.filter((source) => source.state.kind === 'failed').length;
  if (failed > 0) return { kind: 'broken', word: failed === 1 ? '1 failed' : `${failed} failed` };
  const waiting = used.filter((source) => source.state.kind === 'waiting').length;
  if (waiting > 0) return { kind: 'waiting', word: `${waiting} ${waiting === 1 ? 'needs' : 'need'} you` };
  if (used.some((source) => source.state.kind === 'starting'))
    return { kind: 'connecting', word: 'Starting' };
  const banned = used.filter((source) => isBanned(source, now));
  if (banned.length > 0)
    return { kind: 'waiting', word: bannedWord(used.length - banned.length, banned, now) };
  return { kind: 'live', word: `${used.length} ready` };
}

/** “3 ready, 1 banned until 20:00” */
function bannedWord(ready: number, banned: readonly Source[], now: number): string {
  const [first, ...others] = banned.map(({ usage }) => usage?.blockedUntil ?? now);
  const end = first === undefined || others.length > 0 ? '' : ` until ${hourOf(first, now)}`;
  return `${ready === 0 ? '' : `${ready} ready, `}${banned.length} banned${end}`;
}

/** Its service has banned this address: it is ready for nothing until that ends. */
export function isBanned({ usage }: Source, now: number): boolean {
  return usage !== null && usage.blockedUntil !== null && usage.blockedUntil > now;
}

/** A source nobody has set up yet is not a fault and asks for nothing. */
export function isUnconfigured(source: Source): boolean {
  return source.state.kind === 'waiting' && source.state.problem.code === 'connector_not_configured';
}
