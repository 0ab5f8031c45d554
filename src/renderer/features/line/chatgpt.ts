/** Which of those who come are ChatGPT: its clients, its grants, its requests to be let in. For showing only. Pure. */
import type { Approval, Client, OAuthClient, State } from '../../../contract/state.ts';

export function isChatGpt(client: Pick<Client, 'name'>): boolean {
  return /chatgpt|openai/i.test(client.name);
}

/** Where its answers go: the one thing about it that it cannot choose. */
function isOpenAi(host: string): boolean {
  return /(?:^|\.)(?:chatgpt|openai)\.com$/.test(host);
}

/** Its request that has waited longest, or null. */
export function chatGptApproval({ approvals }: Pick<State, 'approvals'>): Approval | null {
  return approvals.find((approval) => isOpenAi(approval.redirectHost)) ?? null;
}

/** The clients that hold a grant, with those grants. */
export function letIn({ oauth }: Pick<State, 'oauth'>): OAuthClient[] {
  return oauth.clients.filter((client) => client.grants.length > 0);
}

export function isChatGptLetIn(state: Pick<State, 'oauth'>): boolean {
  return chatGptGrants(state).length > 0;
}

/** Whether a real call of ChatGPT's has come: since the address is this one, or by a grant that still holds. */
export function hasChatGptCalled(state: Pick<State, 'oauth' | 'wayIn'>): boolean {
  return state.wayIn.steps.called !== null || chatGptGrants(state).some((grant) => grant.lastUsedAt !== null);
}

function chatGptGrants(state: Pick<State, 'oauth'>) {
  return letIn(state).flatMap((client) => client.grants.filter((grant) => isOpenAi(grant.redirectHost)));
}
