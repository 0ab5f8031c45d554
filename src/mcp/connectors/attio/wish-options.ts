/** What of the workspace's own words a question says: options, stages, checkboxes, and numbers that tell records apart. */
import { areForms } from '../connector.ts';
import type { AttioObject, Choice } from './schema.ts';
import type { Attribute, Member } from './shapes.ts';
import * as said from './wish-words.ts';
import { plain } from './words.ts';

/** What the workspace has, that questions may speak of. */
export interface Known {
  objects: readonly AttioObject[];
  choices: readonly KnownChoice[];
  members: readonly Member[];
  /** Attributes by object. */
  attributes: ReadonlyMap<string, readonly Attribute[]>;
}

/** A select option or status with what it belongs to. */
export interface KnownChoice {
  object: string;
  attribute: Attribute;
  choice: Choice;
}

/** A checkbox of an object. */
export interface Flag {
  object: string;
  slug: string;
}

/** Shorter options are too like other words. */
const shortestOption = 5;

/** A status is meant wherever it is said; an option only together with its object: “strategic companies”. */
export function choicesIn(
  whole: string,
  named: readonly string[],
  known: readonly KnownChoice[],
): KnownChoice[] {
  const found = known.filter(({ object, attribute, choice }) => {
    const title = plain(choice.title);
    if (choice.archived || !/\p{L}/u.test(title)) return false;
    const isSaid =
      ` ${whole} `.includes(` ${title} `) ||
      ` ${whole} `.includes(` ${title}s `) ||
      (named.includes(object) && formsOfOption(whole, title).length > 0);
    if (named.includes(object))
      return isSaid || (attribute.type === 'status' && said.namesStage(whole, title));
    return isSaid && attribute.type === 'status' && named.length === 0;
  });
  // “Lead” is also a noun: a lone word that some object has as a stage is one only where the rest agrees.
  return found.slice(0, 4);
}

/** The words that are called as a status is, by itself or several of it: “leads”. */
export function stagesIn(whole: string, { choices }: Known): string[] {
  const titles = choices.flatMap(({ attribute, choice }) =>
    attribute.type === 'status' && !choice.archived ? [plain(choice.title)] : [],
  );
  return whole.split(' ').filter((word) => titles.some((title) => word === title || word === `${title}s`));
}

/** “Energía” for Energy: words that are an option but for their endings. */
export function formsOfOption(whole: string, title: string): string[] {
  if (title.length < shortestOption || title.includes(' ')) return [];
  return whole.split(' ').filter((word) => areForms(word, title));
}

export function optionsIn(whole: string, known: readonly KnownChoice[]): KnownChoice[] {
  return known
    .filter(({ attribute, choice }) => {
      const title = plain(choice.title);
      const isSaid = /\p{L}{4}/u.test(title) && ` ${whole} `.includes(` ${title} `);
      return attribute.type === 'select' && !choice.archived && isSaid;
    })
    .slice(0, 2);
}

/** “Strategic tier companies”: the word that an attribute is called by says no more than its option. */
export function titlesOf(named: readonly string[], { attributes }: Known): string[] {
  return named.flatMap((slug) => attributes.get(slug)?.flatMap(({ title }) => plain(title).split(' ')) ?? []);
}

/** Numbers that records of an object are told apart by. */
export function numbersIn(
  spoken: readonly { word: string }[],
  named: readonly string[],
  { attributes }: Known,
): number[] {
  const isNumbered = named.some((slug) => numberOf(attributes.get(slug) ?? []) !== undefined);
  return isNumbered ? spoken.flatMap(({ word }) => (/^\d{2,12}$/.test(word) ? [Number(word)] : [])) : [];
}

/** “Reference number 4212”: the object that has such numbers, by what they are called. */
export function numberedIn(all: readonly string[], { attributes }: Known): string[] {
  if (!all.some((word) => /^\d{2,12}$/.test(word))) return [];
  return [...attributes].flatMap(([slug, own]) => {
    const title = numberOf(own)?.title;
    return title !== undefined &&
      plain(title)
        .split(' ')
        .every((word) => all.includes(word))
      ? [slug]
      : [];
  });
}

export function numberOf(attributes: readonly Attribute[]): Attribute | undefined {
  return attributes.find(({ type, is_unique: unique }) => type === 'number' && unique);
}

/** “Is customer” is meant by “customers”: what a checkbox says of a record, in one word. */
export function flagsIn(whole: string, named: readonly string[], { attributes }: Known): Flag[] {
  const words = whole.split(' ');
  return named.flatMap((object) =>
    (attributes.get(object) ?? []).flatMap(({ type, title, api_slug: slug }) => {
      const [own = '', ...others] = plain(title)
        .replace(/^(?:is|has) (?:an? )?/, '')
        .split(' ');
      const isSaid = others.length === 0 && words.some((word) => said.singular(word) === own);
      return type === 'checkbox' && isSaid ? [{ object, slug }] : [];
    }),
  );
}
