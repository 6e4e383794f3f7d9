import { expect, it } from 'vitest';
import { ones, type Tensor } from '../../src/tensor';
import { messageOf } from '../torch/mistakes';

const x = ones([2, 3]) as unknown as Record<string, (...given: unknown[]) => Tensor>;
const given = (name: string, ...all: unknown[]) => messageOf(() => x[name]!(...all));

// The first lines are those of torch 2.13.
it.each<[name: string, all: unknown[], line: string]>([
  ['mul', [1, 2], 'mul() takes 1 positional argument but 2 were given'],
  [
    'div',
    [1, 2],
    'div() received an invalid combination of arguments - got (int, int), but expected one of:',
  ],
  ['relu', [true], 'Tensor.relu() takes no arguments (1 given)'],
  ['item', [1], 'Tensor.item() takes no arguments (1 given)'],
  ['sum', [0, true, 3], 'sum() takes from 1 to 2 positional arguments but 3 were given'],
  [
    'max',
    [0, true, 3],
    'max() received an invalid combination of arguments - got (int, bool, int), but expected one of:',
  ],
  ['argmax', [0, true, 3], 'argmax() takes from 0 to 2 positional arguments but 3 were given'],
  ['reshape', [[6], 1], 'reshape() takes 1 positional argument but 2 were given'],
  ['transpose', [0, 1, 2], 'transpose() takes 2 positional arguments but 3 were given'],
  ['float', [1], 'float() takes 0 positional arguments but 1 was given'],
])('A method refuses what it has no use for, as torch does: %s', (name, all, line) => {
  expect(given(name, ...all)!.split('\n')[0]).toBe(line);
});

it('and says how it is called', () => {
  expect(given('add', 1, { alpha: 2 })).toBe(
    "add() received an invalid combination of arguments - got (int, dict), but expected one of:\nadd takes 1 argument at most, as in x.add(y), but got 2. PyTorch's alpha is a factor: x.add(y.mul(2)).",
  );
  expect(given('tanh', 1)).toContain('tanh takes nothing, as in x.tanh(), but got 1.');
  expect(given('narrow', 0, 0, 1, 1)).toContain('as in x.narrow(0, 0, 2), but got 4.');
});
