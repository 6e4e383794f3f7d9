import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import { ones, tensor, type Tensor, zeros } from '../../src/tensor';

describe('A buffer that is registered', () => {
  class Shift extends nn.Module {
    declare by: Tensor<[2]>;
    declare mask: Tensor<[2]>;
    constructor() {
      super();
      this.registerBuffer('by', ones([2]));
      this.registerBuffer('mask', zeros([2]), { persistent: false });
    }
    forward(x: Tensor<[2]>) {
      return x.add(this.by);
    }
  }

  it('is a field, a buffer and, if it persists, a part of the state', () => {
    const shift = new Shift();
    expect(shift(tensor([1, 2])).toArray()).toEqual([2, 3]);
    expect(shift.namedBuffers().map(([name]) => name)).toEqual(['by', 'mask']);
    expect(Object.keys(shift.stateDict())).toEqual(['by']);
    expect(shift.parameters()).toEqual([]);
    shift.loadStateDict({ by: zeros([2]) });
    expect(shift.by.toArray()).toEqual([0, 0]);
  });

  it('may be none, or another one later', () => {
    const relu = new nn.ReLU();
    relu.registerBuffer('scale', null);
    expect(Object.keys(relu.stateDict())).toEqual([]);
    relu.registerBuffer('scale', ones([2]));
    relu.registerBuffer('scale', ones([3]));
    expect(relu.stateDict()['scale']!.shape).toEqual([3]);
  });

  it.each([
    [['a.b', ones([1])], 'buffer name can\'t contain "."'],
    [['', ones([1])], 'buffer name can\'t be empty string ""'],
    [['training', ones([1])], "attribute 'training' already exists"],
    [['eval', ones([1])], "attribute 'eval' already exists"],
    [['weight', ones([1])], "attribute 'weight' already exists"],
    [['a', 3], "cannot assign 'int' object to buffer 'a' (torch Tensor or None required)"],
    [[3, ones([1])], 'buffer name should be a string. Got int'],
  ])('is refused in the words of torch where it cannot be: %j', (given, first) => {
    const layer = new nn.Linear(1, 1);
    expect(() => layer.registerBuffer(...(given as [string, Tensor]))).toThrow(`${first}\n`);
  });
});
