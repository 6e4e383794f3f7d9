import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const convlab = JSON.stringify(join(__dirname, '..', '..', '..', '..', 'dist', 'index.js'));

/** Large enough to wake other threads, and several steps: threads take part only once they have started. */
const training = `
  const { nn, optim, manualSeed, randn } = require(${convlab});
  manualSeed(1);
  const net = new nn.Sequential(
    new nn.Conv2d(3, 13, 5, { padding: 2, stride: 2 }), new nn.ReLU(), new nn.MaxPool2d(3, 2),
    new nn.Conv2d(13, 30, 3, { padding: 1 }), new nn.ReLU(), new nn.Flatten(), new nn.Linear(30 * 15 * 15, 9),
  );
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001 });
  const x = randn([8, 3, 64, 64]);
  const losses = [];
  for (let step = 0; step < 12; step++) {
    const loss = net(x).mul(0.1).exp().mean();
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  console.log(losses.join());
`;

function run(script: string, threads: string): string {
  const env = { ...process.env, CONVLAB_BACKEND: 'wasm', CONVLAB_THREADS: threads };
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env }).trim();
}

describe('Threads', () => {
  test('change no digit of what is computed, and do not keep a process running', () => {
    const alone = run(training, '1');
    expect(alone.split(',').map(Number)).toHaveLength(12);
    expect(alone).not.toContain('NaN');
    expect(run(training, '2')).toBe(alone);
    expect(run(training, '5')).toBe(alone);
  });

  test.each(['0', '-1', '1.5', 'two', '1e3', '65', '999'])(
    'are refused if CONVLAB_THREADS is %s',
    (asked) => {
      const script = `const { randn } = require(${convlab}); try { randn([1]) } catch (error) { console.log(error.message) }`;
      expect(run(script, asked)).toBe(
        `CONVLAB_THREADS is "${asked}", but it must be a whole number from 1 to 64. Unset it to let convlab choose.`,
      );
    },
  );
});
