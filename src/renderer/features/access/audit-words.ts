/** What the audit's actions and actors are called. Pure. */

const actions: Record<string, string> = {
  'client.registered': 'Registered',
  'client.removed': 'Client removed',
  'consent.asked': 'Asked to be let in',
  'consent.approved': 'Let in',
  'consent.rejected': 'Rejected',
  'consent.expired': 'Got no answer in time',
  'consent.failed': 'Asking came to nothing',
  'token.issued': 'Took its token',
  'token.refreshed': 'Renewed its token',
  'token.reused': 'Used an old token again; its grant is revoked',
  'code.reused': 'Used a code twice; its grant is revoked',
  'grant.revoked': 'Grant revoked',
  'grant.expired': 'Grant ended',
  'access.refused': 'Refused',
  'token.created': 'Token made',
  'token.revoked': 'Token revoked',
  'ranges.refreshed': 'OpenAI’s addresses refreshed',
  'settings.changed': 'Settings changed',
  'source.configured': 'Source set up',
  'source.enabled': 'Source switched on',
  'source.disabled': 'Source switched off',
  'tunnel.started': 'Tunnel switched on',
  'tunnel.stopped': 'Tunnel switched off',
  panic: 'Tunnel closed, everything revoked',
  'doctor.run': 'Asked the doctor',
};

/** One that has no words yet stands as it is. */
export function actionInWords(action: string): string {
  return Object.hasOwn(actions, action) ? (actions[action] ?? action) : action;
}

const actors: Record<string, string> = {
  window: 'You, in the window',
  terminal: 'You, in a terminal',
  rest: 'A program of yours',
  client: 'Client',
  patchbay: 'Patchbay',
};

export function actorInWords(actor: string): string {
  return Object.hasOwn(actors, actor) ? (actors[actor] ?? actor) : actor;
}
