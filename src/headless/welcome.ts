/** What a person reads when the server is up: where the window is, where clients connect, and what to switch on next. */
import { publicOrigin, type State } from '../contract/state.ts';
import { columns } from './output.ts';

export function welcome(
  state: State,
  place: { windowUrl: string; dataDir: string; typedAs: string },
): string {
  const { listener } = state;
  const facts = [
    ['  Window', place.windowUrl],
    ['  MCP', listener.kind === 'listening' ? `${listener.origin}/mcp` : 'not listening'],
    ['  Public', publicText(state, place.typedAs)],
    ['  Data', place.dataDir],
  ];
  const notices = state.notices.map(({ problem }) => `  ${problem.message} ${problem.hint}`.trimEnd());
  return [
    '',
    `Patchbay ${state.version} is running.`,
    '',
    ...columns(facts),
    ...notices,
    '',
    'A client with OAuth, such as ChatGPT, needs the address alone: it asks, and you approve it here or in the window.',
    `Any other needs a token: make one in the window, or with ${place.typedAs} token create --name laptop`,
    'Stop with Ctrl+C.',
    '',
  ].join('\n');
}

function publicText(state: State, typedAs: string): string {
  const { tunnel } = state;
  const origin = publicOrigin(state);
  if (origin !== null) return `${origin}/mcp`;
  if (tunnel.kind === 'starting') return 'the tunnel is starting; the window shows its address';
  if (tunnel.kind === 'waiting') return `not yet: ${tunnel.reason.message} ${tunnel.reason.hint}`.trimEnd();
  if (tunnel.kind === 'failed') return `no: ${tunnel.problem.message} ${tunnel.problem.hint}`.trimEnd();
  return `no, the tunnel is off. Switch it on in the window, or with ${typedAs} settings set tunnel.kind=ngrok`;
}
