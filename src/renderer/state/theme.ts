/** Puts the theme on the page: the system's, unless `data-theme` was set by hand. */
export function followSystemTheme(root: HTMLElement): void {
  if (root.dataset['theme'] !== undefined) return;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    root.dataset['theme'] = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', apply);
  apply();
}
