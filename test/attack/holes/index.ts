/** Planted holes: for each class of attacks at least one change of the source that they must notice. */
import { accessHoles } from './access.ts';
import { documentHoles } from './documents.ts';
import type { Hole } from './hole.ts';
import { listenerHoles } from './listener.ts';
import { serviceHoles } from './services.ts';

export const holes: readonly Hole[] = [...accessHoles, ...listenerHoles, ...documentHoles, ...serviceHoles];
