import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WrongUse } from '../../../src/tools/cli/command.mjs';
import { runUpdate } from '../../../src/tools/cli/update.mjs';
import { SetupError } from '../../../src/tools/machine/errors.mjs';
import { exercise, goOn, makePlaces, Place } from './update-course.mjs';

let top: string;
let old: Place;
let fresh: Place;
let said: string[];
beforeEach(() => {
  const places = makePlaces();
  ({ top, clone: old } = places);
  goOn(places.course);
  fresh = new Place(join(top, 'fresh'));
  places.course.git('clone', '--quiet', places.course.folder, fresh.folder);
  vi.stubEnv('CONVLAB_PROGRESS', undefined);
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    said.push(stripVTControlCharacters(text).replaceAll(top, 'TOP'));
  });
  old.edit('notebooks/01-conv2d.ipynb', { size: 'size = 5', pad: 'pad = 6' });
  old.write('exercises/conv2d/size.ts', exercise('01-conv2d', 'Say the size.', '5'));
  old.write('exercises/progress.json', '{"convlab":"progress","version":1,"exercises":{}}');
  old.write('notebooks/my-photo.txt', 'a photo');
  old.write('exercises/conv2d/size.backup-1.ts', 'a copy');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true });
});

const REMEDY = 'Give the folder of your older copy, as in `npx convlab update --from ../convlab`.';

async function update(dryRun = false, from = old.folder): Promise<string> {
  said = [];
  await runUpdate({ from, dryRun }, fresh.folder);
  return said.join('\n');
}

function expectCarried(): void {
  expect(fresh.cells('notebooks/02-conv2d.ipynb')).toEqual({ first: '??', size: 'size = 5' });
  expect(fresh.cells('notebooks/03-padding.ipynb')).toEqual({ first: '?', pad: 'pad = 6' });
  expect(fresh.read('exercises/conv2d/size.ts')).toBe(exercise('02-conv2d', 'Say the size.', '5'));
  expect(fresh.read('notebooks/my-photo.txt')).toBe('a photo');
  expect(fresh.read('exercises/progress.json')).toBe(old.read('exercises/progress.json'));
  expect(fresh.has('notebooks/01-conv2d.ipynb')).toBe(false);
  expect(fresh.has('exercises/conv2d/size.backup-1.ts')).toBe(false);
  expect(fresh.git('status', '--short', '--untracked-files=all').split('\n')).toHaveLength(4);
}

describe('convlab update --from', () => {
  it('carries over what is in an older clone', async () => {
    expect(await update()).toBe(`✔ exercises/conv2d/size.ts goes on with your work in it
✔ notebooks/01-conv2d.ipynb goes on in notebooks/02-conv2d.ipynb and notebooks/03-padding.ipynb
✔ exercises/progress.json is copied
✔ notebooks/my-photo.txt is copied

✔ Your work is here. TOP/clone is as it was. \`npx convlab start\` opens the course.`);
    expectCarried();
    await update();
    expectCarried();
  });

  it('carries over what is committed there', async () => {
    old.commit('My work');
    await update();
    expectCarried();
  });

  it('carries over what is in a download, whose version it finds in the history', async () => {
    old.remove('.git');
    await update();
    expectCarried();
  });

  it('carries over into a download', async () => {
    fresh.remove('.git');
    await update();
    fresh.git('init', '--quiet');
    expect(fresh.cells('notebooks/03-padding.ipynb')).toEqual({ first: '?', pad: 'pad = 6' });
  });

  it('changes nothing in a dry run', async () => {
    expect(await update(true)).toContain('➜ exercises/progress.json will be copied\n');
    expect(fresh.git('status', '--short')).toBe('');
    expect(fresh.has('exercises/progress.json')).toBe(false);
  });

  it('leaves alone what was written in the new copy', async () => {
    fresh.write('exercises/conv2d/size.ts', 'newer\n');
    fresh.write('exercises/progress.json', '{"convlab":"progress","version":1,"exercises":{} }');
    const text = await update();
    for (const file of ['exercises/conv2d/size.ts', 'exercises/progress.json']) {
      expect(text).toContain(`✖ ${file} has newer changes of yours, and was left alone`);
    }
    expect(text).not.toContain('✔ exercises/conv2d/size.ts');
    expect(fresh.read('exercises/conv2d/size.ts')).toBe('newer\n');
  });

  it('says when there is nothing to carry over', async () => {
    expect(await update(false, join(top, 'course'))).toMatch(
      /^There is nothing of yours in .*course that is not here\.$/,
    );
  });

  it('refuses a folder that is no course, or this one', async () => {
    await expect(update(false, top)).rejects.toThrow(
      new WrongUse(
        `${top} is not a copy of the course: it has no notebooks and exercises.`,
        REMEDY,
      ),
    );
    await expect(update(false, fresh.folder)).rejects.toThrow(
      new WrongUse(`${fresh.folder} is this copy of the course.`, REMEDY),
    );
  });

  it('refuses if neither copy has a history', async () => {
    old.remove('.git');
    fresh.remove('.git');
    await expect(update()).rejects.toThrow(
      new SetupError(
        `It can't be found out what in ${old.folder} is yours: neither copy of the course has its history.`,
        'Clone the course with git (`git clone ADDRESS`), and run the same command in the clone.',
      ),
    );
  });
});
