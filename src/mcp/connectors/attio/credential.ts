/** What is set of Attio. */
import { z } from 'zod';
import { baseUrl, field, secret } from '../connector.ts';

export const attioOrigin = 'https://api.attio.com';

export const credential = z.object({
  baseUrl: field(baseUrl, {
    label: 'Address',
    help: `Empty is Attio itself, ${attioOrigin}.`,
    advanced: true,
  }),
  accessToken: secret({
    label: 'Access token',
    help: 'An API key (Attio: Workspace settings → Developers → New access token) or an OAuth access token.',
    required: true,
  }),
});
