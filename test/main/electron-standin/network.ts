/** What happens to a request of a page: navigation events, `webRequest`, then the handler of its scheme. */
import type { Frame, Page, Request as PageRequest, Route } from 'playwright';
import { inner } from './address.ts';
import type { StandInSession } from './session.ts';
import type { StandInWebContents } from './web-contents.ts';

/** Decides about one request, as Electron would. */
export async function passRequest(
  route: Route,
  request: PageRequest,
  surface: {
    session: StandInSession;
    ownerOf(page: Page | null, url: string): Promise<StandInWebContents | null>;
  },
): Promise<void> {
  const url = inner(request.url());
  const frame = frameOf(request);
  const contents = await surface.ownerOf(frame?.page() ?? null, url);
  if (contents === null) return route.abort('blockedbyclient');

  const isMainFrame = frame !== null && frame.parentFrame() === null;
  if (request.isNavigationRequest() && !contents.mayNavigate(url, isMainFrame)) return route.abort('aborted');
  const details = {
    id: 0,
    url,
    method: request.method(),
    resourceType: resourceType(request, isMainFrame),
    webContentsId: contents.id,
  };
  if (await surface.session.cancels(details)) return route.abort('blockedbyclient');
  const handler = surface.session.protocol.handlerFor(url);
  if (handler === undefined) return route.continue();
  const response = await handler(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A page that is only being opened has no frame yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    // Playwright has no other way to tell that the frame is not there yet.
    return null;
  }
}

function resourceType(request: PageRequest, isMainFrame: boolean): string {
  if (request.isNavigationRequest()) return isMainFrame ? 'mainFrame' : 'subFrame';
  return request.resourceType();
}
