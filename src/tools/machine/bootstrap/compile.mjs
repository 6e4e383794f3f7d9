/** Compiles src/ into dist/ if a source has changed since the last time. */
import * as fs from 'fs';
import { join, sep } from 'path';
import { dist, modules, paint, read, root, run, step } from './run.mjs';

const kernelFolder = join('tensor', 'kernels', 'wasm');
/** Two builds, as not every engine has relaxed SIMD. */
const kernels = { 'kernels.wasm': ['simd'], 'kernels-relaxed.wasm': ['simd', 'relaxed-simd'] };

/** Names, sizes and times of all sources: cheap to read, and a different list means a different program. */
function sources() {
  const lines = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) =>
    state(join(root, name)),
  );
  const folders = [join(root, 'src')];
  while (folders.length > 0) {
    const folder = folders.pop();
    fs.readdirSync(folder, { withFileTypes: true }).forEach((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (/\.m?[tj]s$/.test(entry.name)) lines.push(state(path));
    });
  }
  return lines.sort();
}

function state(path) {
  const found = fs.statSync(path);
  return [
    path
      .slice(root.length + 1)
      .split(sep)
      .join('/'),
    found.size,
    found.mtimeMs,
  ].join(' ');
}

export async function compile() {
  if (!fs.existsSync(join(root, 'tsconfig.build.json'))) return; // a published package is compiled already
  const now = sources();
  const stamp = join(dist, '.compiled');
  const before = read(stamp);
  if (before === now.join('\n')) {
    if (!Object.keys(kernels).every((name) => fs.existsSync(join(dist, kernelFolder, name))))
      await compileKernels();
    return;
  }
  const names = (list) => list.map((line) => line.split(' ')[0]);
  const present = new Set(names(now));
  // What a removed source has left in dist could still be imported, so start afresh.
  if (names(before.split('\n')).some((name) => name && !present.has(name))) {
    fs.rmSync(dist, { recursive: true });
  }
  fs.mkdirSync(dist, { recursive: true });
  fs.rmSync(stamp, { force: true }); // another run may have removed it
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  // A fresh clone has already been checked; looking for errors again would double the wait.
  const unchecked = before ? [] : ['--noCheck'];
  let clean = true;
  await step('Compiling convlab', 'Compiled convlab', () =>
    run(process.execPath, [
      tsc,
      '-p',
      join(root, 'tsconfig.build.json'),
      '--pretty',
      'false',
      ...unchecked,
    ]).catch((problem) => {
      clean = false;
      goOnWithErrors(problem);
    }),
  );
  await compileKernels();
  if (clean) fs.writeFileSync(stamp, now.join('\n'));
}

/**
 * The loops of the WebAssembly backend are in AssemblyScript; they work on the memory of tfjs's WebAssembly,
 * which is made shared.
 */
async function compileKernels() {
  await Promise.all(
    Object.entries(kernels).map(([name, features]) =>
      run(process.execPath, [
        join(modules, 'assemblyscript', 'bin', 'asc.js'),
        join(root, 'src', kernelFolder, 'assembly', 'index.ts'),
        ...['--outFile', join(dist, kernelFolder, name)],
        ...['-O3', '--noAssert', '--runtime', 'stub'],
        ...['--importMemory', '--sharedMemory', '--maximumMemory', '65536'],
        ...['threads', ...features].flatMap((feature) => ['--enable', feature]),
        ...['--disableWarning', '112'], // functions of vectors are not called from JavaScript
      ]),
    ),
  );
}

/**
 * TypeScript writes its output in spite of type errors. Anyone changing the library wants to see them, and
 * can carry on; `npm test` has its own check for them.
 */
function goOnWithErrors(problem) {
  const errors = (problem.output || '').split('\n').filter((line) => /: error TS\d+/.test(line));
  if (errors.length === 0) throw problem;
  const more =
    errors.length > 1 ? ` (the first of ${errors.length}; see \`npm test -- types\`)` : '';
  console.error(`${paint(33, '!')} ${errors[0].trim()}${more}`);
}
