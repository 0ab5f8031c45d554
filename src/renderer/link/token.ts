/** Takes the one-time token out of the window's address; the server has already exchanged it for a cookie. */
export function withoutToken(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('token');
  if (url.hash.startsWith('#token=')) url.hash = '';
  return url.href;
}
