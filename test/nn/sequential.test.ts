import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import { tensor } from '../../src/tensor';

describe('nn.Sequential', () => {
  it('gives its layers by number', () => {
    const relu = new nn.ReLU();
    expect(new nn.Sequential(new nn.Identity(), relu)[1]).toBe(relu);
  });

  it('gives layers that an object names by their names, and by number', () => {
    const net = new nn.Sequential({ fc: new nn.Linear(2, 2), act: new nn.ReLU() });
    expect(net.namedChildren().map(([name]) => name)).toEqual(['fc', 'act']);
    expect([net[0], net[1]]).toEqual([net.fc, net.act]);
    expect(net(tensor([1, 2]))).toBeAllclose(F.relu(net.fc(tensor([1, 2]))));
  });

  it('keeps names that are numbers, whatever their places', () => {
    const layers = { 1: new nn.ReLU(), 2: new nn.Flatten(), 3: new nn.Identity() };
    const net = new nn.Sequential(layers);
    expect(net.namedChildren()).toEqual(Object.entries(layers));
  });

  it('keeps the flattened images that the backward of its first linear layer reads', () => {
    const images = tensor([[[[1, 2]]], [[[3, 4]]]]);
    const linear = new nn.Linear(2, 1, { bias: false });
    const net = new nn.Sequential(new nn.Flatten(), linear);
    net(images).sum().backward();
    expect(linear.weight.grad).toBeAllclose(tensor([[4, 6]]));
  });

  it.each([
    ['', 'module name can\'t be empty string ""'],
    ['a.b', 'module name can\'t contain ".", got: a.b'],
    ['forward', "attribute 'forward' already exists"],
    ['training', "attribute 'training' already exists"],
  ])('refuses the name %j in the words of torch', (name, first) => {
    expect(() => new nn.Sequential({ [name]: new nn.ReLU() })).toThrow(`${first}\n`);
  });

  it('says which of its named layers is none', () => {
    expect(() => new nn.Sequential({ act: new nn.ReLU(), b: 3 } as never)).toThrow(
      'int is not a Module subclass\nnn.Sequential takes layers, such as new nn.ReLU(), but b is the number 3.',
    );
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
      'argument 2 is the class ReLU. Create a layer with new: new nn.ReLU(…).',
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
