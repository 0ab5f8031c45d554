/** The way between screens. */
import { addressOf, screens, type PlaceName } from '../../state/screen.ts';
import { screenNames } from './names.ts';

export function Rail({ screen }: { screen: PlaceName }) {
  return (
    <nav className="rail" aria-label="Screens">
      <ul className="rail-list">
        {screens.map((name, index) => (
          <li key={name}>
            <a
              className="rail-link"
              href={addressOf(name)}
              aria-current={currentOf(name, screen)}
              aria-keyshortcuts={String(index + 1)}
            >
              {screenNames[name]}
              <kbd className="key" aria-hidden="true">
                {index + 1}
              </kbd>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Connecting is reached from the overview and belongs to it. */
function currentOf(name: PlaceName, open: PlaceName): 'page' | 'true' | undefined {
  if (name === open) return 'page';
  return name === 'overview' && open === 'connect' ? 'true' : undefined;
}
