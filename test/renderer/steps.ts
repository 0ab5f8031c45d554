/** Steps that several tests of the window share: looking at rows, telling news, asking what was asked. */
import type { Page } from 'playwright';
import type { CoreEvent } from '../../src/contract/events.ts';
import type { Call } from '../../src/contract/state.ts';
import { callAt } from './fixtures/calls.ts';
import { fixtureNow } from './fixtures/moment.ts';

export const rows = '.table-row';
export const names = (page: Page) =>
  page.locator(rows).evaluateAll((all) => all.map((row) => row.textContent));

export async function tell(page: Page, event: CoreEvent): Promise<void> {
  await page.evaluate((news) => window.stage?.emit(news), event);
}

export function asked(page: Page): Promise<{ name: string; input: unknown }[]> {
  return page.evaluate(() => window.stage?.asked ?? []);
}

export function newCall(id: string, change: Partial<Call> = {}): CoreEvent {
  const call = { ...callAt(3, fixtureNow), id, tool: id.replaceAll('-', '_'), ...change };
  return { name: 'call.started', payload: { call } };
}
