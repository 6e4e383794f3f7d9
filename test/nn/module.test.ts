import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import { ones, tensor, zeros, type Tensor } from '../../src/tensor';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 4, 2, { stride: 2 });
  drop = new nn.Dropout(0.5);
  override name = 'a field of a name that functions have, too';
  override length = 7;
  features = new nn.Sequential(new nn.BatchNorm2d(4), new nn.ReLU());
  forward(x: Tensor) {
    return this.features(this.drop(F.relu(this.conv1(x))));
  }
}

describe('A module', () => {
  it('is called like a function, and is an object of its class', () => {
    const net = new Net();
    expect(net(zeros([1, 1, 8, 8])).shape).toEqual([1, 4, 4, 4]);
    expect(typeof net).toBe('function');
    expect(net).toBeInstanceOf(Net);
    expect(net).toBeInstanceOf(nn.Module);
    expect(net.conv1).toBeInstanceOf(nn.Module);
    expect([net.name, net.length]).toEqual(['a field of a name that functions have, too', 7]);
  });

  it('passes several inputs on to forward', () => {
    class Sum extends nn.Module {
      forward(a: Tensor<[2]>, b: Tensor<[2]>) {
        return a.add(b);
      }
    }
    expect(new Sum()(tensor([1, 2]), tensor([3, 4])).toArray()).toEqual([4, 6]);
  });

  it('without forward says so in the words of torch, when it is called', () => {
    const Empty = class Net extends (nn.Module as unknown as new () => () => void) {};
    const empty = new Empty();
    expect(() => empty()).toThrow(
      'Module [Net] is missing the required "forward" function\nWrite a method forward(x)',
    );
  });

  it('finds children, parameters and buffers in the order of its fields', () => {
    const net = new Net();
    expect(net.namedChildren().map(([name]) => name)).toEqual(['conv1', 'drop', 'features']);
    expect(net.namedModules().map(([name]) => name)).toEqual([
      '',
      'conv1',
      'drop',
      'features',
      'features.0',
      'features.1',
    ]);
    expect(net.namedParameters().map(([name]) => name)).toEqual([
      'conv1.weight',
      'conv1.bias',
      'features.0.weight',
      'features.0.bias',
    ]);
    expect(net.namedBuffers().map(([name]) => name)).toEqual([
      'features.0.running_mean',
      'features.0.running_var',
      'features.0.num_batches_tracked',
    ]);
    expect(net.parameters().every((parameter) => parameter.requiresGrad)).toBe(true);
  });

  it('lists a shared module once among its parameters, and under both names in its state', () => {
    const conv = new nn.Conv2d(1, 1, 1);
    const twice = new nn.Sequential(conv, conv);
    expect(twice.parameters()).toHaveLength(2);
    expect(Object.keys(twice.stateDict())).toEqual(['0.weight', '0.bias', '1.weight', '1.bias']);
  });

  it("names its parameters before its buffers, and its children's after both, as torch does", () => {
    class Mixed extends nn.Module {
      conv = new nn.Conv2d(1, 1, 1, { bias: false });
      mean = new nn.Buffer(zeros([1]));
      scale = new nn.Parameter(ones([1]));
      forward(x: Tensor) {
        return x;
      }
    }
    expect(Object.keys(new Mixed().stateDict())).toEqual(['scale', 'mean', 'conv.weight']);
  });

  it('learns an nn.Parameter of its own, and no other tensor', () => {
    class Scale extends nn.Module {
      scale = new nn.Parameter(ones([3]));
      table = new nn.Buffer(zeros([2]));
      constant = ones([4], { requiresGrad: true });
      forward(x: Tensor<[3]>) {
        return x.mul(this.scale);
      }
    }
    const scale = new Scale();
    expect(scale.namedParameters().map(([name]) => name)).toEqual(['scale']);
    expect(Object.keys(scale.stateDict())).toEqual(['scale', 'table']);
    expect(scale(tensor([1, 2, 3])).requiresGrad).toBe(true);
  });

  it('switches itself and everything in it between training and evaluation', () => {
    const net = new Net();
    expect(net.eval()).toBe(net);
    expect(net.modules().map((module) => module.training)).toEqual(Array(6).fill(false));
    net.train();
    expect(net.drop.training).toBe(true);
  });

  it('forgets its gradients', () => {
    const fc = new nn.Linear(2, 1);
    fc(ones([1, 2]))
      .sum()
      .backward();
    expect(fc.weight.grad!.toArray()).toEqual([[1, 1]]);
    fc.zeroGrad();
    expect(fc.weight.grad).toBeNull();
  });

  it('can be frozen and still keep its state', () => {
    const fc = new nn.Linear(2, 1).requiresGrad(false);
    expect(fc.parameters().map((parameter) => parameter.requiresGrad)).toEqual([false, false]);
    expect(Object.keys(fc.stateDict())).toEqual(['weight', 'bias']);
  });

  it('applies a function to what is inside it first, and to itself last, as torch does', () => {
    const names: string[] = [];
    const inner = new nn.Sequential(new nn.Linear(1, 1));
    const net = new nn.Sequential(inner, new nn.ReLU(), inner);
    expect(net.apply((module) => names.push(module.constructor.name))).toBe(net);
    expect(names).toEqual(['Linear', 'Sequential', 'ReLU', 'Sequential']);
    expect(() => net.apply(3 as never)).toThrow(
      "'int' object is not callable\napply takes a function",
    );
  });

  it('prints itself in a cell', () => {
    expect(inspect(new nn.Sequential(new nn.ReLU(true)))).toBe(
      'Sequential(\n  (0): ReLU(inplace=True)\n)',
    );
  });
});

