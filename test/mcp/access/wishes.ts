/** Something to grant, and who to register. */
import type { GrantWish } from '../../../src/mcp/access/grants.ts';

export const issuer = 'https://bay.example';

export const wish: GrantWish = {
  clientId: 'https://chatgpt.com/oauth/client.json',
  clientName: 'ChatGPT',
  issuer,
  resource: `${issuer}/mcp`,
  redirectHost: 'chatgpt.com',
  address: '203.0.113.7',
  scopes: ['mcp:read', 'mcp:write', 'offline_access'],
  sources: null,
  isDoctor: false,
};
