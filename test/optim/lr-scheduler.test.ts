import { expect, test, vi } from 'vitest';
import * as optim from '../../src/optim';
import { tensor } from '../../src/tensor';

const sgd = () => new optim.SGD([tensor([1])], { lr: 1 });

test('A scheduler warns once if it makes its first step before the optimiser', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const early = new optim.lrScheduler.StepLR(sgd(), 2);
  early.step();
  early.step();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]![0]).toMatch(/^Detected call of `scheduler\.step\(\)` before/);

  warn.mockClear();
  const optimizer = sgd();
  const inTime = new optim.lrScheduler.StepLR(optimizer, 2);
  optimizer.step();
  inTime.step();
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test('A second scheduler begins with the learning rate that the first one began with', () => {
  const optimizer = sgd();
  const steps = new optim.lrScheduler.StepLR(optimizer, 1);
  optimizer.step();
  steps.step();
  const cosine = new optim.lrScheduler.CosineAnnealingLR(optimizer, 1);
  expect(cosine.getLastLr()).toEqual([0.1]);
  for (let epoch = 0; epoch < 2; epoch++) {
    optimizer.step();
    cosine.step();
  }
  expect(cosine.getLastLr()).toEqual([1]); // torch's
});
