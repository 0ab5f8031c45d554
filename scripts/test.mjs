/** What `npm test` runs: finds or installs what the tests need, then runs them, on Linux beside a keyring of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { askedChromium, findChromium, onPath } from './chromium.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const self = fileURLToPath(import.meta.url);
const linux = process.platform === 'linux';

/** Program → Debian package it is in. */
const keyringPrograms = {
  'dbus-run-session': 'dbus',
  'dbus-send': 'dbus',
  'gnome-keyring-daemon': 'gnome-keyring',
  'secret-tool': 'libsecret-tools',
};

const [first, ...rest] = process.argv.slice(2);
process.exitCode =
  first === '--beside-keyring' ? await besideKeyring(rest) : await main(process.argv.slice(2));

/** @param {string[]} args for vitest @returns {Promise<number>} exit status */
async function main(args) {
  const missing = await findMissing();
  if (missing.length > 0) installPackages(missing);
  const chromium = await findChromium();
  const stillMissing = missingPrograms();
  if (chromium === null || stillMissing.length > 0) {
    sayWhatIsMissing(chromium === null, stillMissing);
    return 1;
  }
  const environment = { ...process.env, PATCHBAY_CHROMIUM: chromium };
  if (!linux) return run(process.execPath, vitest(args), environment);
  return inPrivateSession(args, environment);
}

/** @returns {Promise<string[]>} Debian packages that would provide what is not there */
async function findMissing() {
  const packages = missingPrograms().map((program) => keyringPrograms[program]);
  if ((await findChromium()) === null && askedChromium() === undefined) packages.push('chromium');
  return [...new Set(packages)];
}

function missingPrograms() {
  return linux ? Object.keys(keyringPrograms).filter((program) => onPath(program) === null) : [];
}

/**
 * Only where nobody is asked for a password and nobody's own machine is changed unasked. What could not be
 * installed (Ubuntu has no Chromium package, only a snap) is found missing afterwards.
 */
function installPackages(packages) {
  if (!linux || onPath('apt-get') === null) return;
  const root = process.getuid?.() === 0;
  const ask = (...command) => spawnSync('sudo', ['-n', ...command], { stdio: 'ignore' }).status === 0;
  if (!root && !(process.env.CI === 'true' && ask('true'))) return;
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    const [program, ...rest] = root ? command : ['sudo', '-n', ...command];
    return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  };
  console.log(`Installing what the tests need: ${packages.join(' ')}`);
  if (!apt('update')) console.error('apt-get update failed; trying with the package lists that are there.');
  for (const one of packages) {
    if (!apt('install', '-y', '--no-install-recommends', one))
      console.error(`apt-get could not install ${one}.`);
  }
}

function sayWhatIsMissing(noChromium, programs) {
  console.error('The tests cannot run yet. Missing:');
  if (noChromium) {
    const asked = askedChromium();
    console.error(
      asked !== undefined
        ? `  Chromium: ${asked}, which PATCHBAY_CHROMIUM names, is not there.`
        : '  Chromium: npx playwright install chromium   (or install Google Chrome, or set PATCHBAY_CHROMIUM)',
    );
  }
  if (programs.length > 0) {
    const packages = [...new Set(programs.map((program) => keyringPrograms[program]))];
    console.error(`  ${programs.join(', ')}: sudo apt-get install ${packages.join(' ')}`);
    console.error(
      '  (Fedora: dnf install dbus-daemon gnome-keyring libsecret; Arch: pacman -S dbus gnome-keyring libsecret)',
    );
  }
}

/** Own HOME, own D-Bus, own keyring: nothing of the user's is read or written. */
async function inPrivateSession(args, environment) {
  const home = mkdtempSync(path.join(tmpdir(), 'patchbay-test-'));
  const folders = {
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_STATE_HOME: path.join(home, 'state'),
    XDG_RUNTIME_DIR: path.join(home, 'runtime'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { DBUS_SESSION_BUS_ADDRESS: _theirs, GNOME_KEYRING_CONTROL: _control, ...others } = environment;
  try {
    const inside = [process.execPath, self, '--beside-keyring', ...args];
    return await run('dbus-run-session', ['--', ...inside], { ...others, ...folders });
  } finally {
    // Something the tests started may still be writing as it ends.
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Inside the private session: starts and unlocks the keyring, runs vitest, ends the keyring. */
async function besideKeyring(args) {
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.on('error', (error) => console.error(`gnome-keyring-daemon did not start: ${error.message}`));
  daemon.stdin.on('error', (error) => console.error(`gnome-keyring-daemon ended early: ${error.message}`));
  daemon.stdin.end('password of the tests');
  try {
    if (!(await keyringAnswers())) {
      console.error('The keyring for the tests did not start: gnome-keyring-daemon took no secret in 20 s.');
      return 1;
    }
    return await run(process.execPath, vitest(args), { ...process.env, PATCHBAY_TEST_KEYRING: '1' });
  } finally {
    daemon.kill();
  }
}

async function keyringAnswers() {
  const entry = ['service', 'patchbay-test', 'username', 'ready'];
  const options = { input: 'yes', stdio: ['pipe', 'ignore', 'ignore'], timeout: 5000 };
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(50)) {
    // Asking the service itself too early would make D-Bus start a second, locked one.
    if (!ownsSecretService()) continue;
    if (spawnSync('secret-tool', ['store', '--label=ready', ...entry], options).status !== 0) continue;
    spawnSync('secret-tool', ['clear', ...entry], options);
    return true;
  }
  return false;
}

function ownsSecretService() {
  const bus = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const question = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  return (
    spawnSync('dbus-send', [...bus, ...question], { encoding: 'utf8' }).stdout?.includes('true') ?? false
  );
}

function vitest(args) {
  return [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args];
}

/** @returns {Promise<number>} exit status */
function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    child.on('error', reject);
    child.on('exit', (status) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(status ?? 1);
    });
  });
}
