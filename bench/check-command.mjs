// @ts-check
/** Row: checking an exercise from the shell. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

/** @type {import('./rows.mjs').Row} */
export const checkCommand = {
  name: 'check-command',
  title: 'Checking an exercise from the shell',
  explain: `\`convlab check quiz-130 --json\`: seconds for the whole command, Node's own start included; "with --answer" has the values in the command, "with --file" runs the solution's file in a process of its own, and so does "a model" with that of seven-layers. Beside it Node alone: \`node -e 0\`.`,
  rounds: 7,
  async run({ compare, root, signal }) {
    const folder = mkdtempSync(join(tmpdir(), 'convlab-check-'));
    const convlab = join(root, 'src', 'tools', 'machine', 'bootstrap.mjs');
    const solution = (/** @type {string} */ file) => join(root, 'solutions', file);
    const seconds = async (/** @type {string[]} */ ...args) => {
      const started = performance.now();
      await promisify(execFile)(process.execPath, args, {
        cwd: root,
        signal,
        env: { ...process.env, CONVLAB_EXERCISES: folder },
      });
      return (performance.now() - started) / 1000;
    };
    const check = (/** @type {string[]} */ ...args) => seconds(convlab, 'check', '--json', ...args);
    try {
      await compare({
        ours: async () => ({
          answer: await check(
            'quiz-130',
            '--answer',
            '{ "depth": 20, "size": 16, "features": 5120 }',
          ),
          file: await check('quiz-130', '--file', solution('quiz/quiz-130.ts')),
          model: await check('seven-layers', '--file', solution('sequential/seven-layers.ts')),
          node: await seconds('-e', '0'),
        }),
        figures: [
          { key: 'answer', what: 'values, with --answer', unit: 's' },
          { key: 'file', what: 'values, with --file', unit: 's' },
          { key: 'model', what: 'a model, with --file', unit: 's' },
          { key: 'node', what: 'Node alone', unit: 's' },
        ],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
