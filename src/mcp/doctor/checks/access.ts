/** Whether somebody can come in, and whether those who could still can. */
import { publicOrigin, type Grant, type State } from '../../../contract/state.ts';
import { isAnybodyLetIn } from '../../address-change.ts';
import { fail, pass, warn, type CheckPlan, type Finding } from '../check.ts';

export const access: CheckPlan = {
  ...{ id: 'access', title: 'Ways in', side: 'inside', needs: [], deadlineMs: 2_000 },
  run: async ({ house, state }) => addressChanged(state()) ?? waysIn(state(), house.now()),
};

/** A grant is worth something only at the address it was given for. */
function addressChanged(state: State): Finding | null {
  const origin = publicOrigin(state);
  if (origin === null || isAnybodyLetIn(state, origin)) return null;
  const notice = state.notices.find(({ problem }) => problem.code === 'address_changed');
  if (notice !== undefined) return fail(notice.problem.message, notice.problem.hint);
  const elsewhere = grantsOf(state).find(({ resource }) => isElsewhere(resource, origin));
  if (elsewhere === undefined) return null;
  return fail(
    `The public address is now ${origin}, but ChatGPT was let in at ${new URL(elsewhere.resource).origin}.`,
    `Recreate the connector in ChatGPT with ${origin}/mcp.`,
  );
}

function isElsewhere(resource: string, origin: string): boolean {
  const { origin: given, hostname } = new URL(resource);
  return given !== origin && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function waysIn(state: State, now: number): Finding {
  const grants = grantsOf(state).length;
  const tokens = state.tokens.filter(({ expiresAt }) => expiresAt === null || expiresAt > now).length;
  if (grants === 0 && tokens === 0 && state.tokens.length > 0) {
    return warn(
      'Every personal access token has expired, and nobody else has been let in.',
      'Make a new one under Access, or with “patchbay token create --name NAME”.',
    );
  }
  if (grants === 0 && tokens === 0)
    return pass('Nobody has been let in yet. Clients come in by OAuth: each asks, and you approve it.');
  const parts = [
    ...(grants > 0 ? [counted(grants, 'OAuth grant')] : []),
    ...(tokens > 0 ? [counted(tokens, 'personal access token')] : []),
  ];
  return pass(`Let in: ${parts.join(' and ')}. New clients come in by OAuth, with your approval.`);
}

function grantsOf({ oauth }: State): Grant[] {
  return oauth.clients.flatMap(({ grants }) => grants);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
