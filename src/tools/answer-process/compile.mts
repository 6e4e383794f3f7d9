/** A learner's TypeScript as one script: types are stripped, not checked; its own files are bundled. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, posix, resolve } from 'node:path';
import {
  build,
  transform,
  type BuildFailure,
  type BuildOptions,
  type Message,
  type Plugin,
} from 'esbuild';
import { inTime, TooSlow } from './esbuild-in-time.mjs';
import { unguarded, type Guard } from './guard.mjs';
import { whyNotToCompile } from './harmful-text.mjs';

export interface NotCompiled {
  readonly kind: 'not-compiled';
  /** Names the file if it is not the answer itself. */
  readonly message: string;
  /** Where the error is: in the answer, or in a file that it imports. */
  readonly file: string;
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly column: number;
}

export interface Compiled {
  readonly kind: 'compiled';
  readonly code: string;
  /** Whether it uses more of the library than arithmetic: if so, the backend is started beforehand. */
  readonly usesTensors: boolean;
}

/** The compiler did not finish with it in time. */
export interface CompiledTooSlowly {
  readonly kind: 'compiled-too-slowly';
  readonly seconds: number;
}

export type Compilation = Compiled | NotCompiled | CompiledTooSlowly;

function orTooSlowly(compiling: Promise<Compiled | NotCompiled>): Promise<Compilation> {
  return compiling.catch((error: unknown) => {
    if (error instanceof TooSlow)
      return { kind: 'compiled-too-slowly', seconds: error.seconds } as const;
    throw error;
  });
}

/** No honest answer comes close to this; a file that does was not written by hand. */
const maxBytes = 1_000_000;

/** How long compiling may take: honest answers take milliseconds. */
const limitSeconds = 10;

export async function compile(path: string): Promise<Compilation> {
  const file = resolve(path);
  const source = await read(file);
  if ('message' in source) return { kind: 'not-compiled', ...source, file, line: 1, column: 1 };
  const name = basename(file);
  const folder = dirname(file);
  const options: BuildOptions = {
    stdin: { contents: source.text, sourcefile: name, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    plugins: [onlyOwnFiles],
  };
  return orTooSlowly(bundle(folder, name, options, limitSeconds));
}

/**
 * Compiles what was read earlier; the disk is not accessed.
 *
 * @param files texts by path, with forward slashes
 * @param path the path of the answer
 * @param options `seconds` it may take (10), and the guard of a process that reads strangers' texts
 */
export function compileFrom(
  files: ReadonlyMap<string, string>,
  path: string,
  { seconds = limitSeconds, guard = unguarded }: { seconds?: number; guard?: Guard } = {},
): Promise<Compilation> {
  return orTooSlowly(compileText(files, path, seconds, guard));
}

async function compileText(
  files: ReadonlyMap<string, string>,
  path: string,
  seconds: number,
  guard: Guard,
): Promise<Compiled | NotCompiled> {
  const text = files.get(path)!;
  const alone = text.length <= mostAlone ? await compileAlone(text, path, seconds) : undefined;
  if (alone) return alone;
  const options: BuildOptions = {
    entryPoints: [path],
    absWorkingDir: parse(process.cwd()).root,
    plugins: [onlyTheseFiles(files, guard), onlyOwnFiles],
  };
  return bundle('', path, options, seconds);
}

/** What both ways of compiling have in common. */
const common = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  keepNames: true,
  logLevel: 'silent',
  // A tsconfig.json or package.json near the answer must not change what it means.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
  ignoreAnnotations: true,
} as const;

/** Longer texts may be nested too deeply, which is checked where they are bundled. */
const mostAlone = 20_000;

/** Most answers import only the library and need not be bundled, which takes ten times as long. */
async function compileAlone(
  text: string,
  path: string,
  seconds: number,
): Promise<Compiled | undefined> {
  try {
    const { code } = await inTime(seconds, () =>
      // For Node it would add a comment that speaks of an `import`.
      transform(text, { ...common, platform: 'neutral', loader: 'ts', sourcefile: path }),
    );
    const others = code.replaceAll('require("convlab")', '');
    if (/\b(?:require|import)\b/.test(others)) return undefined;
    return { kind: 'compiled', code, usesTensors: usesTensors(code) };
  } catch (error) {
    if (error instanceof TooSlow) throw error;
    return undefined; // bundling it reports where the error is
  }
}

