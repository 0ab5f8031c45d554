/** What a column says over and over is left out, with nothing lost: zeros at the end of all its numbers, `T` and zeros in times. Pure. */

const decimals = /^[+−-]?\d+\.(\d+)$/;
const moment = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?Z$/;
/** Amounts keep their cents. */
const fewest = 2;
/** What is longer is neither. */
const longest = 40;

/** The same texts where there is nothing to leave out. */
export function shortened(head: string, texts: readonly string[]): readonly string[] {
  if (texts.some((text) => text.length > longest)) return texts;
  if (texts.every((text) => moment.test(text))) return shortTimes(texts, /\bUTC\b/.test(head) ? '' : ' UTC');
  return texts.every((text) => decimals.test(text)) ? shortNumbers(texts) : texts;
}

/** As many decimals less as all can do without. */
function shortNumbers(texts: readonly string[]): readonly string[] {
  const spare = texts.map((text) => {
    const [, digits = ''] = decimals.exec(text) ?? [];
    return Math.min(digits.length - fewest, digits.length - digits.replace(/0+$/, '').length);
  });
  const cut = spare.reduce((least, one) => Math.min(least, one), Infinity);
  return cut > 0 ? texts.map((text) => text.slice(0, -cut)) : texts;
}

/** “2026-11-04 00:00”, with seconds and their parts where one of them has some. */
function shortTimes(texts: readonly string[], zone: string): readonly string[] {
  const parts = texts.map((text) => moment.exec(text) ?? []);
  const hasParts = parts.some(([, , , , part]) => part !== undefined && /[1-9]/.test(part));
  const hasSeconds = hasParts || parts.some(([, , , second]) => second !== undefined && second !== ':00');
  return parts.map(([, day = '', clock = '', second = ':00', part = '']) =>
    [day, ` ${clock}`, hasSeconds ? second : '', hasParts ? part : '', zone].join(''),
  );
}
