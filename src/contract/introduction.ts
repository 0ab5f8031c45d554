/** How a client is introduced to the person who is asked: by what is proven of it, and by its own word as such. Pure. */
import type { Verification } from './access-state.ts';

export interface Introduction {
  /** The subject of “… asks to be let in”. */
  name: string;
  /** Whether that is only what it calls itself: it belongs in quotation marks. */
  isClaim: boolean;
  /** What it calls itself beside that, and anyone could; null where nothing is left to say. */
  callsItself: string | null;
}

/** Names that everyone knows by their domain: whoever has the domain is who the name says. */
const known: ReadonlyMap<string, string> = new Map([['chatgpt.com', 'ChatGPT']]);

/** A document proves the domain that it stands at, not the name that it gives. */
export function introduce(name: string, verification: Verification): Introduction {
  if (verification.kind === 'claimed') return { name, isClaim: true, callsItself: null };
  const { domain } = verification;
  if (known.get(domain) === name) return { name, isClaim: false, callsItself: null };
  return { name: domain, isClaim: false, callsItself: name === domain ? null : name };
}