async function bundle(
  folder: string,
  name: string,
  options: BuildOptions,
  seconds: number,
): Promise<Compiled | NotCompiled> {
  try {
    const { outputFiles } = await inTime(seconds, () =>
      build({ ...options, ...common, bundle: true, write: false }),
    );
    const code = outputFiles[0]!.text;
    return { kind: 'compiled', code, usesTensors: usesTensors(code) };
  } catch (error) {
    const [first] = (error as Partial<BuildFailure>).errors ?? [];
    if (!first) throw error;
    return notCompiled(first, folder, name);
  }
}

async function read(file: string): Promise<{ text: string } | { message: string }> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return { message: `${basename(file)} is not a file.` };
    if (found.size > maxBytes) {
      return {
        message: `${basename(file)} has ${found.size} bytes; at most ${maxBytes} are read.`,
      };
    }
    return { text: await readFile(file, 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : String(code);
    return { message: `${basename(file)} cannot be read: ${reason}.` };
  }
}

/** A filter that holds nothing back. */
const any = /^/;

/** `convlab` is left to the child; files next to the answer are bundled; nothing else exists. */
const onlyOwnFiles: Plugin = {
  name: 'only-own-files',
  setup(context) {
    context.onResolve({ filter: any }, ({ path, kind }) => {
      if (path === 'convlab') return { path, external: true };
      if (kind === 'entry-point' || /^\.\.?\//.test(path)) return undefined;
      const text = `An answer imports from 'convlab' and from files beside it ('./name'), but '${path}' is neither.`;
      return { errors: [{ text }] };
    });
  },
};

const MEMORY = 'memory';

/** Finds the files next to an answer among texts in memory. */
function onlyTheseFiles(files: ReadonlyMap<string, string>, guard: Guard): Plugin {
  return {
    name: 'only-these-files',
    setup(context) {
      context.onResolve({ filter: any }, ({ path, kind, importer }) => {
        if (kind === 'entry-point') return { path, namespace: MEMORY };
        if (!/^\.\.?\//.test(path)) return undefined;
        const wanted = posix.join(posix.dirname(importer), path);
        const names = [
          wanted,
          `${wanted}.ts`,
          wanted.replace(/\.js$/, '.ts'),
          `${wanted}/index.ts`,
        ];
        const found = names.find((name) => files.has(name));
        if (found !== undefined) return { path: found, namespace: MEMORY };
        return { errors: [{ text: `There is no file '${path}' beside it.` }] };
      });
      context.onLoad({ filter: any, namespace: MEMORY }, async ({ path }) => {
        const contents = files.get(path)!;
        const why = await guard(() => whyNotToCompile(contents));
        return why === undefined ? { contents, loader: 'ts' } : { errors: [{ text: why }] };
      });
    },
  };
}

function notCompiled({ text, location }: Message, folder: string, name: string): NotCompiled {
  const { line = 1, column = 0, lineText = '' } = location ?? {};
  const file = location?.file.replace(`${MEMORY}:`, '') ?? name;
  const where = file === name ? '' : `${file}: `;
  const message = text.startsWith('Top-level await')
    ? '`await` can only be used inside an async function here.'
    : text;
  // esbuild counts columns in bytes from 0, editors in characters from 1.
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return {
    kind: 'not-compiled',
    message: where + message,
    file: join(folder, file),
    line,
    column: before.length + 1,
  };
}

/** The parts of the library that need no backend. */
const light = ['shape', 'display'];

/** esbuild writes named imports as `import_convlab.nn`; any other way of importing may use anything. */
function usesTensors(code: string): boolean {
  const all = code.match(/require\("convlab"\)/g)?.length ?? 0;
  const named = code.match(/var import_convlab\d* = require\("convlab"\)/g)?.length ?? 0;
  if (all !== named) return true;
  const uses = [...code.matchAll(/\bimport_convlab\d*\.(\w+)/g)];
  return uses.some(([, name]) => !light.includes(name!));
}
