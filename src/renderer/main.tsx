/** Starts the window: theme, link to the core, the shell. */
import '../contract/strict-page.ts';
import { createRoot } from 'react-dom/client';
import { Shell } from './features/shell/Shell.tsx';
import { openLink } from './link/link.ts';
import { withoutToken } from './link/token.ts';
import { LinkProvider } from './state/link.tsx';
import { followSystemTheme } from './state/theme.ts';
import './ui/style.ts';

followSystemTheme(document.documentElement);

const clean = withoutToken(location.href);
if (clean !== location.href) history.replaceState(null, '', clean);

const place = document.getElementById('window');
if (place === null) throw new Error('The page has no place for the window.');
createRoot(place).render(
  <LinkProvider link={openLink()}>
    <Shell />
  </LinkProvider>,
);
