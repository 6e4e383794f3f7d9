import { chmodSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runUpdate, type UpdateCommandOptions } from '../../../src/tools/cli/update.mjs';
import { exercise, goOn, makePlaces, refusalOf, type Place } from './update-course.mjs';

let top: string;
let course: Place;
let clone: Place;
let said: string[];
beforeEach(() => {
  ({ top, course, clone } = makePlaces());
  vi.stubEnv('CONVLAB_PROGRESS', undefined);
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    said.push(stripVTControlCharacters(text));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true });
});

async function update(options: UpdateCommandOptions = {}): Promise<string> {
  said = [];
  await runUpdate(options, clone.folder);
  return said.join('\n');
}

const OLD = 'notebooks/01-conv2d.ipynb';
const OWN = exercise('01-conv2d', 'Say the size.', 'export const x = 5;');
const COPY = 'exercises/conv2d/size.backup-1.ts';

/** What the learner has done, in the first version. */
function work(): void {
  clone.edit(OLD, { first: '4', size: 'size = 5', pad: 'pad = 6', own: '7' });
  clone.edit('notebooks/00-start.ipynb', { hello: '8' });
  clone.write('exercises/conv2d/size.ts', OWN);
  const passed = { attempts: 1, passed: true, points: 1, maxPoints: 1, hints: 0 };
  const exercises = { pad: { ...passed, solutionShown: false, mistakes: {} } };
  clone.write(
    'exercises/progress.json',
    JSON.stringify({ convlab: 'progress', version: 1, exercises }),
  );
}

/** That it has come to the second version, with all that was written. */
function expectUpdated(to: string): void {
  expect(clone.git('rev-parse', 'HEAD')).toBe(to);
  expect(clone.read('src/b.ts')).toBe('second\n');
  expect(clone.has(OLD)).toBe(false);
  expect(clone.cells('notebooks/00-start.ipynb')).toEqual({ hello: '8' });
  expect(clone.cells('notebooks/02-conv2d.ipynb')).toEqual({
    first: '??',
    'first-yours': '// You had written this here. The cell above has changed since:\n4',
    size: 'size = 5',
  });
  expect(clone.cells('notebooks/03-padding.ipynb')).toEqual({
    first: '?',
    pad: 'pad = 6',
    own: '7',
  });
  expect(clone.read('exercises/conv2d/size.ts')).toBe(
    exercise('02-conv2d', 'Say the size.', 'export const x = 5;'),
  );
  expect(clone.read(COPY)).toBe(OWN);
  expect(clone.cells('notebooks/01-conv2d.backup-1.ipynb')).toMatchObject({ own: '7' });
  expect(clone.has('.convlab/update.json')).toBe(false);
}

describe('convlab update', () => {
  it('says when there is nothing new', async () => {
    work();
    expect(await update()).toBe(
      '❯ Fetching origin/main\n✔ There is nothing new: you have what origin/main has.',
    );
    expect(clone.read('exercises/conv2d/size.ts')).toBe(OWN);
  });

  it("brings the new version, and the learner's work into its notebooks and exercises", async () => {
    work();
    const to = goOn(course);
    expect(await update()).toBe(`❯ Fetching origin/main
➜ origin/main has 1 new commit.
✔ exercises/conv2d/size.ts goes on with your work in it; as it was, it is in ${COPY}
✔ ${OLD} goes on in notebooks/02-conv2d.ipynb and notebooks/03-padding.ipynb; as it was, it is in notebooks/01-conv2d.backup-1.ipynb

Some cells that you wrote in have changed or are gone. What you had written is a cell below:
  notebooks/02-conv2d.ipynb: 1 cell, "You had written this here"

These exercises ask for something else now: pad.
Those that you have passed stay passed; \`npx convlab check ID\` says whether an answer still fits.

✔ The course is up to date. \`npx convlab start\` sets up what is new, and opens it.`);
    expectUpdated(to);
    expect(await update()).toContain('There is nothing new');
    expectUpdated(to);
  });

  it('takes files that were added with `git add` as it takes others', async () => {
    work();
    const to = goOn(course);
    clone.git('add', '--all');
    await update();
    expectUpdated(to);
  });

  it('changes nothing in a dry run, and says what would happen', async () => {
    work();
    goOn(course);
    const text = await update({ dryRun: true });
    expect(text).toContain(
      `➜ ${OLD} will go on in notebooks/02-conv2d.ipynb and notebooks/03-padding.ipynb\n`,
    );
    expect(text).toContain('\nNothing was changed. `npx convlab update` does it.');
    expect(clone.read('exercises/conv2d/size.ts')).toBe(OWN);
    expect(clone.has(COPY)).toBe(false);
  });

  it('drops outputs, and says so', async () => {
    clone.edit(OLD, {}, [{ output_type: 'stream', name: 'stdout', text: ['5'] }]);
    goOn(course);
    expect(await update()).toContain(
      `✔ ${OLD} has no work of yours that the new one lacks (outputs are not carried over); as it was, it is in`,
    );
  });

  it('names an exercise that begins differently, and one that is gone', async () => {
    clone.write('exercises/conv2d/pad.ts', exercise('01-conv2d', 'Say the padding.', 'own'));
    clone.write('exercises/conv2d/size.ts', OWN);
    goOn(course);
    course.git('rm', '--quiet', 'exercises/conv2d/size.ts');
    course.commit('Third');
    const text = await update();
    expect(text).toContain(
      '\nThe files of these exercises begin differently now: pad.\n`npx convlab reset ID` makes the new file, and keeps a copy of yours.',
    );
    expect(text).toContain(
      `✖ exercises/conv2d/size.ts has no place in the new version; as it was, it is in ${COPY}`,
    );
    expect(clone.read('exercises/conv2d/pad.ts')).toBe(
      exercise('03-padding', 'Say both paddings.', 'own'),
    );
  });

  it('keeps a file of the learner where the new version has one', async () => {
    goOn(course);
    clone.build('notebooks/01-typescript.ipynb', { own: 'mine' });
    await update();
    expect(clone.cells('notebooks/01-typescript.ipynb')).toEqual({ own: 'mine', first: '?' });
    expect(clone.cells('notebooks/01-typescript.backup-1.ipynb')).toEqual({ own: 'mine' });
  });
});

