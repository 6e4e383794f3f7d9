// @ts-check
/** Row: building the notebooks. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

/** @type {import('./rows.mjs').Row} */
export const lessons = {
  name: 'lessons',
  title: 'Building all lessons',
  explain: `\`convlab build --check\`: every lesson is read, checked, lowered to a notebook, validated, and compared with the notebook that is there; only writing is left out. Seconds for the whole command, Node's own start included.`,
  rounds: 5,
  async run({ compare, root, signal }) {
    const bootstrap = join(root, 'src', 'tools', 'machine', 'bootstrap.mjs');
    await compare({
      async ours() {
        const started = performance.now();
        await promisify(execFile)(process.execPath, [bootstrap, 'build', '--check'], {
          cwd: root,
          signal,
        });
        return { seconds: (performance.now() - started) / 1000 };
      },
      figures: [
        {
          key: 'seconds',
          what: 'all lessons',
          unit: 's',
          goal: { text: 'under 2 s', of: 'ours', atMost: 2 },
        },
      ],
    });
  },
};
