import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { check } from '../../../src/course/notebook/check';
import { hint } from '../../../src/course/notebook/hint';
import { progress } from '../../../src/course/notebook/progress';
import { progressStore } from '../../../src/course/notebook/store';
import { nn } from '../../../src';
import { zeros } from '../../../src/tensor';

const folder = mkdtempSync(join(tmpdir(), 'convlab-progress-'));
beforeAll(() => {
  vi.stubEnv('CONVLAB_PROGRESS', join(folder, 'progress.json'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('progress', () => {
  it('counts lesson by lesson in the course, and says what is next', async () => {
    await check('grey-pictures', { greyShape: [16, 1, 28, 40] });
    const text = String(progress());
    expect(text).toMatch(/^1 of \d+ exercises passed in the course\n/);
    expect(text).toContain('\n· 00-start-here: 1 of 2 passed\n');
    expect(text).toMatch(/Next: A batch of wide photos \(`wide-photos`\) in 00-start-here\.$/);
  });

  it('marks a lesson whose exercises are all passed', async () => {
    await check('wide-photos', { widePhotos: zeros([4, 3, 20, 30]) });
    expect(String(progress())).toContain('\n✔ 00-start-here: 2 of 2 passed\n');
  });

  it('names the exercises of one lesson', () => {
    const text = String(progress('00-start-here'));
    expect(text).toMatch(/^2 of 2 exercises passed in this lesson\n✔ A batch of wide photos: /);
  });

  it('is read again before a hint, which says so where the file cannot be used', () => {
    writeFileSync(join(folder, 'progress.json'), 'no JSON');
    hint('quiz-130');
    expect(vi.mocked(console.log).mock.lastCall?.join('')).toMatch(
      /progress\.json could not be used/,
    );
  });
});

const tries = (id: string) => progressStore().of(id).attempts;

describe('Running all cells again is no new try', () => {
  it('of numbers, until one is changed', async () => {
    const answer = { depth: 20, size: 15, features: 4500 };
    await check('quiz-130', answer);
    await check('quiz-130', { ...answer });
    expect(tries('quiz-130')).toBe(1);
    // The report says the same of both.
    await check('quiz-130', { ...answer, features: 7777 });
    await check('quiz-130', { ...answer, features: 7778 });
    expect(tries('quiz-130')).toBe(3);
  });

  it('where nothing is answered yet', async () => {
    await check('another-photo', { steps: undefined, depth: undefined, features: undefined });
    await check('make-it-compile', { cell: undefined });
    await check('flat-index', {});
    expect(['another-photo', 'make-it-compile', 'flat-index'].map(tries)).toEqual([0, 0, 0]);
  });

  it('of a model, whose weights are new each time', async () => {
    const answer = (padding: number) => ({ conv2: new nn.Conv2d(16, 32, 3, { padding }) });
    await check('same-size', answer(0));
    await check('same-size', answer(0));
    expect(tries('same-size')).toBe(1);
    await check('same-size', answer(2));
    expect(tries('same-size')).toBe(2);
  });

  it('of a function, until it gives something else', async () => {
    const answer = (added: number) => ({ flatIndex: ([c]: number[]) => c! + added });
    await check('flat-index', answer(1));
    await check('flat-index', answer(1));
    expect(tries('flat-index')).toBe(1);
    await check('flat-index', answer(2));
    expect(tries('flat-index')).toBe(2);
  });

  it('after it is passed', async () => {
    const right = { depth: 20, size: 16, features: 5120 };
    const before = tries('quiz-130');
    await check('quiz-130', right);
    await check('quiz-130', right);
    expect(tries('quiz-130')).toBe(before + 1);
  });
});
