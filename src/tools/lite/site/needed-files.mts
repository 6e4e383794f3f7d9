/** Which files of a JupyterLite site a learner's browser stores for offline use. */

/** What the course shows and asks for by name: all of it. */
const course = /^(files|api|convlab)\//;

/** Apps beside the lab, where a build has them: `lab` opens all that the course has. */
const apps = String.raw`consoles|doc|edit|notebooks|repl|tree`;

const unneeded: readonly RegExp[] = [
  /\.map$/,
  /LICENSE(\.txt)?$/,
  /(^|\/)third-party-licenses\.json$/,
  /(^|\/)install\.json$/,
  // What a build leaves of itself.
  /^(rspack\.config\..*|jupyterlite\.schema\..*|package\.json)$/,
  new RegExp(`^(${apps})/`),
  new RegExp(`^build/(${apps})/`),
  // What only hosts read.
  /(^|\/)\.|^(404\.html|CNAME|_headers|_redirects)$/,
];

/** Each browser that runs the course takes the newest format of a font. */
const olderFont = /\.(eot|svg|ttf|woff)$/;

/**
 * Everything but what is known not to be asked for, so that a file of a new kind is rather stored in vain than missed.
 *
 * @param name the file's path from the site's root, with slashes
 * @param all the paths of all files
 */
export function isNeeded(name: string, all: readonly string[]): boolean {
  if (course.test(name)) return true;
  if (olderFont.test(name) && all.includes(name.replace(olderFont, '.woff2'))) return false;
  return !unneeded.some((pattern) => pattern.test(name));
}
