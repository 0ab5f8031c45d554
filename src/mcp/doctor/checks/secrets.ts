/** Whether the secrets that are needed can be read. */
import { fail, pass, warn, type CheckPlan } from '../check.ts';
import type { State } from '../../../contract/state.ts';

export const secrets: CheckPlan = {
  ...{ id: 'secrets', title: 'Secrets', side: 'inside', needs: [], deadlineMs: 6_000 },
  run: async ({ house, state }) => {
    const problem = await house.readSecrets();
    if (problem === null) {
      const { secrets: place, storedSecrets } = state();
      const where = place.kind === 'file' ? 'the encrypted file' : 'the keychain';
      return pass(
        storedSecrets.length === 0
          ? 'Nothing is stored, and there is a place for secrets.'
          : `${storedSecrets.length === 1 ? 'The one' : `All ${storedSecrets.length}`} stored in ${where} can be read.`,
      );
    }
    const tell = needsSecrets(state()) ? fail : warn;
    return tell(problem.message, problem.hint);
  },
};

/** Without a tunnel and without credentials Patchbay runs well and keeps no secret. */
function needsSecrets({ settings, sources, storedSecrets }: State): boolean {
  return (
    settings.tunnel.kind !== 'none' ||
    storedSecrets.length > 0 ||
    sources.some((source) => source.enabled && source.fields.some((field) => field.secret && field.required))
  );
}
