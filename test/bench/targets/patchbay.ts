/** Patchbay, as it answers Streamable HTTP in both eras. */
import { offerPatchbay } from './patchbay-core.ts';

await offerPatchbay({ direct: true, path: '/mcp' });
