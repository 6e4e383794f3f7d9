/** Which requests are the course's, and what answers them. */

export type Route =
  /** A file of the course. */
  | { readonly kind: 'file'; readonly path: string }
  /** The page is at another address, from which its links work. */
  | { readonly kind: 'moved'; readonly to: string }
  /** Below the site's root, but no file of the course. */
  | { readonly kind: 'unknown' };

/**
 * The search part of an address does not count: JupyterLite adds versions and times, and a page reads its own.
 *
 * @param scope the address of the site's root, with a slash at its end
 * @param navigates whether a tab is about to show the answer as a page
 * @returns undefined for what is none of our business
 */
export function routeOf(
  address: string,
  scope: string,
  navigates: boolean,
  has: (path: string) => boolean,
): Route | undefined {
  const url = new URL(address);
  const root = new URL(scope);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
  const rest = decoded(url.pathname.slice(root.pathname.length));
  if (rest === undefined) return { kind: 'unknown' };
  const path = /(^|\/)$/.test(rest) ? `${rest}index.html` : rest;
  if (has(path)) return { kind: 'file', path };
  // Static hosts do the same: relative links count from the slash.
  return navigates && has(`${path}/index.html`)
    ? { kind: 'moved', to: `${url.origin}${url.pathname}/${url.search}` }
    : { kind: 'unknown' };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a % that begins no character
  }
}
