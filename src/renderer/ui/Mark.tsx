/** A thin stroke in a cable's colour: the only place, with the pulse, where that colour is seen. */
import './mark.css';

export function Mark({ cable, name }: { cable: number; name?: string }) {
  return name === undefined ? (
    <span className={`mark cable-${cable}`} aria-hidden="true" />
  ) : (
    <span className={`mark cable-${cable}`} role="img" aria-label={name} title={name} />
  );
}
