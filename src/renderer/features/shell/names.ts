/** What the screens are called: in the rail, in the title, and for those who hear them. */
import type { PlaceName } from '../../state/screen.ts';

export const screenNames: Record<PlaceName, string> = {
  overview: 'Overview',
  calls: 'Calls',
  sources: 'Sources',
  access: 'Access',
  doctor: 'Doctor',
  logs: 'Logs',
  connect: 'Connect ChatGPT',
};
