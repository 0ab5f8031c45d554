/** Opens known places outside the window: a closed list, so that no page can ever name an address. */
import type { Shell } from 'electron';
import { AppError } from '../contract/errors.ts';
import { destinationPages, type Destination } from '../contract/commands.ts';
import type { Opener } from '../mcp/index.ts';

type Place = { kind: 'page'; url: string } | { kind: 'folder'; path: string };

export function createOpener(
  shell: Pick<Shell, 'openExternal' | 'openPath'>,
  folders: { dataDir: string; docsDir: string },
): Opener {
  const places: Readonly<Record<Destination, Place>> = {
    'chatgpt-connectors': { kind: 'page', url: destinationPages['chatgpt-connectors'] },
    'chatgpt-settings': { kind: 'page', url: destinationPages['chatgpt-settings'] },
    'ngrok-authtoken': { kind: 'page', url: destinationPages['ngrok-authtoken'] },
    'ngrok-domains': { kind: 'page', url: destinationPages['ngrok-domains'] },
    documentation: { kind: 'folder', path: folders.docsDir },
    'data-folder': { kind: 'folder', path: folders.dataDir },
  };
  return {
    async open(destination) {
      const place = places[destination];
      const failure =
        place.kind === 'page' ? await openPage(shell, place.url) : await shell.openPath(place.path);
      if (failure === '') return;
      throw new AppError(
        {
          code: 'unavailable',
          message: `This machine could not open ${place.kind === 'page' ? place.url : place.path}.`,
          hint: 'Open it yourself: in your browser, or in your file manager.',
        },
        { cause: failure },
      );
    },
  };
}

/** Answers like `shell.openPath`: what went wrong, or nothing. */
async function openPage(shell: Pick<Shell, 'openExternal'>, url: string): Promise<string> {
  try {
    await shell.openExternal(url);
    return '';
  } catch (cause) {
    return String(cause);
  }
}
