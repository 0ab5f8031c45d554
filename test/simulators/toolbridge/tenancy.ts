/** Which tenant a caller speaks for: told by a header alone and checked by membership, or signed by a shared secret. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { header, plain, problem, type Answer, type Call } from './answer.ts';

export interface Organization {
  id: string;
  name: string;
}

export interface TenancyOptions {
  /** `none`: the server is for one tenant alone and wants no header. */
  mode: 'header' | 'signed' | 'none';
  /** Of signed headers. */
  secret: string;
  /** Of each subject. */
  organizations(sub: string): readonly Organization[];
  /** Whether the server can ask its identity provider; GET /v1/auth/tenant is 503 without. */
  identityProvider: boolean;
  now(): number;
}

const defaultTenant = { id: 'tenant_default', name: 'Personal' };
const skewMs = 300_000;

/** Null when the caller may go on. */
export function refusedTenant(call: Call, sub: string, options: TenancyOptions): Answer | null {
  const tenant = header(call, 'x-tb-tenant-id');
  if (options.mode === 'none') return null;
  if (options.mode === 'signed')
    return isSigned(call, tenant, options) ? null : plain(401, 'Unauthorized: invalid tenant headers');
  if (tenant === '') return plain(401, 'Unauthorized: missing tenant header');
  const known = [...options.organizations(sub), defaultTenant].some(({ id }) => id === tenant);
  return known ? null : plain(403, 'Unauthorized: not authorized for requested tenant');
}

function isSigned(call: Call, tenant: string, { secret, now }: TenancyOptions): boolean {
  const timestamp = header(call, 'x-tb-timestamp');
  if (tenant === '' || !/^\d+$/.test(timestamp)) return false;
  if (Math.abs(now() - Number(timestamp)) > skewMs) return false;
  const expected = Buffer.from(createHmac('sha256', secret).update(`${tenant}:${timestamp}`).digest('hex'));
  const given = Buffer.from(header(call, 'x-tb-signature'));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** GET /v1/auth/tenant */
export function tellTenant(call: Call, sub: string, options: TenancyOptions): Answer {
  if (!options.identityProvider) return problem(call, 503, 'WorkOS tenant resolution not configured');
  const organizations = options.organizations(sub);
  if (organizations.length > 1) return { status: 200, body: { organizations, requires_selection: true } };
  const { id, name } = organizations[0] ?? defaultTenant;
  return { status: 200, body: { tenant_id: id, organization_name: name, requires_selection: false } };
}
