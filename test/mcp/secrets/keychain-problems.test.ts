/** What a person is told for what keychains say, on every platform. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/contract/errors.ts';
import {
  keychainProblem,
  overdueProblem,
  tooLargeProblem,
} from '../../../src/mcp/secrets/keychain-problems.ts';

/** As the binding said them: on Linux when tried, elsewhere as its sources have them. */
const said: [NodeJS.Platform, string, string][] = [
  [
    'linux',
    'Platform failure: DBus error: Using X11 for dbus-daemon autolaunch was disabled',
    'secrets_unavailable',
  ],
  ['linux', 'Platform failure: DBus error: Did not receive a reply.', 'secrets_unavailable'],
  ['linux', 'Couldn’t access platform storage: Secret Service: no result found', 'secrets_unavailable'],
  ['linux', 'Secret Service: unlock prompt was dismissed', 'secrets_locked'],
  ['linux', 'zbus error: org.freedesktop.Secret.Error.IsLocked: Cannot get secret', 'secrets_locked'],
  ['darwin', 'Platform secure storage failure: User interaction is not allowed.', 'secrets_locked'],
  ['darwin', 'The user name or passphrase you entered is not correct.', 'secrets_locked'],
  ['darwin', 'A default keychain could not be found.', 'secrets_unavailable'],
  ['win32', 'Attribute ‘password’ is longer than platform limit of 2560 chars', 'too_large'],
  ['win32', 'A specified logon session does not exist.', 'secrets_unavailable'],
];

describe('a keychain problem', () => {
  test.each(said)('on %s, “%s” is %s', (platform, words, code) => {
    const cause = new Error(words);
    const problem = keychainProblem(cause, platform);
    expect(problem).toMatchObject({ code, cause });
    expect(problem.message).not.toContain(words);
    expect(problem.hint).toMatch(/PATCHBAY_PASSPHRASE/);
  });

  test('names the way to a keychain that fits the platform', () => {
    const hint = (platform: NodeJS.Platform) => keychainProblem(new Error('none'), platform).hint;
    expect(hint('linux')).toMatch(/gnome-keyring, KWallet or KeePassXC/);
    expect(hint('darwin')).toMatch(/login keychain/);
    expect(hint('win32')).toMatch(/Credential Manager/);
  });

  test('that is one already stays as it is', () => {
    const known = new AppError({ code: 'conflict', message: 'Known.', hint: '' });
    expect(keychainProblem(known, 'linux')).toBe(known);
  });

  test('names the secret that is too long, and never its value', () => {
    expect(tooLargeProblem('connector.x.key')).toMatchObject({ code: 'too_large' });
    expect(tooLargeProblem('connector.x.key').message).toContain('connector.x.key');
  });

  test('of a call that does not end speaks of the prompt', () => {
    expect(overdueProblem('darwin')).toMatchObject({ code: 'secrets_locked' });
    expect(overdueProblem('darwin').hint).toMatch(/security unlock-keychain/);
  });
});
