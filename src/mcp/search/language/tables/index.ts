/** All the languages whose words are known. */
import type { Language } from '../language.ts';
import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import * as others from './others.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';

/** English first: where a word means two things, its meaning there counts. */
export const languages: readonly Language[] = [
  ...[english, spanish, portuguese, french, german, italian, dutch, polish, turkish, russian],
  ...[chinese, japanese, korean],
  ...Object.values(others),
];
