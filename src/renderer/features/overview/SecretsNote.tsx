/** Where secrets are kept; when there is no place for them, why, and what to do. */
import type { Problem } from '../../../contract/errors.ts';
import type { SecretsState } from '../../../contract/state.ts';
import { Trouble } from './Trouble.tsx';

interface SecretsNoteProps {
  secrets: SecretsState;
  /** A problem that stands beside the note; the same is not said twice. */
  shown?: Problem | undefined;
}

/** Silent while there is nothing to do about it: a place is only looked for once one is needed. */
export function SecretsNote({ secrets, shown }: SecretsNoteProps) {
  if (secrets.kind !== 'none' || secrets.problem.hint === '') return null;
  if (secrets.problem.message === shown?.message) return null;
  return <Trouble problem={secrets.problem} kind="waiting" />;
}

/** What becomes of a secret that is typed in. */
export const secretsPlace: Record<SecretsState['kind'], string> = {
  keychain: 'Kept in your system’s keychain; it is never shown again.',
  file: 'Kept in Patchbay’s encrypted file; it is never shown again.',
  none: 'Kept in a keychain or an encrypted file, never in plain text, and never shown again.',
};

export function secretsInWords(secrets: SecretsState): string {
  switch (secrets.kind) {
    case 'keychain':
      return 'In your system’s keychain';
    case 'file':
      return 'In an encrypted file';
    case 'none':
      return 'Nowhere yet';
  }
}
