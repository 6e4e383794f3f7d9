/** Files in memory, as the compiler reads them: the types of the language and of the library. */
import type { System } from 'typescript';

/** The folder of the notebooks, in which cells are compiled. */
const NOTEBOOKS = '/course/notebooks';

/** Where the compiler is; beside it are the types of the language. */
const COMPILER = '/course/node_modules/typescript/lib/typescript.js';

/** The folder of the library's types. */
export const LIBRARY = '/course/node_modules/convlab/dist';

const files = new Map<string, string>();
const folders = new Set<string>([NOTEBOOKS]);

/** Adds files, by their paths. */
export function addFiles(added: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(added)) {
    files.set(path, text);
    for (let folder = parentOf(path); folder && !folders.has(folder); folder = parentOf(folder))
      folders.add(folder);
  }
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

export const readFile = (path: string): string | undefined => files.get(path);

const doNothing = () => {};
const refuse = () => {
  throw new Error('These files are only read.');
};

/** What TypeScript needs of an operating system. Nothing changes, so nothing has to be watched. */
export const virtualSystem: System = {
  args: [],
  newLine: '\n',
  useCaseSensitiveFileNames: true,
  write: doNothing,
  readFile,
  writeFile: refuse,
  resolvePath: (path) => path,
  fileExists: (path) => files.has(path),
  directoryExists: (path) => folders.has(path),
  createDirectory: refuse,
  getExecutingFilePath: () => COMPILER,
  getCurrentDirectory: () => NOTEBOOKS,
  getDirectories: () => [],
  readDirectory: () => [],
  realpath: (path) => path,
  watchFile: () => ({ close: doNothing }),
  watchDirectory: () => ({ close: doNothing }),
  exit: refuse,
};
