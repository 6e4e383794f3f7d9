/** Builds what a kernel in a page needs into a folder that any static server can hand out. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { OWN_CHECKERS } from '../../kernel/tslab/lasting-checker.js';
import { paths } from '../../machine/paths.mjs';
import { copyFetched, forBrowsers } from '../bundle.mjs';
import { collectTypes } from './types.mjs';

const require = createRequire(import.meta.url);
const here = (name: string) => join(paths.root, 'src', 'tools', 'lite', 'kernel', name);

/** Writes the two workers, the types, the solutions, and the files that the library fetches. */
export async function buildKernel(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    buildWorker('compiler', folder),
    buildWorker('runner', folder),
    collectTypes().then((types) => writeFile(join(folder, 'types.json'), JSON.stringify(types))),
    solutions().then((texts) => writeFile(join(folder, 'solutions.json'), JSON.stringify(texts))),
    copyFetched(folder),
  ]);
}

/** What stands in for modules of Node. Others are reached only behind a check for Node. */
const ofNode: Readonly<Record<string, string>> = {
  path: here('path.ts'),
  'node:util': 'node-inspect-extracted',
  'node:vm': here('vm.ts'),
};
const COMPILER = '@tslab/typescript-for-tslab';

const inBrowser: Plugin = {
  name: 'in-browser',
  setup(bundle) {
    const compiler = createRequire(require.resolve('tslab/package.json')).resolve(COMPILER);
    const resolvable = (name: string) => (name.startsWith('/') ? name : require.resolve(name));
    bundle.onResolve({ filter: /^[\w:]+$/ }, ({ path }) =>
      Object.hasOwn(ofNode, path)
        ? { path: resolvable(ofNode[path]!) }
        : nodesOwn.has(path)
          ? { path, namespace: 'nothing' }
          : undefined,
    );
    bundle.onResolve({ filter: /^@tslab\/typescript-for-tslab$/ }, () => ({
      path: here('bundled-compiler.ts'),
    }));
    bundle.onResolve({ filter: /^the-compiler$/ }, () => ({ path: compiler }));
    bundle.onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: 'module.exports = {}',
    }));
    bundle.onLoad(
      { filter: /typescript-for-tslab[\\/]lib[\\/]typescript\.js$/ },
      async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const own = OWN_CHECKERS.reduce((all, [from, to]) => all.replace(from, () => to), text);
        // Its own properties can't be set.
        return { contents: `${own}\nmodule.exports = { ...ts };` };
      },
    );
  },
};

const nodesOwn = new Set(
  [
    'fs',
    'os',
    'url',
    'crypto',
    'module',
    'inspector',
    'perf_hooks',
    'util',
    'worker_threads',
  ].flatMap((name) => [name, `node:${name}`]),
);

async function buildWorker(name: string, folder: string): Promise<void> {
  await build({
    ...forBrowsers,
    entryPoints: [here(`${name}.ts`)],
    outfile: join(folder, `${name}.js`),
    format: 'iife',
    plugins: [inBrowser],
    define: {
      // tslab asks for what this version of Node has of the language.
      'process.version': '"v20.0.0"',
      __dirname: '"/tslab/dist"',
    },
    // `(0, eval)` is how cells run.
    logOverride: { 'direct-eval': 'silent' },
  });
}

/** The texts of the solutions, by their paths among them. */
async function solutions(): Promise<Record<string, string>> {
  const folder = join(paths.root, 'solutions');
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(?:ts|py)$/.test(name));
  const texts = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return [name.replaceAll('\\', '/'), text] as const;
    }),
  );
  return Object.fromEntries(texts);
}
