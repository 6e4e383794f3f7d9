// @ts-check
/* global AbortSignal, fetch */
/** Row: what `npm start` adds to the start of JupyterLab itself. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { paths } from '../dist/tools/machine/paths.mjs';
import { choosePort } from '../dist/tools/machine/port.mjs';
import { endAll } from '../dist/tools/process/process-tree.mjs';
import { peers } from './harness/environment.mjs';

const LIMIT = 120_000;

/** @type {import('./rows.mjs').Row} */
export const start = {
  name: 'start',
  title: '`npm start` beside bare JupyterLab',
  explain: `\`npm start -- --no-browser\` on a machine where set-up is done, and \`jupyter lab --no-browser\` of the same environment: seconds from starting the command until the server answers HTTP.`,
  rounds: 5,
  async run({ compare, signal }) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : [];
    const ours = (/** @type {number} */ port) => [
      npm,
      'start',
      '--silent',
      '--',
      '--no-browser',
      '--port',
      `${port}`,
    ];
    const bare = (/** @type {number} */ port) => [
      paths.python,
      '-m',
      'jupyterlab',
      ...asRoot,
      '--no-browser',
      `--ServerApp.port=${port}`,
    ];
    await compare({
      peer: 'bare jupyter lab',
      ours: () => untilItAnswers(ours, signal),
      theirs: () => untilItAnswers(bare, signal),
      figures: [
        {
          key: 'seconds',
          what: 'until it answers',
          unit: 's',
          goal: { text: 'at most 1 s more', of: 'difference', atMost: 1 },
        },
      ],
    });
  },
};

/**
 * @param {(port: number) => string[]} commandFor
 * @param {AbortSignal} signal
 */
async function untilItAnswers(commandFor, signal) {
  const port = await choosePort(undefined, 'localhost');
  const [command = '', ...args] = commandFor(port);
  const runtime = join(peers.folder, 'jupyter');
  mkdirSync(runtime, { recursive: true });
  const started = performance.now();
  const server = spawn(command, args, {
    cwd: paths.root,
    env: { ...process.env, JUPYTER_RUNTIME_DIR: runtime },
    stdio: 'ignore',
    detached: process.platform !== 'win32', // Ctrl-C reaches only us, and we end it with its children
  });
  let ended = false;
  server.once('error', () => (ended = true));
  server.once('exit', () => (ended = true));
  try {
    while (!(await answers(`http://localhost:${port}/api`))) {
      signal.throwIfAborted();
      if (ended) throw new Error(`${[command, ...args].join(' ')} ended before it answered.`);
      if (performance.now() - started > LIMIT) throw new Error('JupyterLab did not answer.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { seconds: (performance.now() - started) / 1000 };
  } finally {
    if (server.pid !== undefined) await endAll(server.pid);
  }
}

/** `/api` gives the server's version, without asking for a token. */
async function answers(/** @type {string} */ url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}
