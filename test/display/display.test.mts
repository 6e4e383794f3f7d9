import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { display } from '../../src/display/index.js';
import { Kernel } from '../../src/tools/kernel/client/kernel.mjs';

const rich = { toHTML: () => '<b>3</b>', toString: () => 'three' };

describe('display outside a notebook', () => {
  test('prints the text', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    display(rich);
    expect(log.mock.calls).toEqual([['three']]);
    log.mockRestore();
  });
});

describe('display in a notebook', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: `${import.meta.dirname}/../../notebooks` });
  });
  afterAll(() => kernel.shutdown());

  test('sends the rich form and the text in one output', async () => {
    const { status, outputs } = await kernel.execute(
      `import { display } from 'convlab';\ndisplay({ toHTML: () => '<b>3</b>', toString: () => 'three' });`,
    );
    expect(status).toBe('ok');
    expect(outputs).toMatchObject([
      { type: 'display_data', data: { 'text/html': '<b>3</b>', 'text/plain': 'three' } },
    ]);
  });

  test('sends text alone if there is nothing else', async () => {
    const { outputs } = await kernel.execute(
      `import { display as show, tensor } from 'convlab';\nshow(tensor([1, 2]));`,
    );
    expect(outputs).toMatchObject([
      { type: 'display_data', data: { 'text/plain': 'Tensor [2] float32\n[1, 2]' } },
    ]);
  });

  test('replaces it by something else, in all its forms', async () => {
    const { outputs } = await kernel.execute(
      `import { display as put, figure } from 'convlab';\nput(figure.loss([2, 1])).update(figure.loss([2, 1, 0]));`,
    );
    const forms = outputs.map((output) => 'data' in output && Object.keys(output.data).sort());
    const all = ['application/vnd.plotly.v1+json', 'text/html', 'text/plain'];
    expect(forms).toEqual([all, all]);
  });
});
