/** Training in a real kernel: memory, and interrupts by the learner. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { streamText } from './stream-text.mjs';

const setUp = `
import { F, isGradEnabled, manualSeed, nn, noGrad, optim, rand, tensor } from 'convlab';
manualSeed(0);
const net = new nn.Sequential(
  new nn.Conv2d(1, 8, 5, { padding: 2 }), new nn.ReLU(), new nn.MaxPool2d(2, 2),
  new nn.Conv2d(8, 16, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2, 2),
  new nn.Flatten(), new nn.Linear(784, 10),
);
const optimizer = new optim.Adam(net.parameters(), { lr: 0.01 });
const images = rand([10, 1, 28, 28]);
const labels = tensor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const losses: number[] = [];
function train() {
  optimizer.zeroGrad();
  const loss = F.crossEntropy(net(images), labels);
  loss.backward();
  optimizer.step();
  losses.push(loss.item());
}
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
`;

describe('Training in the kernel', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: `${import.meta.dirname}/../../../../notebooks` });
    expect((await kernel.execute(setUp)).status).toBe('ok');
  });
  afterAll(() => kernel.shutdown());

  const folder = mkdtempSync(join(tmpdir(), 'convlab-training-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let marks = 0;

  /** Runs an endless cell, and interrupts it `delay` milliseconds after it has started. */
  async function interrupt(endless: string, delay: number): Promise<void> {
    const mark = join(folder, String(marks++));
    const cell = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); ${endless}`;
    const execution = kernel.execute(cell);
    while (!existsSync(mark)) await sleep(10);
    await sleep(delay);
    kernel.interrupt();
    expect((await execution).status).toBe('error');
  }

  async function values(code: string): Promise<unknown[]> {
    const { outputs } = await kernel.execute(`console.log(JSON.stringify(${code}))`);
    return JSON.parse(streamText(outputs, 'stdout')) as unknown[];
  }

  test('keeps memory flat over many steps in one cell', async () => {
    const { outputs } = await kernel.execute(`
      for (let i = 0; i < 50; i++) train();
      const before = megabytes();
      for (let i = 0; i < 400; i++) train();
      console.log(JSON.stringify([before, megabytes()]))`);
    const [before, after] = JSON.parse(streamText(outputs, 'stdout')) as [number, number];
    // A step takes 3 MB. At most 256 MB may be waiting to be collected; the rest is what the allocator keeps.
    expect(after - before).toBeLessThan(450);
  });

  test.each([400, 470, 550])('goes on after an interrupt after %i ms', async (delay) => {
    const [done] = await values('[losses.length]');
    await interrupt('while (true) train();', delay);
    const [before, isRecording] = await values('[losses.length, isGradEnabled()]');
    expect(before).toBeGreaterThan(done as number);
    expect(isRecording).toBe(true);
    expect((await kernel.execute('for (let i = 0; i < 5; i++) train();')).status).toBe('ok');
    const [after, last] = (await values('[losses.length, losses.at(-1)]')) as [number, number];
    expect(after).toBe((before as number) + 5);
    expect(last).toBeLessThan(0.5); // ten images can be learned by heart
  });

  test('records again after an interrupt while nothing was recorded', async () => {
    await interrupt('noGrad(() => { while (true) net(images); });', 200);
    expect(await values('[isGradEnabled()]')).toEqual([true]);
  });
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
