/** What every tunnel agent does alike, whatever service is behind it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TunnelAgent, TunnelRequest } from '../../../src/mcp/ports.ts';
import { problemOf, remains } from './waiting.ts';

/** An agent and the means to make its service misbehave. */
export interface TunnelWorld {
  agent: TunnelAgent;
  /** Of a welcome user. */
  request: TunnelRequest;
  isOnline(url: string): boolean;
  rejectToken(): void;
  limitSessions(): void;
  refuseDomain(): void;
  /** Somebody else goes online at that name. */
  occupy(domain: string): Promise<void>;
  disappear(): Promise<void>;
  fallSilent(): void;
  cut(): void;
  stopRemotely(url: string): void;
  close(): Promise<void>;
}

const name = 'own-name.example';

export function describeTunnelAgent(title: string, open: () => Promise<TunnelWorld>): void {
  describe(title, () => {
    let world: TunnelWorld;
    const never = new AbortController().signal;
    const attempt = (overrides: Partial<TunnelRequest> = {}, signal = never) =>
      world.agent.open({ ...world.request, ...overrides }, signal);

    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());

    test('publishes at an origin, and the address is offline after close', async () => {
      const link = await attempt();
      expect(link.url).toBe(new URL(link.url).origin);
      expect(world.isOnline(link.url)).toBe(true);
      await link.close();
      expect(world.isOnline(link.url)).toBe(false);
    });

    test('takes the domain that is asked for, also a second time', async () => {
      const first = await attempt({ domain: name });
      expect(new URL(first.url).hostname).toBe(name);
      await first.close();
      const second = await attempt({ domain: name });
      expect(second.url).toBe(first.url);
      await second.close();
    });

    test('closing twice is harmless', async () => {
      const link = await attempt();
      await Promise.all([link.close(), link.close()]);
      await link.close();
      expect(world.isOnline(link.url)).toBe(false);
    });

    test('says that the token is rejected without repeating it', async () => {
      world.rejectToken();
      const problem = await problemOf(attempt());
      expect(problem.code).toBe('tunnel_token_rejected');
      expect(problem.everything).not.toContain(world.request.authtoken);
      expect(problem.hint).toContain('get-started/your-authtoken and put it in again');
    });

    test('says that the session limit is reached', async () => {
      world.limitSessions();
      expect((await problemOf(attempt())).code).toBe('tunnel_session_limit');
    });

    test('says that the domain is taken, and which', async () => {
      await world.occupy(name);
      const problem = await problemOf(attempt({ domain: name }));
      expect(problem.code).toBe('tunnel_domain_taken');
      expect(problem.message).toContain(name);
    });

    test('says that the domain is not ours', async () => {
      world.refuseDomain();
      expect((await problemOf(attempt({ domain: name }))).code).toBe('tunnel_domain_refused');
    });

    test('says that there is no connection', async () => {
      await world.disappear();
      expect((await problemOf(attempt())).code).toBe('tunnel_network_down');
    });

    test('does not wait for ever for a silent service', async () => {
      world.fallSilent();
      expect((await problemOf(attempt())).code).toBe('tunnel_timeout');
    });

    test('gives up when told to', async () => {
      world.fallSilent();
      const controller = new AbortController();
      const problem = problemOf(attempt({}, controller.signal));
      controller.abort();
      expect((await problem).code).toBe('cancelled');
    });

    test('does not begin when it was given up before', async () => {
      expect((await problemOf(attempt({}, AbortSignal.abort()))).code).toBe('cancelled');
    });

    test('tells a cut link, and the same address can be had again', async () => {
      const link = await attempt();
      world.cut();
      expect((await link.lost).code).toBe('tunnel_lost');
      await link.close();
      const again = await attempt();
      expect(again.url).toBe(link.url);
      await again.close();
    });

    test('tells that the service stopped the endpoint', async () => {
      const link = await attempt();
      world.stopRemotely(link.url);
      expect((await link.lost).code).toBe('tunnel_stopped_remotely');
      await link.close();
    });

    test('a closed link is never told as lost', async () => {
      const link = await attempt();
      await link.close();
      world.cut();
      expect(await remains(link.lost, 300)).toBe('pending');
    });
  });
}
