import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runBuild, type BuildCommandOptions } from '../../../src/tools/cli/build.mjs';
import { NotPassed, WrongUse } from '../../../src/tools/cli/command.mjs';

const GOOD = join(import.meta.dirname, '../../fixtures/lessons/good');

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-lessons-'));
  cpSync(GOOD, folder, { recursive: true, filter: (file) => !file.endsWith('.ipynb') });
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    said.push(stripVTControlCharacters(text).replaceAll(relative(process.cwd(), folder), 'DIR'));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const build = (options: BuildCommandOptions = {}, files: string[] = []) => {
  said = [];
  return runBuild(files, options, { notebooks: folder });
};
const path = (name: string) => join(folder, name);
const edit = (name: string, from: string, to: string) =>
  writeFileSync(path(name), readFileSync(path(name), 'utf8').replace(from, to));

describe('convlab build', () => {
  it('says what it wrote, and then that nothing changed', async () => {
    await build();
    expect(said).toEqual(['✔ DIR/01-first.ipynb written', '✔ DIR/02-window.ipynb written']);
    await build();
    expect(said).toEqual(['✔ 2 notebooks unchanged']);
    await build({}, [path('01-first.md')]);
    expect(said).toEqual(['✔ 1 notebook unchanged']);
  });

  it('lists the problems of all lessons with their places, and fails', async () => {
    edit('01-first.md', 'Then comes', 'Then {foo}`a` comes');
    edit('02-window.md', '01-first.md', '01-none.md');
    await expect(build()).rejects.toBeInstanceOf(NotPassed);
    const [report, end] = said;
    expect(report).toMatch(/DIR\/01-first\.md\n14:11\s+error\s+Unknown role \{foo}.*unknown-role/);
    expect(report).toMatch(
      /DIR\/02-window\.md\n\d+:\d+\s+error\s+The link `01-none.md`.*broken-link/,
    );
    expect(end).toBe('\nNothing was written.');
  });

  it('gives the problems as JSON', async () => {
    edit('01-first.md', 'Then comes', 'Then {foo}`a` comes');
    await expect(build({ json: true })).rejects.toBeInstanceOf(NotPassed);
    expect(JSON.parse(said.join('\n'))).toEqual({
      problems: [
        {
          file: 'DIR/01-first.md',
          line: 14,
          column: 11,
          rule: 'unknown-role',
          message: 'Unknown role {foo}. Known are `{term}` and `{math}`',
        },
      ],
      lessons: [],
      exercises: [],
    });
  });

  it("does not write over a learner's work, unless forced, and then keeps a copy", async () => {
    await build();
    edit('01-first.ipynb', 'width = 130', 'width = 131');
    await build();
    expect(said[0]).toBe(
      '✔ DIR/01-first.ipynb has changes of yours and was left alone; its lesson is the same (--force makes it anew and keeps a copy)',
    );
    edit('01-first.md', 'Then comes', 'Next is');
    await expect(build()).rejects.toBeInstanceOf(NotPassed);
    expect(said[0]).toBe(
      '✖ DIR/01-first.ipynb has changes of yours, and its lesson has changed: not written. `npx convlab build --force` keeps a copy of yours and writes the new one',
    );
    await build({ force: true, json: true });
    expect(JSON.parse(said.join('\n'))).toMatchObject({
      lessons: [
        { status: 'written', copy: 'DIR/01-first.backup-1.ipynb' },
        { status: 'unchanged' },
      ],
    });
    edit('01-first.ipynb', 'width = 130', 'width = 132');
    await build({ force: true });
    expect(said[0]).toBe(
      '✔ DIR/01-first.ipynb written; what you had is in DIR/01-first.backup-2.ipynb',
    );
  });

  it('checks without writing', async () => {
    await build({}, [path('01-first.md')]);
    edit('01-first.md', 'Then comes', 'Next is');
    await expect(build({ check: true })).rejects.toBeInstanceOf(NotPassed);
    expect(said).toEqual([
      '✖ DIR/01-first.ipynb differs from DIR/01-first.md: run `npx convlab build`',
      '✖ DIR/02-window.ipynb is missing: run `npx convlab build DIR/02-window.md`',
    ]);
    await build();
    await build({ check: true });
    expect(said).toEqual(['✔ 2 notebooks unchanged']);
  });

  it('names a notebook whose lesson is gone, which fails only a check', async () => {
    await build();
    cpSync(path('01-first.ipynb'), path('05-gone.ipynb'));
    const gone =
      'DIR/05-gone.ipynb was built from 05-gone.md, which is gone: delete it, or bring the lesson back';
    await build();
    expect(said[0]).toBe(`✔ ${gone}`);
    await expect(build({ check: true })).rejects.toBeInstanceOf(NotPassed);
    expect(said[0]).toBe(`✖ ${gone}`);
  });

  it('says when there is nothing to build', async () => {
    rmSync(path('01-first.md'));
    rmSync(path('02-window.md'));
    await build();
    expect(said).toEqual(['There are no lessons.']);
  });

  it('refuses a file that is not a lesson', async () => {
    writeFileSync(path('README.md'), '# Mine\n');
    await expect(build({}, [path('README.md')])).rejects.toThrow(
      /README\.md is not a lesson\. Lessons are files like notebooks\/03-conv2d\.md\.$/,
    );
  });

  it.each([
    ['window', '02-window'],
    ['2-window.md', '02-window'],
    ['Window', '02-window'],
    ['01', '01-first'],
  ])('knows which lesson is meant by %s', async (name, lesson) => {
    await build({}, [name]);
    expect(said).toEqual([expect.stringContaining(`${lesson}.ipynb written`)]);
  });

  it('says which lesson a wrong name may stand for', async () => {
    await expect(build({}, ['windw'])).rejects.toThrow(
      'There is no lesson `windw`. Did you mean `window`?',
    );
    await expect(build({}, [path('02-windw.md')])).rejects.toThrow(
      'There is no lesson `windw`. Did you mean `window`?',
    );
  });

  it('refuses a file in a folder that is not there', async () => {
    await expect(build({}, [path('none/01-first.md')])).rejects.toBeInstanceOf(WrongUse);
  });

  it('refuses to check and to force at once', async () => {
    await expect(build({ check: true, force: true })).rejects.toThrow(
      new WrongUse('--check writes nothing, --force writes: give one of them.'),
    );
  });
});