describe('An update that is stopped', () => {
  const hook = (name: string, lines: string) => {
    clone.write(`.git/hooks/${name}`, `#!/bin/sh\n${lines}\n`);
    chmodSync(clone.path(`.git/hooks/${name}`), 0o755);
  };
  const journal = (from: string, to: string) => {
    for (const [path, copy] of Object.entries(copies)) clone.write(copy, clone.read(path));
    clone.write('.convlab/update.json', JSON.stringify({ from, to, copies }));
    clone.git('checkout', '--', ...Object.keys(copies));
  };
  const copies = {
    [OLD]: 'notebooks/01-conv2d.backup-1.ipynb',
    'exercises/conv2d/size.ts': COPY,
  };

  it.skipIf(process.platform === 'win32')('by git has everything as it was', async () => {
    work();
    const to = goOn(course);
    hook('reference-transaction', 'grep -q HEAD && [ "$1" = prepared ] && exit 1; exit 0');
    expect(await refusalOf(update())).toContain('Your files are as they were');
    expect(clone.cells(OLD)).toMatchObject({ first: '4', own: '7' });
    expect(clone.read('exercises/conv2d/size.ts')).toBe(OWN);
    clone.remove('.git/hooks/reference-transaction');
    await update();
    expectUpdated(to);
    expect(clone.has('exercises/conv2d/size.backup-2.ts')).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('by Ctrl-C waits for a moment', async () => {
    work();
    const to = goOn(course);
    vi.stubEnv('ASKED', String(process.pid));
    hook('post-merge', 'kill -INT $ASKED; sleep 0.2');
    expect(await update()).toContain('\nOne moment: your files are being put back.\n');
    expectUpdated(to);
  });

  it('before git has gone forward goes on the next time', async () => {
    work();
    const to = goOn(course);
    clone.git('fetch', '--quiet');
    journal(clone.git('rev-parse', 'HEAD'), to);
    clone.write('src/a.ts', 'second\n'); // git had begun to write files
    clone.write('src/b.ts', 'second\n');
    await update();
    expectUpdated(to);
  });

  it('after git has gone forward goes on the next time', async () => {
    work();
    const to = goOn(course);
    journal(clone.git('rev-parse', 'HEAD'), to);
    clone.git('pull', '--quiet', '--ff-only');
    expect(await update({ dryRun: true })).toContain('An update was stopped. The next one first');
    expect(await update()).toContain('❯ An update was stopped. Bringing your work back\n');
    expectUpdated(to);
  });

  it('leaves alone what was written since', async () => {
    work();
    const to = goOn(course);
    journal(clone.git('rev-parse', 'HEAD'), to);
    clone.git('pull', '--quiet', '--ff-only');
    clone.write('exercises/conv2d/size.ts', 'newer\n');
    expect(await update()).toContain(
      `✖ exercises/conv2d/size.ts has newer changes of yours, and was left alone; what you had before is in ${COPY}`,
    );
    expect(clone.read('exercises/conv2d/size.ts')).toBe('newer\n');
  });
});
