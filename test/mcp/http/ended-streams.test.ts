/** A stream that the SDK writes is ended from outside: by revocation, and when the listener closes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modern, startListenerRig, type Rig } from './listener-rig.ts';

let rig: Rig;
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);

beforeEach(async () => {
  rig = await startListenerRig();
  uncaught.length = 0;
  process.prependListener('uncaughtException', note);
});
afterEach(() => process.off('uncaughtException', note));

async function listen(): Promise<Response> {
  const request = modern('subscriptions/listen', { notifications: { toolsListChanged: true } });
  const response = await fetch(rig.mcpUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${rig.token}`,
      ...request.headers,
    },
    body: JSON.stringify(request.body),
  });
  expect(response.status).toBe(200);
  return response;
}

test('its token is revoked: the stream ends, and news after that harms nobody', async () => {
  const response = await listen();
  rig.revoke();
  rig.endFor(rig.token.split('_')[1] ?? '');
  rig.changeTools();
  expect(await response.text()).not.toContain('list_changed');
  await sleep(50);
  expect(uncaught).toEqual([]);
  expect((await fetch(`${rig.origin}/health`)).status).toBe(200);
  await rig.close();
});

test('the listener closes: the stream ends, and what the SDK says last harms nobody', async () => {
  const response = await listen();
  await rig.close();
  await response.text();
  await sleep(50);
  expect(uncaught).toEqual([]);
});
