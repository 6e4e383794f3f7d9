// @ts-check
/**
 * Prints the measures of simplicity that ARCHITECTURE.md keeps: `node bench/measures.mjs`.
 *
 * Lines of each floor; how many files take part in a call of a layer and in the check of an answer (by V8's
 * precise coverage of what is compiled); and how many types describe a window.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** @returns {string[]} */
const sources = () =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(m?ts|mjs)$/.test(file))
    .map((file) => file.split(sep).join('/'));

const floorOf = (/** @type {string} */ file) => /^(course|tools)\//.exec(file)?.[1] ?? 'library';
const textOf = (/** @type {string} */ file) => readFileSync(join(root, 'src', file), 'utf8');

function linesOfFloors() {
  /** @type {Record<string, { files: number, lines: number, code: number, longest: number }>} */
  const floors = {};
  for (const file of sources()) {
    const text = textOf(file);
    const lines = text.split('\n').length - 1;
    const floor = (floors[floorOf(file)] ??= { files: 0, lines: 0, code: 0, longest: 0 });
    floor.files += 1;
    floor.lines += lines;
    floor.code += linesOfCode(text);
    floor.longest = Math.max(floor.longest, lines);
  }
  return floors;
}

/** The lines that hold more than a comment. */
function linesOfCode(/** @type {string} */ text) {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
  const lines = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isJSDoc(node)) return;
    const parts = node.getChildren(source);
    if (parts.length > 0) {
      for (const part of parts) visit(part);
      return;
    }
    const { line: first } = source.getLineAndCharacterOfPosition(node.getStart(source));
    const { line: last } = source.getLineAndCharacterOfPosition(node.getEnd());
    if (node.getText(source) !== '') for (let line = first; line <= last; line++) lines.add(line);
  };
  visit(source);
  return lines.size;
}

/** Interfaces and type literals with a member called `stride`. */
function typesOfWindows() {
  /** @type {string[]} */
  const found = [];
  for (const file of sources().filter((name) => /\.m?ts$/.test(name))) {
    const visit = (/** @type {ts.Node} */ node) => {
      const isType = ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node);
      if (isType && node.members.some((member) => member.name?.getText() === 'stride')) {
        found.push(file);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true));
  }
  return found;
}

/**
 * The files with a function that runs during `run`.
 *
 * @param {() => unknown} run
 */
async function filesOf(run) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage'); // what has run so far
  await run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const dist = join(root, 'dist') + sep;
  return result
    .map(({ url, functions }) => ({ file: url.replace(/^file:\/\//, ''), functions }))
    .filter(({ file }) => file.startsWith(dist))
    .filter(({ functions }) =>
      functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)),
    )
    .map(({ file }) => relative(dist, file))
    .filter((file) => !file.endsWith('index.js')); // it only re-exports
}

async function journeys() {
  const progress = mkdtempSync(join(tmpdir(), 'measures-'));
  process.env.CONVLAB_PROGRESS = join(progress, 'progress.json');
  const print = console.log;
  console.log = () => {}; // the report shows itself
  const { nn, noGrad, check, randn } = require('../dist/index.js');
  const conv1 = new nn.Conv2d(3, 10, 3);
  const x = randn([1, 3, 130, 130]);
  const call = () => noGrad(() => conv1(x));
  for (let i = 0; i < 5; i++) call();
  const answer = async () =>
    String(await check('quiz-130', { depth: 20, size: 16, features: 4500 }));
  for (let i = 0; i < 2; i++) await answer();
  const found = { call: await filesOf(call), answer: await filesOf(answer) };
  console.log = print;
  rmSync(progress, { recursive: true });
  return found;
}

const isLong = process.argv.includes('--files');
const show = (/** @type {string} */ what, /** @type {string[]} */ files) =>
  console.log(`${what}: ${files.length}${isLong ? `\n  ${[...files].sort().join('\n  ')}` : ''}`);

for (const [floor, { files, lines, code, longest }] of Object.entries(linesOfFloors())) {
  console.log(
    `${floor}: ${lines} lines (${code} without comments) in ${files} files, the longest of ${longest}`,
  );
}
const { call, answer } = await journeys();
show('files of which a function runs in a warmed conv1(x)', call);
show('files of which a function runs from check(…) to the printed finding', answer);
show('types with a stride', typesOfWindows());
