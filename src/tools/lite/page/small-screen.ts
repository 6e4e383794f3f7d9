/** Whether the page is as narrow as on a phone held upright. */
export function isSmallScreen(): boolean {
  return matchMedia('(max-width: 600px)').matches;
}
