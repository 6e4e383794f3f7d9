/** The types that cells are compiled with: those of the language, of the library, and of what it refers to. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import type * as Typescript from 'typescript';
import { withoutComments } from '../../kernel/tslab/without-comments.js';
import { paths } from '../../machine/paths.mjs';

const require = createRequire(import.meta.url);
const tslab = createRequire(require.resolve('tslab/package.json'));
const COMPILER = '@tslab/typescript-for-tslab';

/** A cell that imports all that cells can import. */
const CELL = `import * as convlab from 'convlab';`;

/** @returns their texts, by their paths in `virtual-files.ts` */
export async function collectTypes(): Promise<Record<string, string>> {
  const ts = tslab(COMPILER) as typeof Typescript;
  const cell = join(paths.notebooks, 'cell.ts');
  const options: Typescript.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: 2 satisfies Typescript.ModuleResolutionKind.Node10,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = new Map<string, string>();
  const before = { ...host };
  host.getSourceFile = (name, ...rest) =>
    name === cell
      ? ts.createSourceFile(name, CELL, ts.ScriptTarget.ES2022)
      : before.getSourceFile(name, ...rest);
  host.fileExists = (name) => name === cell || before.fileExists(name);
  host.readFile = (name) => {
    const text = before.readFile(name);
    if (text !== undefined) read.set(name, text);
    return text;
  };
  const program = ts.createProgram([cell], options, host);
  for (const { fileName, text } of program.getSourceFiles())
    if (fileName !== cell) read.set(fileName, text);
  const lib = dirname(tslab.resolve(COMPILER));
  const types: Record<string, string> = {};
  for (const [file, text] of read) {
    const name = relative(paths.root, file).split(sep).join('/');
    if (file.startsWith(lib + sep) || file.startsWith(`${lib}/`)) {
      types[`/course/node_modules/typescript/lib/${relative(lib, file)}`] = text;
    } else if (name.endsWith('package.json')) {
      types[at(name)] = described(text);
    } else if (/@webgpu\/types/.test(name)) {
      types[at(name)] = ''; // 100 KB of what tfjs computes with elsewhere
    } else types[at(name)] = name.startsWith('dist/') ? text : withoutComments(text);
  }
  const globals = join(paths.root, 'src', 'tools', 'lite', 'kernel', 'tab-globals.d.ts');
  const node = '/course/node_modules/@types/node';
  types[`${node}/package.json`] = JSON.stringify({ name: '@types/node', types: 'index.d.ts' });
  types[`${node}/index.d.ts`] = await readFile(globals, 'utf8');
  types['/tslab/package.json'] = JSON.stringify({ name: 'tslab', types: 'dist/index.d.ts' });
  types['/tslab/dist/index.d.ts'] = await readFile(tslab.resolve('tslab/dist/public.d.ts'), 'utf8');
  return types;
}

/** The library is a package in `node_modules`, as it is for a learner. */
const at = (name: string) =>
  `/course/${name.startsWith('node_modules/') ? '' : 'node_modules/convlab/'}${name}`;

/** As much of a package's description as says where its types are. */
function described(text: string): string {
  const { name, version, main, types, typings } = JSON.parse(text) as Record<string, string>;
  return JSON.stringify({ name, version, main, types, typings });
}
