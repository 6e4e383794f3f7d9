import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import { tensor } from '../../src/tensor';

describe('nn.Sequential', () => {
  it('gives its layers by number', () => {
    const relu = new nn.ReLU();
    expect(new nn.Sequential(new nn.Identity(), relu)[1]).toBe(relu);
  });

  it.each([
    [
      F.relu,
      'torch.nn.functional.relu is not a Module subclass',
      'argument 2 is the function relu. Write the layer instead of the function: new nn.ReLU(…).',
    ],
    [
      nn.ReLU,
      'torch.nn.modules.activation.ReLU is not a Module subclass',
      'argument 2 is the class ReLU. An object of it is made with new: new nn.ReLU(…).',
    ],
    [3, 'int is not a Module subclass', 'argument 2 is the number 3. Leave it out'],
    [
      [new nn.ReLU()],
      'list is not a Module subclass',
      'or spread the list: new nn.Sequential(...layers).',
    ],
    [
      { act: new nn.ReLU() },
      'dict is not a Module subclass',
      'new nn.Sequential(...Object.values(layers)).',
    ],
    [tensor([1]), 'torch.FloatTensor is not a Module subclass', 'argument 2 is a tensor.'],
  ])('refuses what is not a module: %s', (thing, first, then) => {
    const make = () => new nn.Sequential(new nn.Identity(), thing as never);
    expect(make).toThrow(first);
    expect(make).toThrow(then);
  });
});
