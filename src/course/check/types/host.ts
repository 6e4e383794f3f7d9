/**
 * What compiling a cell needs from its environment. This file is the version for Node; a browser, which
 * has a compiler in a worker and the declarations in memory, gets another one.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import type * as TypeScript from 'typescript';

export type Compiler = typeof TypeScript;

/** The package's own folder, seen from dist/course/check/types as from src/course/check/types. */
const packageRoot = join(__dirname, '..', '..', '..', '..');

/** Where the library's types are, and where a cell appears to be: beside the lessons. */
export const places = {
  root: packageRoot,
  declarations: join(packageRoot, 'dist', 'index.d.ts'),
  cell: join(packageRoot, 'notebooks', 'cell.ts'),
  globals: join(packageRoot, 'notebooks', 'globals.d.ts'),
} as const;

const folders = ['dist', 'node_modules'].map((name) => join(packageRoot, name) + sep);

/**
 * Whether a file may be read for compiling a cell: declarations of the library and of packages. A cell
 * could use an error to reveal any other file; the text of a solution, say, is its type.
 */
export function isOfTheCompiler(file: string): boolean {
  const path = resolve(file);
  return (
    /(\.d\.[cm]?ts|[\\/]package\.json)$/.test(path) &&
    folders.some((folder) => path.startsWith(folder))
  );
}

/**
 * The compiler of the notebooks, loaded when it is first needed. tslab bundles its own TypeScript 5.0.4,
 * which cannot be replaced. The package also has a newer one; but "this cell compiles" must mean that it
 * does in a notebook, and the message must be the one that a learner sees there.
 */
export function loadCompiler(): Compiler {
  if (!existsSync(places.declarations)) {
    throw new Error(
      `the library's types are not there (${places.declarations}): run \`npm run build\``,
    );
  }
  // Loaded lazily, as it takes 0.15 s, and from where tslab would find it: it is tslab's dependency.
  const ofTslab = createRequire(require.resolve('tslab/package.json'));
  return ofTslab('@tslab/typescript-for-tslab') as Compiler;
}
