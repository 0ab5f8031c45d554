/** A D-Bus session with its own GNOME keyring, to be locked, halted and restarted without touching any other. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PrivateSession {
  /** For programs that are to see this session and no other. */
  env: NodeJS.ProcessEnv;
  folder: string;
  /** Starts the keyring unlocked. */
  startKeyring(): Promise<void>;
  stopKeyring(): Promise<void>;
  lockKeyring(): void;
  /** Halts the keyring as if it hung. */
  pauseKeyring(): void;
  close(): Promise<void>;
}

const password = 'password of the tests';

/** @param prompt what happens when the keyring asks for a password: nobody is there, or nobody answers. */
export async function startPrivateSession(prompt: 'nobody' | 'unanswered'): Promise<PrivateSession> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-session-'));
  for (const name of ['services', 'home', 'data', 'runtime']) mkdirSync(join(folder, name), { mode: 0o700 });
  writeFileSync(join(folder, 'bus.conf'), busConfiguration(folder));
  if (prompt === 'unanswered') {
    // D-Bus starts this program and waits for it to answer, which it never does.
    const service = '[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sleep 30\n';
    writeFileSync(join(folder, 'services', 'prompter.service'), service);
  }
  const env = sessionEnvironment(folder);
  const bus = spawn(
    'dbus-daemon',
    [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address'],
    {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await once(bus.stdout, 'data');
  let keyring: ChildProcess | null = null;

  return {
    env,
    folder,
    async startKeyring() {
      const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
        env,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      keyring = daemon;
      daemon.stdin.end(password);
      const deadline = Date.now() + 15_000;
      while (
        !ask(env, 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets').includes('true')
      ) {
        if (Date.now() > deadline) throw new Error('gnome-keyring-daemon did not start.');
        await sleep(50);
      }
    },
    async stopKeyring() {
      if (keyring !== null) await end(keyring);
    },
    lockKeyring() {
      const login = 'array:objpath:/org/freedesktop/secrets/collection/login';
      const bus = [
        '--session',
        '--print-reply',
        '--dest=org.freedesktop.secrets',
        '/org/freedesktop/secrets',
      ];
      const answer = spawnSync('dbus-send', [...bus, 'org.freedesktop.Secret.Service.Lock', login], { env });
      if (answer.status !== 0) throw new Error(`The keyring was not locked: ${String(answer.stderr)}`);
    },
    pauseKeyring() {
      keyring?.kill('SIGSTOP');
    },
    async close() {
      if (keyring !== null) await end(keyring);
      await end(bus);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function ask(env: NodeJS.ProcessEnv, method: string, argument: string): string {
  const bus = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  return spawnSync('dbus-send', [...bus, method, argument], { env, encoding: 'utf8' }).stdout;
}

function sessionEnvironment(folder: string): NodeJS.ProcessEnv {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, PATCHBAY_PASSPHRASE: _p, ...others } = process.env;
  return {
    ...others,
    HOME: join(folder, 'home'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'bus')}`,
  };
}

/** Without the system's service files: nothing answers here but what a test starts. */
function busConfiguration(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'bus')}</listen>
  <servicedir>${join(folder, 'services')}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
