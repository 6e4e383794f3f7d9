/**
 * The lessons are MyST notebooks, not our own dialect: jupytext finds the same code cells in them. It is
 * in src/tools/machine/requirements-test.txt; CONVLAB_TEST_PYTHON may name a Python that has it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLessons } from '../../../src/tools/lesson/build.mjs';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { FOLDER, lessonNames } from './read.mjs';

const READ = `
import json, sys
try:
    import jupytext
except ImportError:
    sys.exit(9)
print(json.dumps({
    path: [[cell.source, cell.metadata.get("tags", [])] for cell in jupytext.read(path).cells if cell.cell_type == "code"]
    for path in sys.argv[1:]
}))
`;

const pythons = [process.env.CONVLAB_TEST_PYTHON, paths.python, 'python3', 'python'];
const python = pythons.find((name) => name && spawnSync(name, ['-c', READ]).status === 0);

const folders = [FOLDER, join(paths.root, 'notebooks')].filter((folder) => existsSync(folder));
const lessons = folders.flatMap((folder) =>
  lessonNames(folder).map((name) => {
    return { folder, name, path: relative(paths.root, join(folder, name)) };
  }),
);

describe('jupytext', () => {
  if (!python && process.env.CI !== 'true') {
    it.skip('is not installed: pip install -r src/tools/machine/requirements-test.txt', () => {});
    return;
  }

  it('is there', () => {
    expect(
      python,
      'No Python with jupytext was found. Install it: pip install -r src/tools/machine/requirements-test.txt',
    ).toBeDefined();
  });

  /** What jupytext finds in each lesson, by path. All at once, because importing it takes two seconds. */
  let found: Record<string, [source: string, tags: string[]][]>;
  let compiled: Map<string, ReturnType<typeof compileLessons>>;
  beforeAll(() => {
    compiled = new Map(folders.map((folder) => [folder, compileLessons({ folder })]));
    const paths = lessons.map(({ folder, name }) => join(folder, name));
    const { stdout, stderr } = spawnSync(python!, ['-c', READ, ...paths], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONUTF8: '1' },
    });
    expect(stderr).toBe('');
    found = JSON.parse(stdout) as typeof found;
  });

  it.each(lessons)('finds the code cells of $path', ({ folder, name }) => {
    const { notebook, removed } = compiled.get(folder)!.get(name)!;
    const code = notebook?.cells.filter((cell) => cell.cell_type === 'code') ?? [];
    const isRemoved = ([, tags]: [string, string[]]) => tags.includes('remove-cell');
    const all = found[join(folder, name)]!;
    expect([...all.filter((cell) => !isRemoved(cell)), ...all.filter(isRemoved)]).toEqual(
      [...code, ...removed].map(({ source, metadata }) => [source.join(''), metadata.tags ?? []]),
    );
  });
});
