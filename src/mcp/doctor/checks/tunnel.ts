/** Whether the tunnel stands; if not, why, as ngrok and the network said it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../../../contract/errors.ts';
import type { State, TunnelState } from '../../../contract/state.ts';
import { blocked, fail, pass, warn, type CheckPlan, type Finding } from '../check.ts';
import type { Examination } from '../examination.ts';

/** How long one that is being opened is waited for. */
const patienceMs = 4_000;

export const tunnel: CheckPlan = {
  ...{ id: 'tunnel', title: 'Tunnel', side: 'inside', needs: ['listener'], after: ['secrets'] },
  deadlineMs: 6_000,
  run: async (examination) => judge(examination, await settled(examination)),
};

async function settled({ state, signal }: Examination): Promise<TunnelState> {
  const until = performance.now() + patienceMs;
  while (state().tunnel.kind === 'starting' && performance.now() < until && !signal.aborted) await sleep(50);
  return state().tunnel;
}

function judge(examination: Examination, state: TunnelState): Finding {
  const { server } = examination.state().settings;
  const elsewhere = server.publicUrl !== '';
  switch (state.kind) {
    case 'online':
      return pass(`Online at ${state.url}.`);
    case 'off':
      return elsewhere
        ? pass(`Off; ${server.publicUrl} publishes Patchbay by other means.`)
        : warn('Off: only programs on this machine can connect.', howToSwitchOn(examination.state()));
    case 'starting':
      return trouble(elsewhere, {
        message: 'ngrok has not answered for some seconds; the tunnel is still being opened.',
        hint: 'Check the internet connection, and whether a firewall blocks outgoing connections.',
      });
    case 'waiting':
      return trouble(elsewhere, state.reason);
    case 'failed':
      return isOfSecrets(state.problem) && examination.hasFailed('secrets')
        ? blocked('secrets')
        : trouble(elsewhere, state.problem);
  }
}

/** Where something else publishes the listener, the tunnel is not what clients depend on. */
function trouble(elsewhere: boolean, { message, hint }: Pick<Problem, 'message' | 'hint'>): Finding {
  const remedy = hint === '' ? 'Switch the tunnel off and on again.' : hint;
  return elsewhere ? warn(message, remedy) : fail(message, remedy);
}

function isOfSecrets({ code }: Problem): boolean {
  return code.startsWith('secrets_') || code.startsWith('passphrase_');
}

function howToSwitchOn({ storedSecrets }: State): string {
  return storedSecrets.some(({ name }) => name === 'tunnel.ngrok.authtoken')
    ? 'To let ChatGPT in, switch the tunnel on.'
    : 'To let ChatGPT in, put in your ngrok authtoken and switch the tunnel on.';
}
