/** The tenant that a call is for: as it is set, or as the server knows it; signed where the server wants that. */
import { createHmac } from 'node:crypto';
import type { ServiceReply } from '../../connector.ts';
import { notConfigured, type Account } from './account.ts';
import { parsed, tenantSchema } from './shapes.ts';

export interface Tenant {
  /** Null where the server has none. */
  id: string | null;
  signed: boolean;
  /** For one call; the signature is of this moment. */
  headers: Record<string, string>;
}

/** HMAC-SHA256 of `tenant:timestamp`, in lowercase hex, as ToolBridge's `TENANT_HEADER_SECRET` wants it. */
export async function tenantHeaders(
  { tenantSecret }: Account,
  id: string | null,
  now: number,
): Promise<Tenant> {
  if (id === null) return { id, signed: false, headers: {} };
  const secret = await tenantSecret.read();
  if (secret === null) return { id, signed: false, headers: { 'X-TB-Tenant-ID': id } };
  const timestamp = String(now);
  const signature = createHmac('sha256', secret).update(`${id}:${timestamp}`).digest('hex');
  return {
    ...{ id, signed: true },
    headers: { 'X-TB-Tenant-ID': id, 'X-TB-Timestamp': timestamp, 'X-TB-Signature': signature },
  };
}

/**
 * The tenant in the answer of GET /v1/auth/tenant. Null from a server that knows of none (404), or that has no identity
 * provider to ask (503): such a server may want no tenant at all, and says so when it does.
 *
 * @throws AppError `connector_not_configured` when there are several to choose from
 */
export function tenantIn(reply: ServiceReply): string | null {
  if (reply.status !== 200) return null;
  const { tenant_id: id = '', organizations = [] } = parsed(tenantSchema, reply, 'your tenant');
  if (id !== '') return id;
  const [only, ...more] = organizations;
  if (only === undefined) return null;
  if (more.length === 0) return only.id;
  const named = organizations.map((one) => `${one.id}${one.name === undefined ? '' : ` (${one.name})`}`);
  throw notConfigured(
    `You belong to several organisations at the ToolBridge server: ${named.join(', ').slice(0, 500)}.`,
    'Set tenantId to the id of the one you mean.',
    'tenantId',
  );
}

/** A server that wants signed headers wants them also when it is asked for the tenant. */
export function unaskable(): Error {
  return notConfigured(
    'This ToolBridge server does not tell the tenant to whom it does not know.',
    'Set tenantId to the id of your organisation at that server, beside tenantSecret.',
    'tenantId',
  );
}
