/** The command line: what it takes, and how it says what is wrong. */
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/headless/arguments.ts';
import { commandTable } from '../../src/headless/commands/table.ts';
import { defaultDataDir } from '../../src/mcp/index.ts';
import { nearest } from '../../src/mcp/nearest.ts';
import { runHere } from './world.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), commandTable);

describe('a command line', () => {
  test('may have its options anywhere', () => {
    for (const line of ['calls --limit 5 --json', '--json calls --limit=5', '--limit 5 --json calls'])
      expect(parse(line)).toMatchObject({ kind: 'command', options: { limit: '5', json: true } });
  });

  test('keeps what stands after -- and dashes in values as they are', () => {
    expect(parse('connector set binance apiKey=- baseUrl=http://x?a=b')).toMatchObject({
      operands: ['binance', 'apiKey=-', 'baseUrl=http://x?a=b'],
    });
    expect(parse('call show -- -odd-id')).toMatchObject({ operands: ['-odd-id'] });
  });

  test.each([
    ['--help', []],
    ['-h', []],
    ['help', []],
    ['help token create', ['token', 'create']],
    ['token --help', ['token']],
    ['token create --name x -h', ['token', 'create']],
  ])('%j asks for help', (line, words) => {
    expect(parse(line)).toEqual({ kind: 'help', words });
  });

  test('asks for the version', () => {
    expect(parse('--version')).toEqual({ kind: 'version' });
    expect(parse('-v')).toEqual({ kind: 'version' });
  });
});

describe('an option that may be given more than once', () => {
  test('keeps all its values', () => {
    expect(parse('approval approve x --source a --source=b --number 12')).toMatchObject({
      options: { source: ['a', 'b'], number: '12' },
    });
  });

  test('and that keeps one value has the last', () => {
    expect(parse('--data-dir /a token create --name a --name=b --data-dir /b')).toMatchObject({
      options: { name: 'b', 'data-dir': '/b' },
    });
  });

  test('is also a switch, which is on then', () => {
    expect(parse('--json calls --json --follow --follow')).toMatchObject({
      options: { json: true, follow: true },
    });
  });
});

