/** The ways to a remedy's place, as buttons in a row. */
import { ButtonLink } from '../../ui/Button.tsx';
import { OpenPlace } from '../overview/OpenPlace.tsx';
import type { Place } from './places.ts';

export function Places({ places, look = 'quiet' }: { places: readonly Place[]; look?: 'main' | 'quiet' }) {
  return places.map((place, index) => {
    const loud = index === 0 && place.isRemedy ? look : 'quiet';
    return place.kind === 'screen' ? (
      <ButtonLink key={place.words} look={loud} href={place.href}>
        {place.words}
      </ButtonLink>
    ) : (
      <OpenPlace key={place.words} look={loud} destination={place.destination}>
        {place.words}
      </OpenPlace>
    );
  });
}
