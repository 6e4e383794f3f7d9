/** Makes the attacks that can't be kept as files: links, pipes, archives, and whatever is too large. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Plain } from '../../src/course/answer/answer.js';
import { localAnswer } from '../../src/course/answer/index.js';
import { listed } from '../../src/course/exercises/manifest.js';

const here = dirname(fileURLToPath(import.meta.url));
const solution = join(here, '../../solutions/quiz/quiz-130.ts');
const wrong =
  'export const depth = 7, size = 1234, features = 99, steps = [9999, 8888, 7777, 6666];';

/** Copies the corpus into an empty folder, and makes the others there. */
export async function makeSubmissions(root: string): Promise<void> {
  cpSync(join(here, 'corpus'), root, { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const folder = (path: string) => mkdirSync(join(root, path), { recursive: true });

  write('honest/package.json', '{ "main": "evil.js", "scripts": { "postinstall": "exit 1" } }');
  write('honest/tsconfig.json', '{ "compilerOptions": { "strict": false, "noEmit": true } }');
  write('honest/tests/quiz-130.test.ts', 'throw new Error("a test of the student’s own was run");');
  write(
    'honest/node_modules/convlab/index.js',
    'throw new Error("a package of the student’s own");',
  );

  folder('made-symlink');
  symlinkSync(solution, join(root, 'made-symlink/quiz-130.ts'));
  folder('made-symlink-folder');
  symlinkSync(dirname(solution), join(root, 'made-symlink-folder/exercises'));
  folder('made-fifo');
  execFileSync('mkfifo', [join(root, 'made-fifo/quiz-130.ts')]);
  write('made-huge-file/quiz-130.ts', `// ${'x'.repeat(30 * 2 ** 20)}\n${wrong}`);
  write(`made-deep-folder/${'a/'.repeat(200)}quiz-130.ts`, wrong);
  write(
    'made-many-files/quiz-130.ts',
    'export const depth = 20, size = 16, features = 5120, steps = [128, 32, 32, 16];',
  );
  for (let i = 0; i < 10_000; i++) writeFileSync(join(root, `made-many-files/z${i}.txt`), '');
  write(
    'made-deep-brackets/quiz-130.ts',
    `export const depth = ${'['.repeat(200_000)}1${']'.repeat(200_000)};`,
  );
  // Brackets that take a parser twice as long with each level: our own tools would not survive the file, either.
  const levels = 34;
  write(
    'made-types-parser/quiz-130.ts',
    `export type Endless = ${'(infer U extends ('.repeat(levels)}1${') ? 1 : 0)'.repeat(levels)};
export const depth = 20, size = 16, features = 5120;`,
  );
  // The same in a file that an answer imports, padded.
  const nested = `export const depth = ${'async(a='.repeat(40)}1${')'.repeat(40)};`;
  write('made-nested-helper/helper.ts', `${nested}\n//${'x'.repeat(20_000)}`);
  write('made-nested-helper/quiz-130.ts', "export { depth } from './helper';");
  const text = new TextEncoder().encode(wrong);
  write('made-dotdot.zip', zipSync({ '../../../results.json': text, '../quiz-130.ts': text }));
  write(
    'made-zip-bomb.zip',
    zipSync({ 'quiz-130.ts': new Uint8Array(300 * 2 ** 20) }, { level: 1 }),
  );
  write('made-odd-name\n..\\..\\x <b>=1+1/quiz-130.ts', wrong);
  write('made-public-inputs/flat-index.ts', await hardCoded('flat-index', 'flatIndex'));

  const notebook = (...cells: string[]) =>
    JSON.stringify({
      cells: cells.map((source, i) => ({
        id: `c${i}`,
        cell_type: 'code',
        source,
        metadata: {},
        outputs: [],
        execution_count: null,
      })),
      metadata: {
        kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    });
  const start = "import { check } from 'convlab';";
  const name = '11-the-quiz.ipynb';
  write(
    `made-notebook-exit/${name}`,
    notebook(
      start,
      'process.exit(0);',
      "await check('quiz-130', { depth: (() => process.exit(0))() });",
    ),
  );
  write(
    `made-notebook-forged/${name}`,
    notebook(
      'const check = async (id: string, answer: unknown) => ({ passed: true, points: 5 });',
      "await check('quiz-130', { depth: 20 });",
    ),
  );
  write(
    `made-notebook-patched/${name}`,
    notebook(
      start,
      "import * as fs from 'fs';\nMap.prototype.get = () => ({ passed: true, points: 5 });\nSet.prototype.has = () => true;\nfor (let i = 0; i < 9; i++) fs.writeSync(3, Buffer.from([0, 0, 0, 2, 255, 15]));",
      "await check('quiz-130', { depth: 7 });",
    ),
  );
}

/** An answer that knows the right results for the public inputs, and nothing else. */
async function hardCoded(id: string, part: string): Promise<string> {
  const known: [string, Plain][] = [];
  const right = ([c, i, j]: number[], [, height, width]: number[]) =>
    c! * height! * width! + i! * width! + j!;
  const exercise = listed.find((one) => one.exercise.id === id)!.exercise;
  const recorded = (...args: [number[], number[]]) => {
    const result = right(...args);
    known.push([JSON.stringify(args), result]);
    return result;
  };
  const { points } = await exercise.check(localAnswer({ [part]: recorded }));
  if (points[part] === 0) throw new Error(`The recorded answer to ${id} is not right.`);
  return `const known = new Map(${JSON.stringify(known)});\nexport const ${part} = (...args) => known.get(JSON.stringify(args)) ?? 0;`;
}
