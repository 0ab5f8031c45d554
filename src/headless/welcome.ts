/** What a person reads when the server is up: where the window is, where clients connect, and what to switch on next. */
import { publicOrigin, type State } from '../contract/state.ts';
import { columns } from './output.ts';

export function welcome(state: State, windowUrl: string, dataDir: string): string {
  const { listener } = state;
  const facts = [
    ['  Window', windowUrl],
    ['  MCP', listener.kind === 'listening' ? `${listener.origin}/mcp` : 'not listening'],
    ['  Public', publicText(state)],
    ['  Data', dataDir],
  ];
  const notices = state.notices.map(({ problem }) => `  ${problem.message} ${problem.hint}`.trimEnd());
  return [
    '',
    `Patchbay ${state.version} is running.`,
    '',
    ...columns(facts),
    ...notices,
    '',
    stopText,
    '',
  ].join('\n');
}

const stopText = 'Clients need a token: patchbay token create --name ChatGPT. Stop with Ctrl+C.';

function publicText(state: State): string {
  const { tunnel } = state;
  const origin = publicOrigin(state);
  if (origin !== null) return `${origin}/mcp`;
  if (tunnel.kind === 'starting') return 'the tunnel is starting; the window shows its address';
  if (tunnel.kind === 'waiting') return `not yet: ${tunnel.reason.message} ${tunnel.reason.hint}`.trimEnd();
  if (tunnel.kind === 'failed') return `no: ${tunnel.problem.message} ${tunnel.problem.hint}`.trimEnd();
  return (
    'no, the tunnel is off. To switch it on: patchbay settings set tunnel.ngrok.authtoken=- ' +
    'and patchbay settings set tunnel.kind=ngrok'
  );
}
