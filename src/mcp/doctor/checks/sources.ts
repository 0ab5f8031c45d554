/** Whether the sources that are switched on are open and answer. */
import type { Source } from '../../../contract/state.ts';
import { fail, pass, warn, type CheckPlan } from '../check.ts';

export const sources: CheckPlan = {
  ...{ id: 'sources', title: 'Sources', side: 'inside', needs: [], deadlineMs: 9_000 },
  run: async ({ house, state, signal }) => {
    const enabled = state().sources.filter((source) => source.enabled);
    if (enabled.length === 0)
      return warn(
        'No source is switched on, so clients find no tools.',
        'Switch one on under Sources, or with “patchbay connector enable ID”.',
      );
    const troubles = await Promise.all(enabled.map((source) => ask(house, source, signal)));
    const [worst] = troubles
      .filter((one) => one !== null)
      .sort((a, b) => Number(b.isFault) - Number(a.isFault));
    const others = troubles.filter((one) => one !== null).length - 1;
    if (worst === undefined) return pass(`${titles(enabled)} answer${enabled.length === 1 ? 's' : ''}.`);
    const more = others > 0 ? ` So it is with ${others} more.` : '';
    const tell = worst.isFault ? fail : warn;
    return tell(`${worst.title}: ${worst.message}${more}`, worst.hint);
  },
};

interface Trouble {
  title: string;
  message: string;
  hint: string;
  /** False for one that only waits for its settings. */
  isFault: boolean;
}

async function ask(
  house: { checkSource(id: string): Promise<{ ok: boolean; message: string; hint: string }> },
  { id, title, state }: Source,
  signal: AbortSignal,
): Promise<Trouble | null> {
  if (state.kind === 'failed' || state.kind === 'waiting') {
    const { message, hint } = state.problem;
    return { title, message, hint: hintOr(hint, title), isFault: state.kind === 'failed' };
  }
  if (state.kind !== 'ready') return null;
  const answer = await Promise.race([house.checkSource(id), overdue(signal)]);
  return answer.ok
    ? null
    : { title, message: answer.message, hint: hintOr(answer.hint, title), isFault: true };
}

/** Just before the deadline, so that the source is named. */
function overdue(signal: AbortSignal): Promise<{ ok: boolean; message: string; hint: string }> {
  return new Promise((resolve) => {
    const late = { ok: false, message: 'It has not answered for 8 seconds.', hint: '' };
    const timer = setTimeout(() => resolve(late), 8_000);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve(late)), { once: true });
    timer.unref();
  });
}

function hintOr(hint: string, title: string): string {
  return hint === '' ? `Look at the newest lines of ${title} in Logs.` : hint;
}

function titles(sources: Source[]): string {
  return sources.map(({ title }) => title).join(', ');
}
