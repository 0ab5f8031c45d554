/** All labelled queries. */
import type { Labelled } from '../labels.ts';
import { askedInOtherWordsAgain } from './asked-in-other-words-again.ts';
import { askedInOtherWords } from './asked-in-other-words.ts';
import { askedInShort } from './asked-in-short.ts';
import { askedOfRecords } from './asked-of-records.ts';
import { askedOfTextsAfresh } from './asked-of-texts-afresh.ts';
import { askedOfTextsAtLast } from './asked-of-texts-at-last.ts';
import { askedOfTexts } from './asked-of-texts.ts';
import { askedOfWork } from './asked-of-work.ts';
import { heardAgain } from './heard-again.ts';
import { heardAtLast } from './heard-at-last.ts';
import { heardEverywhereAgain } from './heard-everywhere-again.ts';
import { heardEverywhere } from './heard-everywhere.ts';
import { heardFartherOff } from './heard-farther-off.ts';
import { heardInEnglishAgain } from './heard-in-english-again.ts';
import { heardInEnglish } from './heard-in-english.ts';
import { heardInMarkets } from './heard-in-markets.ts';
import { heardInPlainEnglish } from './heard-in-plain-english.ts';
import { heardInSentences } from './heard-in-sentences.ts';
import { heardInTheWest } from './heard-in-the-west.ts';
import { languages } from './languages.ts';
import { market } from './market.ts';
import { marketsAskedAfreshAgain } from './markets-asked-afresh-again.ts';
import { marketsAskedAfresh } from './markets-asked-afresh.ts';
import { questions } from './questions.ts';
import { slips } from './slips.ts';
import { sources } from './sources.ts';

export const queries: readonly Labelled[] = [
  ...market,
  ...languages,
  ...slips,
  ...sources,
  ...questions,
  ...askedInShort,
  ...askedOfRecords,
  ...askedOfTexts,
  ...askedOfTextsAfresh,
  ...askedOfTextsAtLast,
  ...askedOfWork,
  ...askedInOtherWords,
  ...askedInOtherWordsAgain,
  ...heardInMarkets,
  ...heardAgain,
  ...heardInSentences,
  ...heardAtLast,
  ...heardInEnglish,
  ...heardInEnglishAgain,
  ...heardInPlainEnglish,
  ...heardInTheWest,
  ...heardFartherOff,
  ...heardEverywhere,
  ...heardEverywhereAgain,
  ...marketsAskedAfresh,
  ...marketsAskedAfreshAgain,
];
