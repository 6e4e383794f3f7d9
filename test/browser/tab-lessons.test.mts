/**
 * Each lesson in the kernel of a browser's tab: its cells do what they are meant to, the numbers in its text are those
 * of its cells, and its learners are told the same as in JupyterLab.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonName } from '../../src/course/exercises/lesson-name.js';
import { readNotebook } from '../../src/tools/kernel/client/read-notebook.mjs';
import { judge } from '../../src/tools/kernel/client/run-notebook.mjs';
import { isLessonName, sourceNames } from '../../src/tools/lesson/names.mjs';
import { isTried } from '../sample.js';
import { learners } from '../tools/lesson/learners/index.mjs';
import { folder, Session } from '../tools/lesson/session.mjs';
import { textSays } from '../tools/lesson/text-says.mjs';
import { LiteSubject } from '../tools/lite/conformance/lite.mjs';
import { lessonKernel } from '../tools/lite/lesson-kernel.mjs';
import { skips } from './browser.mjs';

const files = sourceNames(folder)
  .map((file) => file.replace(/\.md$/, ''))
  .filter((_, index) => isTried(index, 6));

describe.skipIf(skips)('In a tab', () => {
  let tab: LiteSubject;
  beforeAll(async () => {
    tab = await LiteSubject.start({ holdsBack: false });
  });
  afterAll(() => tab?.close());

  describe.each(files.map((file) => [lessonName(file), file] as const))('%s', (name, notebook) => {
    const session = new Session(`${notebook}.md`);
    beforeAll(async () => {
      await tab.restart();
      await session.runAllIn(lessonKernel(tab));
    }, 300_000);

    test('each cell does what it is meant to, and the page complains of nothing', async () => {
      const { cells } = await readNotebook(join(folder, `${notebook}.ipynb`));
      for (const cell of cells) {
        expect(judge(cell, session.executions.get(cell.id)!), cell.id).toBeUndefined();
      }
      expect(tab.complaints).toEqual([]);
    });

    const learner = learners.get(name);
    if (isLessonName(`${notebook}.md`)) textSays(session, learner?.given ?? []);
    learner?.learner(session);
  });
});
