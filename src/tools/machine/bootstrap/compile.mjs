/** Compiles src/ into dist/, if a source has changed since that was done. */
import * as fs from 'fs';
import { join, sep } from 'path';
import { dist, modules, paint, read, root, run, step } from './run.mjs';

/** Names, sizes and times of all sources: cheap to read, and another list means another program. */
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
  if (before === now.join('\n')) return;
  const names = (list) => list.map((line) => line.split(' ')[0]);
  const present = new Set(names(now));
  // What a source that is gone has left in dist could still be imported, so start afresh.
  if (names(before.split('\n')).some((name) => name && !present.has(name))) {
    fs.rmSync(dist, { recursive: true });
  }
  fs.mkdirSync(dist, { recursive: true });
  fs.rmSync(stamp, { force: true }); // another run may have taken it away
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  // A clone holds what was checked before; looking for errors again would double the wait.
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
  if (clean) fs.writeFileSync(stamp, now.join('\n'));
}

/**
 * TypeScript writes its output in spite of type errors. Who changes the library wants to see them, and
 * can go on; `npm test` has a check of its own for them.
 */
function goOnWithErrors(problem) {
  const errors = (problem.output || '').split('\n').filter((line) => /: error TS\d+/.test(line));
  if (errors.length === 0) throw problem;
  const more =
    errors.length > 1 ? ` (the first of ${errors.length}; see \`npm test -- types\`)` : '';
  console.error(`${paint(33, '!')} ${errors[0].trim()}${more}`);
}
