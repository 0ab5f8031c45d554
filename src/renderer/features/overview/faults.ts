/** What is broken or waits on the line, in a sentence each, with the joint that has the remedy. Pure. */
import type { State } from '../../../contract/state.ts';
import { isUnconfigured, type JointId } from '../line/joints.ts';

export interface Fault {
  joint: JointId;
  kind: 'broken' | 'waiting';
  message: string;
}

/** What a notice already says is not said twice. */
export function faultsOf({ tunnel, listener, sources, notices }: State): Fault[] {
  const faults: Fault[] = [];
  if (listener.kind === 'failed')
    faults.push({ joint: 'patchbay', kind: 'broken', message: listener.problem.message });
  if (tunnel.kind === 'failed')
    faults.push({ joint: 'tunnel', kind: 'broken', message: tunnel.problem.message });
  for (const source of sources) {
    if (!source.enabled || isUnconfigured(source) || !('problem' in source.state)) continue;
    const kind = source.state.kind === 'failed' ? 'broken' : 'waiting';
    faults.push({ joint: 'sources', kind, message: `${source.title}: ${source.state.problem.message}` });
  }
  return faults.filter((fault) => notices.every((notice) => notice.problem.message !== fault.message));
}
