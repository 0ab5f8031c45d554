/** The one way to write HTML: a template whose every value is made harmless, unless it was written by such a template itself. */

/** HTML that is known to be harmless. `html` makes it, and for documents a reader that lets no HTML through. */
export class Markup {
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }

  /** @param html by a writer that has made harmless whatever it was given */
  static harmless(html: string): Markup {
    return new Markup(html);
  }

  static write(strings: TemplateStringsArray, values: readonly Value[]): Markup {
    return new Markup(strings.map((text, index) => text + shown(values[index] ?? '')).join(''));
  }
}

type Value = string | number | Markup | readonly Markup[];

export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return Markup.write(strings, values);
}

function shown(value: Value): string {
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'string') return escape(value);
  return typeof value === 'number' ? String(value) : value.map(String).join('');
}

/** Enough between tags and within quoted attributes; a template of ours puts values nowhere else. */
function escape(text: string): string {
  return withoutTurns(text).replaceAll(/[&<>"'`=]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Characters that turn the direction of what follows could show one name as another (Unicode TR 36, section 2.4). */
function withoutTurns(text: string): string {
  return text.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/gu, '');
}