describe('An array of modules in a module', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  afterEach(() => warn.mockClear());

  it('is not a child, as in torch, which is warned about once', () => {
    class Stack extends nn.Module {
      layers = [new nn.Linear(2, 2), new nn.Linear(2, 2)];
      forward(x: Tensor<[2]>) {
        return x;
      }
    }
    expect(new Stack().parameters()).toEqual([]);
    expect(new Stack().children()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^Stack\.layers is an array of modules\..* Write layers = new nn\.ModuleList\(\[\.\.\.\]\)/,
      ),
    );
  });
});

describe('The state of a module', () => {
  it('moves into another one', () => {
    const [from, to] = [new Net(), new Net()];
    expect(to.loadStateDict(from.stateDict())).toEqual({ missingKeys: [], unexpectedKeys: [] });
    expect(to.conv1.weight).toBeAllclose(from.conv1.weight);
    expect(to.conv1.weight.requiresGrad).toBe(true);
  });

  it('is a copy: training goes on without it', () => {
    const fc = new nn.Linear(1, 1, { bias: false });
    const before = fc.weight.item();
    const state = fc.stateDict();
    fc.weight.copyFrom(tensor([[before + 1]]));
    expect(state['weight']!.item()).toBe(before);
  });

  it('that does not fit changes nothing, and is refused with all problems at once', () => {
    const fc = new nn.Linear(2, 1);
    const weight = fc.weight.toArray();
    const wrong = { weight: ones([1, 2]), bias: zeros([3]), extra: zeros([1]) };
    expect(() => fc.loadStateDict(wrong)).toThrow(
      [
        'Error(s) in loading state_dict for Linear:',
        '\tUnexpected key(s) in state_dict: "extra". ',
        '\tsize mismatch for bias: copying a param with shape torch.Size([3]) from checkpoint, the shape in current model is torch.Size([1]).',
        'loadStateDict expected exactly weight, bias, each in its own size; nothing was changed.',
      ].join('\n'),
    );
    expect(fc.weight.toArray()).toEqual(weight);
  });

  it('may have other names if it is not strict', () => {
    const fc = new nn.Linear(2, 1);
    const result = fc.loadStateDict({ weight: ones([1, 2]), extra: zeros([1]) }, { strict: false });
    expect(result).toEqual({ missingKeys: ['bias'], unexpectedKeys: ['extra'] });
    expect(fc.weight.toArray()).toEqual([[1, 1]]);
  });

  it('holds tensors only', () => {
    const state = { weight: 3 } as unknown as nn.StateDict;
    expect(() => new nn.Linear(1, 1, { bias: false }).loadStateDict(state)).toThrow(
      'While copying the parameter named "weight", expected torch.Tensor or Tensor-like object from checkpoint but received <class \'int\'>',
    );
  });
});

describe('nn.Dropout', () => {
  it('drops about as many numbers as it should, and keeps the mean', () => {
    const y = new nn.Dropout(0.25)(ones([10000]));
    const values = [...y.data()];
    const dropped = values.filter((value) => value === 0).length;
    expect(Math.abs(dropped - 2500)).toBeLessThan(250);
    expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  });

  it('lets everything through in evaluation, and nothing at 1', () => {
    const x = ones([5]);
    expect(new nn.Dropout(0.9).eval()(x)).toBe(x);
    expect(new nn.Dropout(1)(x).toArray()).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('An error of a layer', () => {
  it('says so if the channels seem to come last', () => {
    expect(() => new nn.Conv2d(3, 5, 2)(zeros([1, 8, 8, 3]) as Tensor)).toThrow(
      'conv2d expected 3 channels, because that is what its filters see, but the input [1, 8, 8, 3] has 8. The last dimension is 3: this looks like (…, H, W, C). Bring the channels forward with x.permute([0, 3, 1, 2]).',
    );
  });

  it('says that images must be flattened', () => {
    expect(() => new nn.Linear(5120, 10)(zeros([1, 20, 16, 16]) as Tensor)).toThrow(
      'linear expected 5120 features, the last dimension of its input, but the input [1, 20, 16, 16] has 16. Flatten it first: new nn.Flatten() makes [1, 5120] of it.',
    );
  });

  it('says that softmax needs a dimension', () => {
    expect(() => new nn.Softmax(undefined as unknown as number)).toThrow(
      'softmax() missing 1 required positional arguments: "dim"\nnn.Softmax needs dim, as in new nn.Softmax(1).',
    );
  });
});
