/** Markdown of a document as harmless HTML: nothing in it runs, loads or frames, whoever wrote it. */
import MarkdownIt, { type Token } from 'markdown-it';
import { setTables, textOf } from './tables.ts';

/** To read a mebibyte that was written to be slow takes seconds, in which nobody else is answered. */
const longestRead = 200_000;

/**
 * HTML in the source is text, pictures are not fetched, and a link leads to the web or to nothing. What is too long is
 * shown as it was written. A first heading that says the title again is left out.
 */
export function createReading(): (markdown: string, title: string) => string {
  const reader = new MarkdownIt('default', { html: false, linkify: false, breaks: true }).disable('image');
  reader.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());
  reader.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
    return renderer.renderToken(tokens, index, options);
  };
  // A table may be wider than the page: it scrolls by itself.
  reader.renderer.rules['table_open'] = () => '<div class="wide-table"><table>';
  reader.renderer.rules['table_close'] = () => '</table></div>';
  return (markdown, title) => {
    if (markdown.length > longestRead) return `<pre class="whole">${reader.utils.escapeHtml(markdown)}</pre>`;
    const env = {};
    const tokens = reader.parse(markdown, env);
    setTables(tokens);
    const shown = saysAgain(tokens, title) ? tokens.slice(3) : tokens;
    return reader.renderer.render(shown, reader.options, env);
  };
}

/** Whether it begins with a heading that is the title: its opening, its words, its end. */
function saysAgain([first, words]: readonly Token[], title: string): boolean {
  if (first?.type !== 'heading_open' || first.tag !== 'h1') return false;
  return [words?.content ?? '', textOf(words)].some((said) => plain(said) === plain(title));
}

function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
