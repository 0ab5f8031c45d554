/** Who may come in, in a sentence. Pure. */
import type { State } from '../../../contract/state.ts';
import { counted } from '../../ui/format.ts';

export interface Headline {
  headline: string;
  more: string;
  /** Whether anybody at all may come in. */
  isOpen: boolean;
}

type Told = Pick<State, 'oauth' | 'tokens' | 'settings'>;

export function headlineOf({ oauth, tokens, settings }: Told): Headline {
  const clients = oauth.clients.filter((client) => client.grants.length > 0).length;
  const bearers = tokens.filter((token) => token.kind === 'bearer').length;
  const links = settings.access.secretLinks ? tokens.length - bearers : 0;
  const parts = [
    clients > 0 ? counted(clients, 'client') : '',
    bearers > 0 ? counted(bearers, 'token') : '',
    links > 0 ? counted(links, 'secret link') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) {
    return {
      headline: 'Nobody may come in.',
      more: 'Whoever asks by OAuth waits for your answer here; everybody else is refused.',
      isOpen: false,
    };
  }
  return {
    headline: `${joined(parts)} may come in.`,
    more: 'Everybody else is refused, or has to ask you first.',
    isOpen: true,
  };
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
