/** Figures in the real kernel: as the last expression, displayed before it, and replacing another one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kernel } from '../../src/tools/kernel/client/kernel.mjs';

const sentence = 'The loss falls from 2 to 1 in 2 steps; the least is 1, at step 1.';
const plotly = 'application/vnd.plotly.v1+json';

describe('In a notebook a figure', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: `${import.meta.dirname}/../../notebooks` });
    await kernel.execute("import { display, figure } from 'convlab';");
  });
  afterAll(() => kernel.shutdown());

  /** The outputs of a cell, with all their forms. */
  async function run(code: string) {
    const { status, outputs } = await kernel.execute(code);
    expect(status).toBe('ok');
    return outputs.map((output) => {
      if (output.type !== 'display_data') throw new Error(`${output.type} instead of a figure`);
      const { data, update } = output;
      return { update, data, drawn: data[plotly] as { data: object[] } | undefined };
    });
  }

  test.each([
    ['as the last expression', 'figure.loss([2, 1]);'],
    ['by display', 'display(figure.loss([2, 1]));'],
  ])('is shown in all its forms %s, once', async (_way, code) => {
    const [shown, ...others] = await run(code);
    expect(others).toEqual([]);
    expect(shown!.update).toBe(false);
    expect(shown!.drawn!.data.length).toBeGreaterThan(0);
    expect(shown!.data['text/plain']).toBe(sentence);
    expect(shown!.data['text/html']).toContain(`<img alt="${sentence}" src="data:image/svg+xml;`);
  });

  test('replaces another one while the cell runs, in all its forms', async () => {
    const [first, second, ...others] = await run(
      `const curve = display(figure.loss([2]));
await new Promise((go) => setTimeout(go, 1));
curve.update(figure.loss([2, 1]));`,
    );
    expect(others).toEqual([]);
    expect([first!.update, second!.update]).toEqual([false, true]);
    expect(second!.data['text/plain']).toBe(sentence);
    expect(second!.data['text/html']).toContain('<img');
    expect(second!.drawn!.data).toHaveLength(first!.drawn!.data.length);
  });
});
