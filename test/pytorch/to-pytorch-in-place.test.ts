import { expect, it } from 'vitest';
import { cat, F, nn, split, toPyTorch, type Tensor } from '../../src';

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
