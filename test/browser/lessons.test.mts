/** Every lesson in JupyterLab, in a real browser: all cells run, figures are drawn, nothing complains. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceNames } from '../../src/lesson/names.mjs';
import { Lab, skips } from './lab.mjs';

const folder = join(import.meta.dirname, '../../notebooks');

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
  readonly metadata: { readonly tags?: readonly string[] };
}

function codeCells(lesson: string): Cell[] {
  const text = readFileSync(join(folder, `${lesson}.ipynb`), 'utf8');
  const { cells } = JSON.parse(text) as { cells: Cell[] };
  return cells.filter(({ cell_type }) => cell_type === 'code');
}

/** A figure is a cell's last expression, or displayed. */
const figuresIn = (cells: readonly Cell[]) =>
  cells.filter(({ source }) =>
    source.some((line) => /^(?:display\(|const \w+ = display\()?figure\.\w+\(/.test(line)),
  ).length;

const lessons = sourceNames(folder).map((name) => name.replace(/\.md$/, ''));

describe.skipIf(skips)('In a real browser', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.start();
  });
  afterAll(() => lab?.stop());

  test.each(lessons)(
    '%s runs, and its figures are drawn',
    async (lesson) => {
      const cells = codeCells(lesson);
      const meant = cells.filter(({ metadata }) => metadata.tags?.includes('raises-exception'));
      // A folded cell shows no number.
      const shown = cells.filter(({ metadata }) => !metadata.tags?.includes('hide-input'));
      const before = lab.complaints.length;
      await lab.open(lesson);
      await lab.runAll();
      const prompts = await lab.page.locator('.jp-CodeCell .jp-InputPrompt').allTextContents();
      expect(prompts.filter((prompt) => /^\[\d+\]:$/.test(prompt))).toHaveLength(shown.length);
      const failed = lab.page.locator(
        '.jp-CodeCell:has([data-mime-type="application/vnd.jupyter.stderr"])',
      );
      expect(await failed.count()).toBe(meant.length);

      // Drawn: plotly has made shapes of a size that can be seen.
      const plots = lab.page.locator('.js-plotly-plot');
      expect(await plots.count()).toBeGreaterThanOrEqual(figuresIn(cells));
      for (const plot of await plots.all()) {
        const marks = plot.locator(
          '.trace path, .trace text, .heatmaplayer image, .imagelayer image',
        );
        expect(await marks.count()).toBeGreaterThan(0);
        const box = await plot.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(100);
      }
      expect(lab.complaints.slice(before)).toEqual([]);
    },
    300_000,
  );

  test('a wrong chain shows its message with both numbers', async () => {
    await lab.open('09-the-quiz');
    const cell = await lab.cell('// your own network');
    await lab.run(await lab.cell("from 'convlab'"));
    await lab.rewrite(
      cell,
      'new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.Conv2d(20, 20, 5))(zeros([1, 3, 9, 9]));',
    );
    const said = await cell.locator('.jp-OutputArea-output').allInnerTexts();
    expect(said.join(' ').replaceAll(/\s+/g, ' ')).toMatch(
      /Conv2d\(20, 20\) takes 20 channels, but the input .* has 10/,
    );
  });
});
