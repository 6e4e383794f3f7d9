import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { check } from '../../../src/course/notebook/check';
import { hint } from '../../../src/course/notebook/hint';
import { progress } from '../../../src/course/notebook/progress';
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
