/** The fake agent and the real one, ngrok's native SDK against our own edge, pass the same suite. */
import { createNgrokAgent } from '../../../src/mcp/tunnel/ngrok.ts';
import { systemClock } from '../../../src/mcp/standard.ts';
import { createFakeTunnelAgent } from '../../fakes/tunnel-agent.ts';
import { startNgrokEdge } from '../../simulators/ngrok-edge/edge.ts';
import { describeTunnelAgent } from './agent-suite.ts';

const authtoken = '2abcDEFghiJKLmnoPQRstuVWXyz_0123456789';
const target = 'http://127.0.0.1:9';

describeTunnelAgent('The fake tunnel agent', async () => {
  const agent = createFakeTunnelAgent();
  const { service } = agent;
  return {
    agent,
    request: { authtoken, target, domain: '', serverAddr: '', caFile: '' },
    isOnline: (url) => service.isOnline(url),
    rejectToken: () => (service.refusal = 'ERR_NGROK_107'),
    limitSessions: () => (service.refusal = 'ERR_NGROK_108'),
    refuseDomain: () => (service.refusal = 'ERR_NGROK_319'),
    occupy: async (domain) => void service.taken.add(domain),
    disappear: async () => void (service.reachable = false),
    fallSilent: () => (service.silent = true),
    cut: () => service.cut(),
    stopRemotely: (url) => service.stop(url),
    close: async () => service.cut(),
  };
});

describeTunnelAgent('The ngrok agent', async () => {
  const edge = await startNgrokEdge();
  const options = { clock: systemClock, connectTimeoutMs: 1_500 };
  const agent = createNgrokAgent(options);
  const request = { authtoken, target, domain: '', serverAddr: edge.serverAddr, caFile: edge.caFile };
  return {
    agent,
    request,
    isOnline: (url) => edge.endpoints().some((endpoint) => endpoint.url === url),
    rejectToken: () => (edge.faults.authError = 'ERR_NGROK_107'),
    limitSessions: () => (edge.faults.maxSessions = 0),
    refuseDomain: () => (edge.faults.bindError = 'ERR_NGROK_319'),
    async occupy(domain) {
      const other = createNgrokAgent(options);
      await other.open({ ...request, domain }, new AbortController().signal);
    },
    disappear: () => edge.faults.leave(),
    fallSilent: () => (edge.faults.authUnanswered = true),
    cut: () => edge.faults.drop('rst'),
    stopRemotely: (url) =>
      edge.faults.stopEndpoint(new URL(url).hostname, { message: 'stopped by hand', code: null }),
    close: () => edge.close(),
  };
});
