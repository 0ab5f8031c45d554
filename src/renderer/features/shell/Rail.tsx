/** The way between screens. */
import { addressOf, screens, type PlaceName, type Screen } from '../../state/screen.ts';

const names: Record<Screen, string> = {
  overview: 'Overview',
  calls: 'Calls',
  access: 'Access',
  doctor: 'Doctor',
  logs: 'Logs',
};

export function Rail({ screen }: { screen: PlaceName }) {
  return (
    <nav className="rail" aria-label="Screens">
      <ul className="rail-list">
        {screens.map((name, index) => (
          <li key={name}>
            <a
              className="rail-link"
              href={addressOf(name)}
              aria-current={name === screen ? 'page' : undefined}
              aria-keyshortcuts={String(index + 1)}
            >
              {names[name]}
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
