/** ngrok's messages as problems a person can act on. */
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../src/contract/errors.ts';
import { connectionProblem, ngrokProblem } from '../../../src/mcp/tunnel/problems.ts';

const request = {
  authtoken: '2abcDEF_secret_0123456789',
  domain: 'mine.ngrok-free.app',
  serverAddr: '',
  caFile: '',
};
const refusedWith = (code: string) =>
  ngrokProblem(new Error(`failed to connect session: some text error_code: ${code}`), request);

const codes: [string, ProblemCode][] = [
  ['ERR_NGROK_105', 'tunnel_token_rejected'],
  ['ERR_NGROK_106', 'tunnel_token_rejected'],
  ['ERR_NGROK_107', 'tunnel_token_rejected'],
  ['ERR_NGROK_108', 'tunnel_session_limit'],
  ['ERR_NGROK_324', 'tunnel_session_limit'],
  ['ERR_NGROK_334', 'tunnel_domain_taken'],
  ['ERR_NGROK_314', 'tunnel_domain_refused'],
  ['ERR_NGROK_319', 'tunnel_domain_refused'],
  ['ERR_NGROK_320', 'tunnel_domain_refused'],
  ['ERR_NGROK_15002', 'tunnel_domain_refused'],
  ['ERR_NGROK_103', 'tunnel_account_refused'],
  ['ERR_NGROK_121', 'tunnel_account_refused'],
  ['ERR_NGROK_4018', 'tunnel_account_refused'],
  ['ERR_NGROK_9040', 'tunnel_account_refused'],
  ['ERR_NGROK_99999', 'tunnel_refused'],
];

describe('A refusal by ngrok', () => {
  test.each(codes)('%s is %s, with a remedy', (code, expected) => {
    const problem = refusedWith(code);
    expect(problem.code).toBe(expected);
    expect(problem.message).toContain(code);
    expect(problem.hint).not.toBe('');
  });

  test('with a code we do not know keeps ngrok’s own words, and says where the code is explained', () => {
    const problem = refusedWith('ERR_NGROK_99999');
    expect(problem.message).toBe('ngrok refused: some text (ERR_NGROK_99999)');
    expect(problem.hint).toContain('https://ngrok.com/docs/errors/err_ngrok_99999');
  });

  test('names the domain it is about', () => {
    expect(refusedWith('ERR_NGROK_334').message).toContain('mine.ngrok-free.app');
    expect(refusedWith('ERR_NGROK_320').message).toContain('mine.ngrok-free.app');
  });

  test('never repeats the authtoken, not even in the cause', () => {
    for (const [code] of codes) {
      const text = `authentication failed: no.\nYour authtoken: ${request.authtoken} error_code: ${code}`;
      const { message, hint, cause, stack } = ngrokProblem(new Error(text), request);
      const said = cause instanceof Error ? `${cause.message}${cause.stack ?? ''}` : '';
      expect(said).toContain(code);
      expect([message, hint, said, stack].join()).not.toContain(request.authtoken);
    }
  });

  test('never repeats an authtoken that differs from ours, as from an older configuration', () => {
    const error = new Error('no.\nYour authtoken: another-token\nMore text error_code: ERR_NGROK_99999');
    const { message, cause } = ngrokProblem(error, request);
    expect(`${message} ${String(cause)}`).not.toContain('another-token');
  });
});

describe('A failure to reach ngrok', () => {
  const failed = (code: string, overrides: Partial<typeof request> = {}) =>
    connectionProblem(Object.assign(new Error('failed'), { code }), { ...request, ...overrides });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET'])(
    '%s is a matter of the network',
    (code) => {
      expect(failed(code).code).toBe('tunnel_network_down');
      expect(failed(code).message).toContain(code);
    },
  );

  test.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
  ])('%s points to TLS inspection', (code) => {
    const problem = failed(code);
    expect(problem.code).toBe('tunnel_tls_intercepted');
    expect(problem.hint).toContain('tunnel.ngrok.caFile');
  });

  test('with a CA of one’s own points to that file', () => {
    expect(failed('CERT_HAS_EXPIRED', { caFile: '/etc/ca.pem' }).hint).toContain('/etc/ca.pem');
  });

  test('names the server where it is not ngrok’s own', () => {
    expect(failed('ECONNREFUSED', { serverAddr: 'edge.corp:443' }).message).toContain('edge.corp:443');
  });

  test('without a code is a matter of the network, too', () => {
    expect(connectionProblem('not even an error', request).code).toBe('tunnel_network_down');
  });
});

test('an answer that never comes to its end counts as a connection that broke', () => {
  const error = new Error('failed to connect session: failed to deserialize rpc response');
  expect(ngrokProblem(error, request).code).toBe('tunnel_lost');
});
