/** Nothing of ours runs on after its parent has ended, even if that was killed at once while a child worked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compiled, paths } from '../../../src/tools/machine/paths.mjs';
import { descendants, isRunning, signal } from '../../../src/tools/process/process-table.js';
import { isTried } from '../../sample.js';
import { command, Desk } from '../cli/desk.mjs';

let desk: Desk;
let folder: string;
let started: ChildProcess | undefined;
let family: readonly number[];
beforeEach(() => {
  desk = new Desk();
  folder = mkdtempSync(join(tmpdir(), 'convlab-killed-'));
  family = [];
});
afterEach(() => {
  for (const pid of [started?.pid ?? 0, ...family]) if (pid > 0) signal(pid, 'SIGKILL');
  desk.clear();
  rmSync(folder, { recursive: true });
});

/** Exists as soon as what is to be cut off has begun. */
const begun = () => join(folder, 'begun');
const note = () => `require('node:fs').writeFileSync(${JSON.stringify(begun())}, '');\n`;

function start(program: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const [node = '', ...args] = program;
  started = spawn(node, args, {
    cwd: paths.root,
    env: desk.env(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return started;
}

/** Kills what was started, and waits for the end of all that it had started. */
async function killAlone(end: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const pid = started!.pid!;
  family = descendants(pid);
  expect(family.length).toBeGreaterThan(0);
  signal(pid, end);
  await expect.poll(() => [pid, ...family].filter(isRunning), { timeout: 12_000 }).toEqual([]);
}

const untilBegun = () =>
  expect.poll(() => existsSync(begun()), { timeout: 60_000, interval: 100 }).toBe(true);
const untilItHasChildren = () =>
  expect
    .poll(() => descendants(started!.pid!).length, { timeout: 60_000, interval: 50 })
    .toBeGreaterThan(0);

/** A client that speaks to a kernel as any editor does, and runs a cell. */
const clientOf = (cell: string) => [
  process.execPath,
  '--input-type=module',
  '--eval',
  `const { Kernel } = await import(${JSON.stringify(compiled('kernel/client/kernel.mjs'))});
   const kernel = await Kernel.start({ cwd: ${JSON.stringify(folder)} });
   await kernel.execute(${JSON.stringify(cell)});`,
];

const NEVER = 'new Int32Array(new SharedArrayBuffer(4))';
const FIFO = "const { execSync } = require('node:child_process');\nexecSync('mkfifo never');\n";
it.each(
  [
    ['loops', 'for (;;);'],
    ['gives the event loop no turn', 'for (;;) await null;'],
    ['waits in the engine', `Atomics.wait(${NEVER}, 0, 0);`],
    ['waits in the operating system', `${FIFO}require('node:fs').readFileSync('never');`],
    ['waits for a program', "require('node:child_process').execSync('sleep 1000');"],
    ['has started a program', "require('node:child_process').spawn('sleep', ['1000']);"],
  ].filter((_, index) => isTried(index, 2)),
)('a kernel ends with its client when that is killed while a cell %s', async (_, cell) => {
  start(clientOf(note() + cell));
  await untilBegun();
  await new Promise((done) => setTimeout(done, 200));
  await killAlone();
});

const ENDLESS = 'export let depth = 0;\nfor (;;) depth++;\n';
it.each([
  ['check', ['check', 'quiz-130']],
  ['check --watch', ['check', '--watch', 'quiz-130']],
])('what `convlab %s` has started ends when that is killed', async (_, args) => {
  desk.write('quiz-130', ENDLESS);
  start([...command, ...args]);
  await untilItHasChildren();
  await killAlone();
});

it('what `convlab verify` has started ends when that is killed', async () => {
  const notebook = join(folder, '01-endless.ipynb');
  cpSync(join(paths.root, 'test/fixtures/notebooks/bad-endless-loop.ipynb'), notebook);
  start([...command, 'verify', notebook]);
  await untilItHasChildren();
  await killAlone();
});

it('what `convlab grade` has started ends when that is killed', async () => {
  for (const name of ['ada', 'ben']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'quiz-130.ts'), ENDLESS);
  }
  start([...command, 'grade', folder, '--out', desk.folder]);
  await untilItHasChildren();
  await new Promise((done) => setTimeout(done, 3000));
  await killAlone();
});

it.each(['SIGKILL', 'SIGHUP'] as const)(
  'JupyterLab and its kernels end when `npm start` ends by %s',
  async (end) => {
    const port = String(21_000 + (process.pid % 20_000));
    const bootstrap = join('src', 'tools', 'machine', 'bootstrap.mjs');
    const { stdout } = start(
      [process.execPath, bootstrap, 'start', '--no-browser', '--port', port],
      { JUPYTER_CONFIG_DIR: folder },
    );
    let said = '';
    stdout!.on('data', (text: Buffer) => (said += String(text)));
    await expect.poll(() => said, { timeout: 90_000 }).toMatch(/http:\/\/\S+token=\w+/);
    const { origin, searchParams } = new URL(/http:\/\/\S+token=\w+/.exec(said)![0]);
    const asked = await fetch(`${origin}/api/kernels?token=${searchParams.get('token')}`, {
      method: 'POST',
      body: JSON.stringify({ name: 'tslab' }),
    });
    expect(asked.ok).toBe(true);
    await expect.poll(() => descendants(started!.pid!).length).toBeGreaterThan(1);
    await killAlone(end);
  },
);
