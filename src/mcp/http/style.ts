/** How the public pages look: the window's colours and space, in both themes, without a font or picture to fetch. */

/** The number is in no monospaced face: the zero of many is slashed and close to an eight. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #fbf9f6; --raised: #ffffff; --sunken: #f7f4ef; --hairline: #e3ded6;
  --ink: #211d19; --muted: #696158; --accent: #b8470b; --warn: #856000;
  --shade: 0 1px 2px rgb(33 29 25 / 6%), 0 12px 40px rgb(33 29 25 / 8%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171513; --raised: #1f1c19; --sunken: #181614; --hairline: #35302b;
    --ink: #efeae3; --muted: #a79e93; --accent: #ff8d42; --warn: #e0b450;
    --shade: 0 12px 40px rgb(0 0 0 / 35%);
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: var(--ground); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 2rem 1rem;
  color: var(--ink); font: 400 1rem/1.5 'IBM Plex Sans', system-ui, sans-serif; -webkit-font-smoothing: antialiased;
}
main {
  width: 100%; max-width: 31rem; min-width: 0; padding: 2.5rem 2.5rem 2rem; background: var(--raised);
  border: 1px solid var(--hairline); border-radius: 8px; box-shadow: var(--shade);
}
.brand { display: flex; align-items: center; gap: 0.625rem; margin-bottom: 2rem; color: var(--muted); font-size: 0.875rem; font-weight: 500; }
.brand svg { width: 1.5rem; height: 1.5rem; flex: none; }
.brand rect { stroke: var(--hairline); }
h1 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.005em; overflow-wrap: anywhere; text-wrap: balance; overflow: clip; }
p { overflow-wrap: anywhere; }
.lead { margin-top: 0.625rem; color: var(--muted); text-wrap: pretty; }
.lead.next { color: var(--ink); }
.lead strong { color: var(--ink); font-weight: 600; }
.number {
  margin: 1.75rem 0; padding: 1.25rem 1rem 1rem; border: 1px solid var(--hairline); border-radius: 8px; background: var(--sunken);
  text-align: center;
}
.number b {
  display: block; color: var(--accent); font: 600 4.5rem/1 'IBM Plex Sans', system-ui, sans-serif;
  font-variant-numeric: tabular-nums; letter-spacing: 0.04em; text-indent: 0.04em;
}
.number span { display: inline-flex; align-items: center; gap: 0.5rem; margin-top: 0.75rem; color: var(--muted); font-size: 0.8125rem; }
.number i { width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--accent); animation: wait 1.6s ease-in-out infinite alternate; }
@keyframes wait { to { opacity: 0.2; } }
@media (prefers-reduced-motion: reduce) { .number i { animation: none; } }
dl { border-top: 1px solid var(--hairline); font-size: 0.875rem; line-height: 1.45; }
dl > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 1rem; padding: 0.75rem 0; border-bottom: 1px solid var(--hairline); }
dt { color: var(--muted); }
dd { overflow-wrap: anywhere; overflow: clip; }
dd small { display: block; margin-top: 0.125rem; color: var(--muted); font-size: 0.8125rem; }
dd small.claimed { color: var(--warn); }
dd ul { list-style: none; }
dd li + li { margin-top: 0.375rem; }
.foot { margin-top: 1.5rem; color: var(--muted); font-size: 0.8125rem; }
.foot + .foot { margin-top: 0.375rem; }
@media (max-width: 30rem) {
  body { padding: 0; place-items: stretch; }
  main { padding: 1.5rem 1.25rem; border: 0; border-radius: 0; box-shadow: none; }
  html, body { background: var(--raised); }
  .number { margin: 1.5rem 0; }
}
@media (max-width: 22rem) { dl > div { grid-template-columns: minmax(0, 1fr); gap: 0.125rem; } }
`;
