import { expect, it } from 'vitest';
import { cat, F, fromPyTorch, nn, ones, split, tensor, toPyTorch, type Tensor } from '../../src';

class Some extends nn.Module {
  fc = new nn.Linear(4, 4);
  act = new nn.ReLU(true);
  dropped = new nn.Sequential(new nn.Dropout(0.5, true), new nn.ELU(1, true));
  readonly #compute: (this: Some, x: Tensor) => unknown;
  constructor(compute: (this: Some, x: Tensor) => unknown) {
    super();
    this.#compute = compute;
  }
  forward(x: Tensor): Tensor {
    return this.#compute(x) as Tensor;
  }
}

class One extends nn.Module {
  forward(x: Tensor): Tensor[] {
    return [x.relu()];
  }
}

it('toPyTorch writes a class that returns a list of one as one that returns it alone', () => {
  class Outer extends nn.Module {
    one = new One();
    forward(x: Tensor): Tensor {
      return this.one(x)[0]!.add(1);
    }
  }
  const back = fromPyTorch(toPyTorch(new Outer(), [2, 2]));
  expect(back(tensor([[-1, 1]])).toArray()).toEqual([[1, 2]]);
});

it.each<[what: string, (this: Some, x: Tensor) => unknown, ...words: string[]]>([
  [
    'the function split as the method',
    (x: Tensor) => cat(split(x, 2, 1), 1),
    'x, y = x.split(2, 1)',
  ],
  ['a list of one part as its part', (x: Tensor) => x.chunk(1, 1)[0], 'return x.chunk(1, 1)[0]'],
  [
    'inplace=True where the value is not used again',
    function (x) {
      return this.act(this.fc(x));
    },
    'nn.ReLU(inplace=True)',
  ],
  [
    'no inplace=True where it is',
    function (x) {
      const y = this.fc(x);
      return this.act(y).add(y);
    },
    'nn.ReLU()',
  ],
  [
    'no inplace=True where a view of it is',
    function (x) {
      const y = this.fc(x);
      const view = y.view([4, -1]);
      return this.act(y).sum().add(view);
    },
    'nn.ReLU()',
  ],
  [
    'no inplace=True for a parameter',
    function (x) {
      return x.add(this.act(this.fc.bias as Tensor));
    },
    'nn.ReLU()',
  ],
  [
    'no inplace=True after a Dropout that returns its input',
    function (x) {
      const y = this.fc(x);
      return this.dropped(y).add(y);
    },
    'nn.Dropout(),\n            nn.ELU(),\n',
  ],
  [
    'no inplace of a function',
    (x: Tensor) => (F.elu as (...given: unknown[]) => Tensor)(x, 1, true).add(x),
    'return F.elu(x, 1) + x',
  ],
])('toPyTorch writes %s', (_, compute, words) => {
  expect(toPyTorch(new Some(compute), [3, 4])).toContain(words);
});

it('toPyTorch writes a class that only sets the arguments of a layer as that layer', () => {
  class Same extends nn.Conv2d<2, 3, 3> {
    constructor() {
      super(2, 3, 3, { padding: 1 } as never);
    }
  }
  class Outer extends nn.Module {
    conv = new Same();
    forward(x: Tensor<[number, 2, 4, 4]>): Tensor {
      return this.conv(x);
    }
  }
  expect(toPyTorch(new Outer(), [1, 2, 4, 4])).toContain(
    'self.conv = nn.Conv2d(2, 3, 3, padding=1)',
  );
});

it('toPyTorch knows a size of the input where a parameter is expanded to it', () => {
  class Placed extends nn.Module {
    place = new nn.Parameter(ones([1, 4]));
    forward(x: Tensor): Tensor {
      return cat([x, this.place.expand([x.size(0), 4])], 1);
    }
  }
  expect(toPyTorch(new Placed(), [2, 3])).toContain('self.place.expand(x.shape[0], 4)');
});
