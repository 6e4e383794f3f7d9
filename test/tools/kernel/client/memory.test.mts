import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { streamText } from './stream-text.mjs';

const setUp = `
import { nn, noGrad, ones, randn } from 'convlab';
const net = new nn.Sequential(
  new nn.Conv2d(3, 10, 3), new nn.ReLU(), new nn.MaxPool2d(4, 4),
  new nn.Conv2d(10, 20, 5, { padding: 2 }), new nn.MaxPool2d(2, 2), new nn.Flatten(),
);
const x = randn([1, 3, 34, 34]);
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
`;
/** Megabytes: at most 256 may be waiting to be collected; the rest is what the allocator keeps. */
const LEEWAY = 450;
/** One step of training, except for the optimiser. */
const step = `net.zeroGrad(); net(x).sum().backward();`;

describe('Memory in the kernel, without tidy or dispose', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: `${import.meta.dirname}/../../../../notebooks` });
    expect((await kernel.execute(setUp)).status).toBe('ok');
  });
  afterAll(() => kernel.shutdown());

  /** Runs a cell and reads the numbers that it prints. */
  async function numbers(code: string): Promise<number[]> {
    const { outputs } = await kernel.execute(code);
    return JSON.parse(streamText(outputs, 'stdout')) as number[];
  }

  /** The megabytes before and after, once the first repetitions have filled the caches. */
  const measured = (repeated: string, times: number) =>
    numbers(`
      for (let i = 0; i < ${times / 10}; i++) { ${repeated} }
      const before = megabytes();
      for (let i = 0; i < ${times}; i++) { ${repeated} }
      console.log(JSON.stringify([before, megabytes()]))`);

  test('stays flat over 10,000 forward passes in one cell', async () => {
    const [before, after] = await measured('net(x);', 10_000);
    expect(after! - before!).toBeLessThan(LEEWAY);
  });

  test('stays flat over forward passes that are not recorded', async () => {
    const [before, after] = await measured('noGrad(() => net(x));', 5_000);
    expect(after! - before!).toBeLessThan(LEEWAY);
  });

  test('stays flat over repeated training steps', async () => {
    const [before, after] = await measured(step, 500);
    expect(after! - before!).toBeLessThan(LEEWAY);
  });

  test('stays flat when a cell is run again and again', async () => {
    const cell = `const y = net(ones([32, 3, 66, 66])); y.shape;`;
    const rss = async () => (await numbers(`console.log(JSON.stringify([megabytes()]))`))[0]!;
    for (let i = 0; i < 10; i++) await kernel.execute(cell);
    const before = await rss();
    for (let i = 0; i < 40; i++) await kernel.execute(cell);
    // Each run leaves 25 MB of garbage, so 40 of them would leave 1,000 MB.
    expect((await rss()) - before).toBeLessThan(LEEWAY);
  });
});
