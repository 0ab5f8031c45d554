/** Every screen in every state, from fixtures: `?scene=ID&theme=dark` shows one, the bare address lists them. */
import '../../contract/strict-page.ts';
import { createRoot } from 'react-dom/client';
import { fixtureNow } from '../../../test/renderer/fixtures/moment.ts';
import { sceneById } from '../../../test/renderer/fixtures/scenes.ts';
import { openScene, type Stage } from '../../../test/renderer/fixtures/stage.ts';
import { Shell } from '../features/shell/Shell.tsx';
import { LinkProvider } from '../state/link.tsx';
import { followSystemTheme } from '../state/theme.ts';
import { ClockContext, tickingClock, type WindowClock } from '../ui/clock.ts';
import '../ui/style.ts';
import { Contents } from './Contents.tsx';

declare global {
  interface Window {
    /** For tests: what happens in the scene's core is told through here. */
    stage?: Stage;
  }
}

const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme === 'dark' || theme === 'light') document.documentElement.dataset['theme'] = theme;
followSystemTheme(document.documentElement);

const place = document.getElementById('window');
if (place === null) throw new Error('The page has no place for the gallery.');
const root = createRoot(place);
const scene = sceneById(query.get('scene') ?? '');
if (scene === undefined) root.render(<Contents />);
else {
  const stage = openScene(scene);
  window.stage = stage;
  if (location.hash === '') history.replaceState(null, '', scene.hash);
  const still: WindowClock = {
    now: () => fixtureNow,
    exact: () => fixtureNow,
    onTick: () => () => undefined,
  };
  root.render(
    <ClockContext value={scene.moving ? tickingClock() : still}>
      <LinkProvider link={stage.link}>
        <Shell />
      </LinkProvider>
    </ClockContext>,
  );
}
