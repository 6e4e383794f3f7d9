import { describe, expect, test } from 'vitest';
import { nn } from '../../src';
import { generatorFor } from '../../src/tensor/random';
import { manualSeed, rand, randn, tensor, type Tensor } from '../../src/tensor';
import { seedCases } from '../torch/expected';

const draws: Record<string, () => Tensor> = {
  rand: () => rand([5]),
  'randn of fewer than 16': () => randn([7]),
  'randn of a multiple of 16': () => randn([32]),
  'randn of another number': () => randn([20]),
  'randn after randn': () => tensor([...randn([3]).data(), ...randn([3]).data()]),
  randperm: () => tensor(generatorFor(undefined).permutation(20)),
  'the weight of Conv2d(3, 10, 3)': () => first(new nn.Conv2d(3, 10, 3).weight, 8),
  'the bias of Conv2d(3, 10, 3)': () => new nn.Conv2d(3, 10, 3).bias!,
  'the weight of Linear(20, 3)': () => first(new nn.Linear(20, 3).weight, 8),
};

function first(parameter: Tensor, count: number): Tensor {
  return parameter.flatten().narrow(0, 0, count);
}

describe('A seed gives the numbers that it gives in torch', () => {
  test.each(seedCases.map((entry) => [entry.draw, entry.seed, entry] as const))(
    'for %s after manualSeed(%i)',
    (draw, seed, { numbers }) => {
      manualSeed(seed);
      // torch computes logarithms and cosines with vector instructions, which differ in the last digit.
      expect(draws[draw]!()).toBeAllclose(tensor(numbers), { tolerance: 2e-6 });
    },
  );
});
