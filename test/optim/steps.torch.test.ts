import { describe, expect, it } from 'vitest';
import { SGD } from '../../src/optim';
import { tensor } from '../../src/tensor';
import {
  makeOptimiser,
  makeScheduler,
  reprCases,
  scheduleCases,
  stepsCases,
  titled,
} from '../torch/optimiser-cases';

describe('Several steps lead where torch goes', () => {
  it.each(titled(stepsCases))('with %s', (_, { shapes, start, gradients, after, ...call }) => {
    const params = start.map((values, i) => tensor(values, shapes[i]!, { requiresGrad: true }));
    const optimizer = makeOptimiser(call, params);
    gradients.forEach((ofStep, step) => {
      optimizer.zeroGrad();
      ofStep.forEach((values, i) => {
        if (values) params[i]!.accumulate(tensor(values, shapes[i]!).storage);
      });
      optimizer.step();
      after[step]!.forEach((values, i) => {
        // float32 has about seven digits.
        const largest = Math.max(1, ...values.map(Math.abs));
        const expected = tensor(values, shapes[i]!);
        expect(params[i], `step ${step}`).toBeAllclose(expected, { tolerance: 2e-6 * largest });
      });
    });
  });
});

describe('The learning rate goes where torch lets it go', () => {
  it.each(titled(scheduleCases))('with %s', (_, { lr, set, rates, repr, ...call }) => {
    const optimizer = new SGD([tensor([1])], { lr });
    const scheduler = makeScheduler(call, optimizer);
    rates.forEach((rate, epoch) => {
      optimizer.step();
      if (epoch === set.epoch) optimizer.paramGroups[0].lr = set.lr;
      scheduler.step();
      expect(scheduler.getLastLr()[0], `epoch ${epoch}`).toBeCloseTo(rate, 12);
    });
    expect(optimizer.paramGroups[0].lr).toBe(scheduler.getLastLr()[0]);
    expect(String(optimizer).replace(/\n {4}lr: .*/, '')).toBe(repr.replace(/\n {4}lr: .*/, ''));
  });
});

describe('String(optimizer) is the repr of torch', () => {
  it.each(titled(reprCases))('for %s', (_, { repr, ...call }) => {
    expect(String(makeOptimiser(call, [tensor([1, 2])]))).toBe(repr);
  });
});
