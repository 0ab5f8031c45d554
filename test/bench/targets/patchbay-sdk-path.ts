/** Patchbay with every MCP method sent through the SDK: whether the direct path pays. */
import { offerPatchbay } from './patchbay-core.ts';

await offerPatchbay({ direct: false, path: '/mcp' });
