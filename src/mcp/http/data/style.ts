/** How a document looks on its page, beside what all public pages share. */
import { style as shared } from '../style.ts';

export const style = `${shared}
main.wide { width: fit-content; min-width: min(52rem, 100%); max-width: min(96rem, 100%); place-self: start center; }
main.wide > :not(article), article > :not(.wide-table) { max-width: 47rem; }
main.wide .brand { margin-bottom: 1.5rem; }
.about { margin-top: 0.375rem; color: var(--muted); font-size: 0.8125rem; }
article { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--hairline); overflow-wrap: anywhere; }
article > * + * { margin-top: 0.875rem; }
article h1, article h2, article h3, article h4 { font-size: 1rem; line-height: 1.4; font-weight: 600; }
article * + h1, article * + h2, article * + h3 { margin-top: 1.75rem; }
article ul, article ol { padding-left: 1.375rem; }
article li + li { margin-top: 0.25rem; }
article a { color: var(--accent); }
article blockquote { padding-left: 1rem; border-left: 2px solid var(--hairline); color: var(--muted); }
article hr { border: 0; border-top: 1px solid var(--hairline); }
article code, article pre { font: 400 0.875em/1.5 'IBM Plex Mono', ui-monospace, monospace; }
article pre { padding: 0.75rem 1rem; border: 1px solid var(--hairline); border-radius: 8px; background: var(--sunken); overflow-x: auto; white-space: pre; }
article pre.whole { white-space: pre-wrap; }
.wide-table {
  --shade-of-more: rgb(33 29 25 / 26%); max-width: 100%; overflow-x: auto;
  background:
    linear-gradient(to right, var(--raised) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--raised) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, var(--shade-of-more), transparent) left / 1rem 100% no-repeat scroll,
    linear-gradient(to left, var(--shade-of-more), transparent) right / 1rem 100% no-repeat scroll;
  scrollbar-width: thin; scrollbar-color: var(--muted) transparent;
}
@media (prefers-color-scheme: dark) { .wide-table { --shade-of-more: rgb(239 234 227 / 30%); } }
table { border-collapse: collapse; width: 100%; font-size: 0.8125rem; line-height: 1.4; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th, td { padding: 0.5rem 0.625rem; border-bottom: 1px solid var(--hairline); text-align: left; vertical-align: top; white-space: nowrap; }
th { color: var(--muted); font-weight: 500; vertical-align: bottom; white-space: normal; }
td.whole { min-width: 14rem; white-space: normal; overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
@media (max-width: 30rem) { body:has(main.wide) { place-items: stretch; } main.wide { width: 100%; place-self: stretch; }
  th, td { padding: 0.4375rem 0.4375rem; } td.whole { min-width: 11rem; } }
`;
