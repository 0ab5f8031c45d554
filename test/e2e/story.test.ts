/** The whole story, end to end, on real parts. */
import { expect, it } from 'vitest';
import { needChromium } from '../../scripts/chromium.mjs';
import { cast, tellStory } from './story.ts';

it(
  'lets real clients write, search and fetch a note through the tunnel, and shows every call',
  { timeout: 120_000 },
  async () => {
    const said: string[] = [];
    const story = await tellStory({ say: (line) => said.push(line), chromium: await needChromium() });

    expect(story.publicUrl).toMatch(/^https:\/\/localhost:\d+$/);
    expect(story.clients.map(({ client }) => client)).toEqual([
      'chatgpt',
      ...cast.map(({ client }) => client),
    ]);
    for (const told of story.clients) {
      expect(told).toMatchObject({
        tools: 42,
        found: `workspace:note:${told.uid}`,
        title: `Note by ${told.client}`,
      });
      // Signed for whom it was given to, and good for a while.
      const { origin, pathname, searchParams } = new URL(told.url);
      expect(origin + pathname).toBe(
        `${story.publicUrl}/data/${encodeURIComponent(`workspace:note:${told.uid}`)}`,
      );
      expect([...searchParams.keys()].sort()).toEqual(['exp', 'for', 'sig']);
      expect(told.text).toContain('kingfisher');
    }

    expect(story.doctor.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(story.doctor.ok).toBe(true);
    expect(story.doctor.checks.length).toBeGreaterThan(15);

    const expected = story.clients.flatMap(() => ['create_note', 'search', 'fetch']);
    expect(story.calls.map((call) => call['tool'])).toEqual(expected);
    expect(story.calls.every((call) => call['status'] === 'ok')).toBe(true);
    expect(story.callsAfterRestart).toEqual(story.calls);
    for (const tool of ['create_note', 'search', 'fetch']) expect(story.inWindow).toContain(tool);
  },
);
