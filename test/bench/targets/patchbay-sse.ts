/** Patchbay, as it answers HTTP+SSE. */
import { offerPatchbay } from './patchbay-core.ts';

await offerPatchbay({ direct: true, path: '/sse' });
