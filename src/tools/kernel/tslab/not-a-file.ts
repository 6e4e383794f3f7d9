/** What fails in a cell because it is no file of Node's, in plain words. */

const FOLDER =
  "A cell is not a file. A path in it begins in the notebook's folder, so `'photo.png'` is enough.";

/** The words of V8, and of Firefox where they are others. */
const OF_FILES = [
  /^__(?:dirname|filename) is not defined$/,
  /^Cannot use 'import\.meta' outside a module$/,
  /^import\.meta may only appear in a module$/,
];

/** What is said after the message of an error; nothing if it is about something else. */
export function explainFile(message: string): string {
  return OF_FILES.some((said) => said.test(message)) ? `\n${FOLDER}` : '';
}

/** What is said instead of the message of an error. */
export function explainModule(error: Error): string | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_REQUIRE_ESM') return undefined;
  const [, path = ''] =
    /^require\(\) of ES Module (\S.*?) (?:from .* )?not supported/.exec(error.message) ?? [];
  const ofPackage = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
  const name = ofPackage?.replace('\\', '/') ?? path.replace(/^.*[\\/]/, '');
  return (
    `\`${name}\` is an ES module. A cell can import one with Node 20.19 or 22.12, or newer, and this is ` +
    `Node ${process.versions.node}: install the current LTS version from https://nodejs.org, and run \`npm start\` again.`
  );
}
