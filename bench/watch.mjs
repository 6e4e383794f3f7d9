// @ts-check
/** Row: how long it takes from saving a file to the result. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** A wrong answer of each kind, different each time: learners who pass don't save again. */
const ANSWERS = [
  {
    key: 'values',
    what: 'values (quiz-130)',
    id: 'quiz-130',
    file: 'quiz/quiz-130.ts',
    write: (/** @type {number} */ n) =>
      `export const depth = ${21 + n}; export const size = 15; export const features = 4500;\n`,
  },
  {
    key: 'function',
    what: 'a function (output-size)',
    id: 'output-size',
    file: 'sizes/output-size.ts',
    write: (/** @type {number} */ n) => `// ${n}
type Sizes = { input: number; kernel: number; stride: number; padding: number };
export function outputSize({ input, kernel, stride, padding }: Sizes) {
  return Math.floor((input - kernel + 2 * padding) / stride);
}\n`,
  },
  {
    key: 'model',
    what: 'a model (seven-layers)',
    id: 'seven-layers',
    file: 'sequential/seven-layers.ts',
    write: (/** @type {number} */ n) => `// ${n}
import { nn } from 'convlab';
export const features = new nn.Sequential(
  new nn.Conv2d(1, 16, 2, { stride: 2 }),
  new nn.MaxPool2d(2, 2),
  new nn.ReLU(true),
  new nn.Conv2d(16, 32, 3),
  new nn.ReLU(true),
  new nn.MaxPool2d(2, 2),
  new nn.ReLU(true),
);\n`,
  },
];

/** After a result the next process gets ready; learners don't save again any sooner than this. */
const PAUSE = 2000;
const LIMIT = 60_000;

/** @type {import('./rows.mjs').Row} */
export const watch = {
  name: 'watch',
  title: 'From saving a file to its result',
  explain: `\`convlab check --watch\` runs, and a wrong answer is written into an exercise's file, as an editor saves it: milliseconds until the whole report is printed. ${PAUSE / 1000} s lie between two saves. "A function" is tried on many inputs; "a model" has seven layers, which run and are compared with the right ones.`,
  rounds: 15,
  async run({ compare, root, signal }) {
    for (const { key, what, id, file, write } of ANSWERS) {
      const folder = mkdtempSync(join(tmpdir(), 'convlab-watch-'));
      const watcher = new Watcher(root, id, folder);
      const stop = () => watcher.close();
      signal.addEventListener('abort', stop);
      let saves = 0;
      const save = async () => {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        const started = performance.now();
        writeFileSync(join(folder, file), write(saves++));
        await watcher.until(/: \d of \d points\n[^]*\n$/);
        return { [key]: performance.now() - started };
      };
      try {
        await watcher.until(/Now: .*\n/);
        const goal = /** @type {const} */ ({ text: 'within 0.3 s', of: 'ours', atMost: 300 });
        await compare({ ours: save, figures: [{ key, what, unit: 'ms', goal }] });
      } finally {
        signal.removeEventListener('abort', stop);
        watcher.close();
        rmSync(folder, { recursive: true });
      }
    }
  },
};

/** A running `convlab check --watch`. */
class Watcher {
  #child;
  #text = '';
  #wake = () => {};
  #hasEnded = false;

  /**
   * @param {string} root
   * @param {string} id
   * @param {string} folder
   */
  constructor(root, id, folder) {
    const convlab = join(root, 'src', 'tools', 'machine', 'bootstrap.mjs');
    this.#child = spawn(
      process.execPath,
      [convlab, 'check', '--watch', id, '--exercises', folder],
      { cwd: root, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#child.stdout.on('data', (data) => {
      this.#text += data;
      this.#wake();
    });
    this.#child.once('exit', () => {
      this.#hasEnded = true;
      this.#wake();
    });
  }

  /** Waits for the wanted output, and forgets everything up to then. */
  async until(/** @type {RegExp} */ wanted) {
    const deadline = setTimeout(() => this.close(), LIMIT);
    while (!wanted.test(this.#text)) {
      if (this.#hasEnded) throw new Error(`The watcher ended: ${this.#text}`);
      await new Promise((resolve) => {
        this.#wake = () => resolve(undefined);
      });
    }
    clearTimeout(deadline);
    this.#text = '';
  }

  close() {
    this.#child.kill('SIGTERM');
  }
}
