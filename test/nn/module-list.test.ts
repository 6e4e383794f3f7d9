import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import { type Tensor, tensor } from '../../src/tensor';

describe('nn.ModuleList', () => {
  it('makes its modules children of the module that holds it', () => {
    class Residual extends nn.Module {
      layers = new nn.ModuleList([new nn.Linear(2, 2), new nn.Linear(2, 2)]);
      forward(x: Tensor<[2]>) {
        for (const layer of this.layers) x = x.add(layer(x));
        return x;
      }
    }
    const net = new Residual();
    expect(net.namedModules().map(([name]) => name)).toEqual([
      '',
      'layers',
      'layers.0',
      'layers.1',
    ]);
    expect(net.parameters()).toHaveLength(4);
    net(tensor([1, 2]))
      .sum()
      .backward();
    expect(net.layers[1]!.weight.grad!.shape).toEqual([2, 2]);
  });

  it('has a length, numbers and an order, and grows', () => {
    const [first, second] = [new nn.Linear(2, 3), new nn.Linear(3, 4)];
    const list = new nn.ModuleList<nn.Module>([first]);
    expect(list.append(second)).toBe(list);
    expect(list).toHaveLength(2);
    expect([...list]).toEqual([first, second]);
    expect([list[0], list[1], list[2]]).toEqual([first, second, undefined]);
  });

  it('says that it cannot be called, and what does instead', () => {
    const list = new nn.ModuleList([new nn.ReLU()]) as unknown as (x: Tensor) => Tensor;
    expect(() => list(tensor([1]))).toThrow(
      /"forward" function\nAn nn\.ModuleList holds modules but does not call them: write for \(const layer of layers\)/,
    );
  });

  it('refuses what is not a module where it is added, too', () => {
    const list = new nn.ModuleList([new nn.ReLU()]);
    expect(() => list.append(nn.ReLU as never)).toThrow(
      'torch.nn.modules.activation.ReLU is not a Module subclass\nnn.ModuleList takes layers, such as new nn.ReLU(), but module 1 is the class ReLU.',
    );
  });
});
