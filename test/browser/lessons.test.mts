/**
 * Every lesson runs once, from top to bottom, in JupyterLab in a real browser: each cell does what it
 * is meant to, figures are drawn, no errors are logged, and the numbers in the text are those of the cells.
 * Then learners answer in the same kernel. Without a browser, or outside the sample, the lesson runs in a
 * kernel alone.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonName } from '../../src/course/exercises/lesson-name.js';
import { readNotebook } from '../../src/tools/kernel/client/read-notebook.mjs';
import { judge } from '../../src/tools/kernel/client/run-notebook.mjs';
import { isLessonName, sourceNames } from '../../src/tools/lesson/names.mjs';
import { learners } from '../tools/lesson/learners/index.mjs';
import { textSays } from '../tools/lesson/text-says.mjs';
import { folder, Session } from '../tools/lesson/session.mjs';
import { isTried } from '../sample.js';
import { skips } from './browser.mjs';
import { Lab } from './lab.mjs';
import { exportsImages } from './export.mjs';
import { frontPageInBrowser } from './front-page.mjs';
import { quizInBrowser } from './quiz-lesson.mjs';

let lab: Lab;
beforeAll(async () => {
  if (!skips) lab = await Lab.start();
});
afterAll(() => lab?.stop());

const withTestsOfItsOwn = ['course', 'the-quiz'];

const files = sourceNames(folder).map((file) => file.replace(/\.md$/, ''));

describe.each(files.map((file, index) => [lessonName(file), file, index] as const))(
  '%s',
  (name, notebook, index) => {
    const isInBrowser = !skips && (withTestsOfItsOwn.includes(name) || isTried(index, 4));
    const session = new Session(`${notebook}.md`);
    let complaints: readonly string[];
    let end: () => Promise<void>;
    beforeAll(async () => {
      if (!isInBrowser) {
        end = await session.runAll();
        return;
      }
      const before = lab.complaints.length;
      await lab.open(notebook);
      await lab.runAll();
      complaints = lab.complaints.slice(before);
      await session.follow(await lab.join(), new Map(lab.observed.executions));
      end = () => lab.leave();
    }, 300_000);
    afterAll(() => end?.());

    test('runs in the real kernel: each cell does what it is meant to', async () => {
      const { cells } = await readNotebook(join(folder, `${notebook}.ipynb`));
      for (const cell of cells) {
        expect(judge(cell, session.executions.get(cell.id)!), cell.id).toBeUndefined();
      }
    });

    test('has nothing in it that our kernel would comment on, as on a habit of Python', () => {
      for (const [id, { outputs }] of session.executions) {
        const written = outputs
          .flatMap((one) => (one.type === 'stream' ? [one.text] : []))
          .join('');
        // Some networks to repair have their last layer as tutorials write it, which is remarked on.
        expect(written, id).not.toMatch(/^→ (?!`[\d *]+` is any number to the types)/m);
      }
    });

    describe.runIf(isInBrowser)('in a real browser', () => {
      const code = session.cells.filter(({ cell_type }) => cell_type === 'code');
      const tagged = (tag: string) => code.filter(({ metadata }) => metadata.tags?.includes(tag));

      test('runs, and its figures are drawn', async () => {
        const prompts = await lab.page.locator('.jp-CodeCell .jp-InputPrompt').allTextContents();
        // A collapsed cell shows no number.
        const shown = code.length - tagged('hide-input').length;
        expect(prompts.filter((prompt) => /^\[\d+\]:$/.test(prompt))).toHaveLength(shown);
        const failed = lab.page.locator(
          '.jp-CodeCell:has([data-mime-type="application/vnd.jupyter.stderr"])',
        );
        expect(await failed.count()).toBe(tagged('raises-exception').length);

        // Drawn means that plotly made shapes of a visible size.
        const plots = lab.page.locator('.js-plotly-plot');
        // A figure is either a cell's last expression, or passed to `display`.
        const figures = code.filter(({ source }) =>
          source.some((line) => /^(?:display\(|const \w+ = display\()?figure\.\w+\(/.test(line)),
        );
        expect(await plots.count()).toBeGreaterThanOrEqual(figures.length);
        for (const plot of await plots.all()) {
          const marks = plot.locator(
            '.trace path, .trace text, .heatmaplayer image, .imagelayer image',
          );
          expect(await marks.count()).toBeGreaterThan(0);
          const box = await plot.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(100);
        }
        expect(complaints).toEqual([]);
      });

      if (name === 'the-quiz') quizInBrowser(() => lab);
      if (name === 'course') frontPageInBrowser(() => lab);
      // The learners start without any progress.
      afterAll(() => lab.forget());
    });

    if (name === 'the-quiz') exportsImages(`${notebook}.md`, session);
    const learner = learners.get(name);
    if (isLessonName(`${notebook}.md`)) textSays(session, learner?.given ?? []);
    learner?.learner(session);
  },
);
