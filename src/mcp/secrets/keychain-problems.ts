/** Turns what a keychain says on each platform into a problem with its remedy. */
import { AppError, type Problem } from '../../contract/errors.ts';

/** How to do without a keychain; every refusal ends with it. */
const fileRemedy =
  'Or keep them in an encrypted file: stop Patchbay and start it again with PATCHBAY_PASSPHRASE set to a passphrase of your own.';
/** A keychain that works comes before the file, unless the file is asked for by name. */
const largeRemedy =
  'Use a shorter one, or keep secrets in an encrypted file: set PATCHBAY_PASSPHRASE and start with --secrets file.';

/** Windows Credential Manager takes 2,560 bytes an entry, stored as UTF-16. */
export const windowsLimitBytes = 2560;

/** The binding has one code for everything, so its words are all there is to tell cases apart. */
const locked = [
  /prompt was dismissed/i,
  /IsLocked|locked object/i,
  // macOS: errSecInteractionNotAllowed, errSecAuthFailed, errSecUserCanceled.
  /interaction is not allowed/i,
  /passphrase you entered is not correct/i,
  /user cancell?ed/i,
];
const tooLong = /longer than platform limit/i;
/** gnome-keyring when there is no default collection and nobody to ask for the password of a new one. */
const noCollection = /no result found/i;

export function keychainProblem(error: unknown, platform: NodeJS.Platform): AppError {
  if (error instanceof AppError) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new AppError(describe(words, platform), { cause: error });
}

function lockedProblem(platform: NodeJS.Platform): Problem {
  const unlock = {
    linux:
      'Unlock the keyring (log in to the desktop, or open “Passwords and Keys” and unlock “Login”), then try again.',
    darwin: 'Unlock the login keychain (in a terminal: security unlock-keychain), then try again.',
  }[platform === 'darwin' ? 'darwin' : 'linux'];
  return { code: 'secrets_locked', message: 'The keychain is locked.', hint: `${unlock} ${fileRemedy}` };
}

/** For a call that did not end in time: nearly always a prompt that nobody has answered. */
export function overdueProblem(platform: NodeJS.Platform): AppError {
  return new AppError({
    ...lockedProblem(platform),
    message: 'The keychain has not answered; it may be asking for its password.',
  });
}

export function tooLargeProblem(name: string): AppError {
  return new AppError({
    code: 'too_large',
    message: `The secret “${name}” is too long for the Windows Credential Manager (2,560 bytes an entry, two a letter).`,
    hint: largeRemedy,
  });
}

function describe(words: string, platform: NodeJS.Platform): Problem {
  if (locked.some((pattern) => pattern.test(words))) return lockedProblem(platform);
  if (tooLong.test(words)) {
    return {
      code: 'too_large',
      message: 'The secret is too long for this keychain.',
      hint: largeRemedy,
    };
  }
  if (noCollection.test(words)) {
    return {
      code: 'secrets_unavailable',
      message: 'There is no default keyring to keep secrets in.',
      hint: `Make one in “Passwords and Keys” (or log in to the desktop once). ${fileRemedy}`,
    };
  }
  return {
    code: 'secrets_unavailable',
    message: 'There is no keychain that Patchbay can use here.',
    hint: `${getOne(platform)} ${fileRemedy}`,
  };
}

function getOne(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Run Patchbay in a session that is logged in to the Mac, with the login keychain present.';
    case 'win32':
      return 'Run Patchbay in a logged-in Windows session, with the Credential Manager service running.';
    default:
      return 'Install and start a Secret Service (gnome-keyring, KWallet or KeePassXC) and run Patchbay in a session with D-Bus.';
  }
}
