/** The stand-in comes in through the simulated edge and the real ngrok library, as ChatGPT would, and the user approves. */
import { describe, expect, test, vi } from 'vitest';
import { letIn } from './let-in.ts';
import { openSoundWard } from './ward.ts';

describe('the stand-in comes in', () => {
  test.each(['auto', 'dynamic'] as const)(
    'known by %s, refreshes its token, and calls',
    async (registration) => {
      const ward = await openSoundWard();
      const chat = await letIn(ward, { registration });
      expect(chat.identity()?.clientId).toMatch(
        registration === 'auto' ? /^https:\/\/chatgpt\.com\/oauth\/client\.json$/ : /^(?!https:)/,
      );
      expect(chat.identity()?.redirectUri).toBe('https://chatgpt.com/connector_platform_oauth_redirect');
      const before = chat.tokens()?.accessToken;
      expect((await chat.refresh())?.accessToken).not.toBe(before);
      expect(await chat.introduce()).toMatchObject({ era: '2026-07-28', serverName: 'patchbay' });
      expect((await chat.listTools()).map((tool) => tool['name'])).toContain('shelf_look');
      expect(await chat.callTool('shelf_look', {})).toMatchObject({ structuredContent: { seen: true } });
      expect(chat.transcript.every(({ verdict }) => !verdict.startsWith('refused'))).toBe(true);
    },
  );

  test('by an address that ends in /sse', async () => {
    const ward = await openSoundWard();
    const chat = await letIn(ward, { path: '/sse' });
    expect(await chat.introduce()).toMatchObject({ era: '2024-11-05', serverName: 'patchbay' });
    expect(await chat.callTool('shelf_look', {})).toMatchObject({ structuredContent: { seen: true } });
  });

  test('and is followed on its way, where the doctor is not', async () => {
    const ward = await openSoundWard();
    const steps = () => ward.world.state().wayIn.steps;
    await ward.examine();
    expect(Object.values(steps()).every((at) => at === null)).toBe(true);
    const chat = await letIn(ward);
    await chat.callTool('shelf_look', {});
    await vi.waitFor(
      () => expect(steps()).toMatchObject({ token: expect.any(Number), called: expect.any(Number) }),
      5_000,
    );
    expect(ward.world.state().wayIn.last).toMatchObject({
      ok: true,
      what: expect.stringContaining('tools/call'),
    });
    expect((await ward.examine()).checks.at(-1)).toMatchObject({
      id: 'chatgpt',
      evidence: expect.stringContaining('tools/call shelf_look'),
    });
  });

  test('within two seconds, the time of people left out', async () => {
    const ward = await openSoundWard();
    await letIn(ward);
    const chat = await letIn(ward, { registration: 'dynamic' });
    const spent = chat.transcript.reduce((sum, { ms }) => sum + ms, 0);
    expect(spent).toBeLessThan(2_000);
  });
});
