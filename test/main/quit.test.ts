/** Quitting: every way out takes the one ordered road, and it has an end. */
import { describe, expect, it } from 'vitest';
import { eventually, inThisProcess, type Run } from './in-process.ts';
import { pretendCore } from './pretend-core.ts';

const { run, runShown } = inThisProcess();

describe('quitting', { timeout: 60_000 }, () => {
  it('prevents the quit once, stops the core, then exits', async () => {
    let finish = () => undefined as void;
    const stopped = new Promise<void>((resolve) => (finish = resolve));
    const { core, electron, exits } = await runShown(pretendCore({ stop: () => stopped }));
    electron.app.quit();
    electron.app.quit();
    await expect.poll(() => core.asked.at(-1), eventually).toBe('stop: Patchbay was quit.');
    expect(exits).toEqual([]);
    // Prevented at its first step: the windows were not even asked to close.
    expect(electron.BrowserWindow.getAllWindows()[0]?.isVisible()).toBe(true);
    finish();
    await expect.poll(() => exits, eventually).toEqual([0]);
    expect(core.asked.filter((asked) => asked.startsWith('stop'))).toHaveLength(1);
  });

  it('exits at its deadline with status 1 when the core does not stop', async () => {
    const never = () => new Promise<void>(() => undefined);
    const { electron, exits, log } = await runShown(pretendCore({ stop: never }), 300);
    electron.app.quit();
    await expect.poll(() => exits, eventually).toEqual([1]);
    expect(log).toContainEqual(expect.stringContaining('did not stop within 0.3 s'));
  });

  it('exits with status 1 and says so when stopping fails', async () => {
    const { electron, exits, log } = await runShown(
      pretendCore({ stop: () => Promise.reject(new Error('the disk is gone')) }),
    );
    electron.app.quit();
    await expect.poll(() => exits, eventually).toEqual([1]);
    expect(log).toContain('Patchbay could not stop in order.');
  });

  it.each([
    ['a signal', (it: Run) => void it.process.emit('SIGTERM')],
    [
      'the machine’s shutdown',
      (it: Run) => void it.electron.powerMonitor.emit('shutdown', { preventDefault() {} }),
    ],
    [
      'the end of the session',
      (it: Run) => void it.electron.BrowserWindow.getAllWindows()[0]?.emit('session-end'),
    ],
  ])('takes the same road for %s', async (_name, cause) => {
    const started = await runShown(pretendCore());
    cause(started);
    await expect.poll(() => started.exits, eventually).toEqual([0]);
    expect(started.core.asked.filter((asked) => asked.startsWith('stop'))).toHaveLength(1);
  });

  it('stays quiet about a start that a quit has cut short', async () => {
    const core = pretendCore({
      start: () => new Promise<void>((_resolve, reject) => void (cut = () => reject(new Error('stopped')))),
      stop: () => Promise.resolve(cut()),
    });
    let cut = () => undefined as void;
    const { electron, errorBoxes, exits } = await run(core);
    await expect.poll(() => core.asked, eventually).toContain('start');
    electron.app.quit();
    await expect.poll(() => exits, eventually).toEqual([0]);
    expect(errorBoxes).toEqual([]);
  });
});
