/** Markdown of a document as harmless HTML: nothing in it runs, loads or frames, whoever wrote it. */
import MarkdownIt from 'markdown-it';

/** To read a mebibyte that was written to be slow takes seconds, in which nobody else is answered. */
const longestRead = 200_000;

/** HTML in the source is text, pictures are not fetched, and a link leads to the web or to nothing. What is too long is shown as it was written. */
export function createReading(): (markdown: string) => string {
  const reader = new MarkdownIt('default', { html: false, linkify: false, breaks: true }).disable('image');
  reader.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());
  reader.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
    return renderer.renderToken(tokens, index, options);
  };
  // A table may be wider than the page: it scrolls by itself. Alignment stands in a class, for the policy allows no style attribute.
  reader.renderer.rules['table_open'] = () => '<div class="wide-table"><table>';
  reader.renderer.rules['table_close'] = () => '</table></div>';
  for (const cell of ['th_open', 'td_open']) {
    reader.renderer.rules[cell] = (tokens, index, options, _env, renderer) => {
      const token = tokens[index];
      const aligned = /text-align:(left|center|right)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
      if (token !== undefined) token.attrs = aligned === undefined ? null : [['class', aligned]];
      return renderer.renderToken(tokens, index, options);
    };
  }
  return (markdown) =>
    markdown.length > longestRead
      ? `<pre class="whole">${reader.utils.escapeHtml(markdown)}</pre>`
      : reader.render(markdown);
}
