/** Keeps zod from compiling code, which a page's strict Content-Security-Policy refuses. Import it before any schema. */
import { z } from 'zod';

z.config({ jitless: true });
