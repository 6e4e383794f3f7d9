/** What the real kernel says of cells that are not for it: Python's, and commands. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, Learner, learner } from './learner.mjs';

describe('A command in a cell', () => {
  const one = learner();
  it.each([
    ['!pip install torch', 'pip install torch'],
    ['%pip install torch', 'pip install torch'],
    ['npm install lodash', 'npm install lodash'],
    ['npx convlab list', 'npx convlab list'],
    ['!ls', 'ls'],
    ['const a = 1;\ngit pull', 'git pull'],
  ])('%s is sent to a terminal', async (cell, command) => {
    expect(await one.complaint(cell)).toContain(
      `→ \`${command}\` is a command for a terminal (File → New → Terminal).`,
    );
  });

  it.each([
    ['%matplotlib inline', '%matplotlib'],
    ['%%time\nlet x = 3;', '%%time'],
  ])('%s is called one of IPython', async (cell, command) => {
    expect(await one.complaint(cell)).toContain(
      `→ \`${command}\` is a command of IPython, which runs Python. This kernel runs TypeScript.`,
    );
  });

  it('is not seen where TypeScript is meant', async () => {
    expect(await one.complaint('const npm = 7, ready = false;\nnpm\n% 2;\n!ready')).toBe('');
    expect(await one.complaint("const b: number = 'x';\n!b;\nnpm % 2")).not.toContain('command');
  });
});

describe('A Python notebook with our kernel', () => {
  const one = new Learner();
  const file = join(folder(), 'theirs.ipynb');
  beforeAll(async () => {
    const python = { kernelspec: { name: 'python3', language: 'python' } };
    writeFileSync(file, JSON.stringify({ cells: [], metadata: python }));
    await one.start({ JPY_SESSION_NAME: file });
  });
  afterAll(() => one.kernel.shutdown());

  it('is told apart from a lesson in one sentence', async () => {
    expect(await one.complaint('import numpy as np\nprint(np.zeros(3))')).toContain(
      '→ This notebook is in Python, but its kernel runs TypeScript: choose a Python kernel (Kernel → Change Kernel…), which the JupyterLab of `npm start` does not have.\n',
    );
  });

  it('gets no such sentence for a cell in TypeScript', async () => {
    expect(await one.complaint("const wide: number = 'x';")).not.toContain('Python');
  });
});
