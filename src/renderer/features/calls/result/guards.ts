/** Looks into what a tool answered, which may be anything. Pure. */

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of its own: a name such as `constructor` finds nothing that was not sent. */
export function at(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function listAt(value: unknown, key: string): readonly unknown[] | null {
  const found = at(value, key);
  return Array.isArray(found) ? found : null;
}

/** A text, or a number as it was written; otherwise empty. */
export function textAt(value: unknown, key: string): string {
  return textOf(at(value, key));
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const decimal = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

export function isDecimal(text: string): boolean {
  return text.length <= 60 && decimal.test(text);
}

/** Where to draw it: money itself stays a text. Null for what is no finite number. */
export function positionOf(value: unknown): number | null {
  const text = textOf(value);
  const number = isDecimal(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}

/** At most so long, with a mark where it was cut. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