describe('wrong usage exits with 2 and the way out', () => {
  test.each([
    ['', 'Which command?', '--help'],
    ['sevre', 'no command “sevre”', 'Did you mean “serve”'],
    ['xyzzy', 'no command “xyzzy”', 'See patchbay --help'],
    ['token', 'needs one of: create, list, revoke', 'token --help'],
    ['token craete', 'no command “token craete”', 'Did you mean “token create”'],
    ['serve --prot 1', 'no option --prot', 'Did you mean --port?'],
    ['serve --limit 1', 'no option --limit', ''],
    ['serve -x', 'no option -x', 'See patchbay serve --help.'],
    ['audit --since 3d', 'no option --since', 'See patchbay audit --help.'],
    ['call show x --all', 'no option --all', 'See patchbay call show --help.'],
    ['-x', 'no option -x', 'See patchbay --help.'],
    ['serve --port', '--port needs a value', ''],
    ['serve --json=yes', '--json takes no value', ''],
    ['serve --port 70000', '--port takes a whole number from 0 to 65535', ''],
    ['serve --port 1e3', 'not “1e3”', ''],
    ['serve --tunnel cloudflare', '--tunnel takes none or ngrok.', ''],
    ['serve --secrets plain', '--secrets takes keychain or file.', ''],
    ['doctor --secrets nowhere', '--secrets takes keychain or file.', ''],
    ['settings get --secrets nowhere', '--secrets takes keychain or file.', ''],
    ['settings set tunnel.kind=none --secrets=', '--secrets takes keychain or file.', ''],
    ['connector check binance --secrets auto', '--secrets takes keychain or file.', ''],
    ['serve --host 0.0.0.0', '--host takes a loopback address', '--dangerously-listen-on'],
    ['serve --host localhost --dangerously-listen-on ::', 'not both', ''],
    ['serve --dangerously-listen-on here', 'takes an IP address', ''],
    ['serve now', 'does not take “now”', 'Usage: patchbay serve'],
    ['token create', 'needs a name', 'token create --name'],
    ['token create --name x --expires soon', '--expires takes hours, days or weeks', ''],
    ['token create --name x --expires 0d', '--expires takes', ''],
    ['token create --name x --expires 9999w', '--expires takes', ''],
    ['token revoke', 'needs ID', 'Usage: patchbay token revoke ID [options]\n'],
    ['connector set binance', 'needs ID KEY=VALUE…', ''],
    ['connector set binance apiKey', '“apiKey” is not KEY=VALUE', ''],
    ['connector set binance a=- b=-', 'Only one value can come from standard input', 'one after the other'],
    ['settings set =x', '“=x” is not KEY=VALUE', ''],
    ['calls --limit many', '--limit takes a whole number', ''],
    ['calls --limit 0', '--limit takes a whole number from 1 to 1000000, not “0”', ''],
    ['logs --level loud', '--level takes debug, info, warn or error.', ''],
    ['calls --data-dir=', '--data-dir needs a folder', ''],
    ['egress', 'no command “egress”', ''],
    ['approval', 'needs one of: list, approve, reject', 'approval --help'],
    ['approval approve', 'needs ID', 'Usage: patchbay approval approve ID'],
    ['approval approve x --number 7', '--number takes a whole number from 10 to 99', ''],
    ['approval approve x --scope mcp:admin', 'no scope “mcp:admin”', 'mcp:read, mcp:write, offline_access'],
    ['approval approve x --scope=', '--scope needs at least one scope', ''],
    ['approval approve x --source=', '--source needs the id of a source', 'connector list'],
    ['client revoke', 'needs ID', 'Usage: patchbay client revoke ID [options]\n'],
    ['ranges', 'needs one of: refresh', ''],
    ['panic now', 'does not take “now”', 'Usage: patchbay panic'],
    ['call replay x', 'no command “call replay”', ''],
  ])('%j', async (line, message, hint) => {
    const ran = await runHere(line.split(' ').filter(Boolean));
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(message);
    expect(ran.err).toContain(hint);
  });

  test('with --json as one line for programs', async () => {
    const ran = await runHere(['tokn', '--json']);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(JSON.parse(ran.err)).toEqual({
      error: {
        code: 'invalid_input',
        message: 'There is no command “tokn”.',
        hint: 'Did you mean “token”?',
      },
    });
  });
});

describe('the nearest word', () => {
  test('is the one with the fewest edits, if any is near', () => {
    expect(nearest('dahsboard-port', ['port', 'dashboard-port'])).toBe('dashboard-port');
    expect(nearest('dash', ['port', 'dashboard-port'])).toBe('dashboard-port');
    expect(nearest('APIkey', ['apiKeys', 'apiKey'])).toBe('apiKey');
    expect(nearest('banana', ['port', 'json'])).toBeUndefined();
    expect(nearest('x', ['ab', 'cd'])).toBeUndefined();
  });
});

describe('the data folder', () => {
  test('is where each platform keeps such things', () => {
    const home = '/home/ann';
    expect(defaultDataDir({ platform: 'linux', env: {}, home })).toBe('/home/ann/.local/share/patchbay');
    expect(defaultDataDir({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home })).toBe(
      '/data/patchbay',
    );
    expect(defaultDataDir({ platform: 'linux', env: { XDG_DATA_HOME: 'relative' }, home })).toBe(
      '/home/ann/.local/share/patchbay',
    );
    expect(defaultDataDir({ platform: 'darwin', env: {}, home: '/Users/ann' })).toBe(
      '/Users/ann/Library/Application Support/Patchbay',
    );
    expect(
      defaultDataDir({
        platform: 'win32',
        env: { APPDATA: 'C:\\Users\\ann\\Roaming' },
        home: 'C:\\Users\\ann',
      }),
    ).toBe('C:\\Users\\ann\\Roaming\\Patchbay');
    expect(defaultDataDir({ platform: 'win32', env: {}, home: 'C:\\Users\\ann' })).toBe(
      'C:\\Users\\ann\\AppData\\Roaming\\Patchbay',
    );
  });
});
