/** All the languages whose words are known. */
import type { Language } from '../language.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { czech } from './czech.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hindi } from './hindi.ts';
import { hungarian } from './hungarian.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { nordic } from './nordic.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { romanian } from './romanian.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { thai } from './thai.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';

/** English first: where a word means two things, its meaning there counts. */
export const languages: readonly Language[] = [
  ...[english, spanish, portuguese, french, german, italian, dutch, polish, turkish, russian, ukrainian],
  ...[chinese, japanese, korean, arabic, hindi, indonesian, vietnamese],
  ...[nordic, czech, romanian, hungarian, greek, thai],
];
