/** Whether Patchbay listens on this machine, and is what answers there. */
import { connect } from 'node:net';
import { fail, pass, type CheckPlan, type Finding } from '../check.ts';
import { loopbackOrigin, type Examination } from '../examination.ts';
import { parseObject } from '../json.ts';
import { instanceHeader } from '../pass.ts';
import type { Wire } from '../wire.ts';

export const listener: CheckPlan = {
  ...{ id: 'listener', title: 'Listener', side: 'inside', needs: [], deadlineMs: 4_000 },
  run: async (examination) => {
    const { listener: state } = examination.state();
    if (state.kind === 'failed') return fail(state.problem.message, state.problem.hint);
    const origin = loopbackOrigin(examination.state());
    return origin === null ? whyNot(examination) : askIt(examination, origin);
  },
};

async function askIt({ wire, house, signal }: Examination, origin: string): Promise<Finding> {
  try {
    const answer = await wire.send({
      ...{ method: 'GET', url: `${origin}/health`, signal, timeoutMs: 3_000 },
    });
    if (answer.headers[instanceHeader] === house.instanceId)
      return pass(`Patchbay answers at ${origin} within ${Math.ceil(answer.ms)} ms.`);
    return fail(`Something else answers at ${origin}.`, 'Restart Patchbay.');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`Patchbay listens at ${origin} but does not answer (${why}).`, 'Restart Patchbay.');
  }
}

/** It does not run. Somebody else may be the reason. */
async function whyNot({ house, wire, signal }: Examination): Promise<Finding> {
  const { host, port } = house.listenerPlace();
  if (port === 0 || !(await isTaken(host, port))) {
    return fail('Patchbay is not running.', 'Start it: open the app, or run “patchbay serve”.');
  }
  const who = await whoIsAt(wire, `http://${host.includes(':') ? `[${host}]` : host}:${port}`, signal);
  return fail(
    `Patchbay is not running, and ${who} listens on its port ${port}.`,
    `Quit that program, or choose another port: “patchbay settings set server.port=0” takes any free one.`,
  );
}

function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const tell = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(1_000, () => tell(false));
    socket.once('connect', () => tell(true));
    socket.once('error', () => tell(false));
  });
}

async function whoIsAt(wire: Wire, origin: string, signal: AbortSignal): Promise<string> {
  try {
    const { text } = await wire.send({
      ...{ method: 'GET', url: `${origin}/health`, signal, timeoutMs: 1_500 },
    });
    return parseObject(text)?.['name'] === 'patchbay' ? 'another Patchbay' : 'another program';
  } catch {
    return 'another program'; // It speaks no HTTP, which is all that was asked.
  }
}
