/** Random networks, of layers, shortcuts and functions, and their inputs. */
import { mersenne } from 'pure-rand/generator/mersenne';
import { F, nn, randn, type Tensor } from '../../src';

export interface Network {
  readonly model: nn.Module;
  readonly shapes: readonly (readonly number[])[];
}

type Draw = (from: number, to: number) => number;
/** Of images of some channels another number of them, or the same; heights and widths stay. */
type Piece = (channels: number, draw: Draw) => nn.Module;

/** The same for the same seed. */
export function network(seed: number): Network {
  const source = mersenne(seed);
  const draw: Draw = (from, to) => from + ((source.next() >>> 0) % (to - from + 1));
  const channels = draw(1, 3);
  const image = [draw(1, 3), channels, draw(7, 9), draw(7, 9)];
  if (draw(0, 3) === 0)
    return { model: new TwoInputs(channels, draw), shapes: [image, [image[0]!, 5]] };
  const model = draw(0, 1) === 0 ? classifier(channels, draw) : new Net(channels, draw);
  return { model, shapes: [image] };
}

const pick = <T>(draw: Draw, ...all: readonly T[]): T => all[draw(0, all.length - 1)]!;

function layers(channels: number, draw: Draw): nn.Module[] {
  const made: nn.Module[] = [];
  for (let count = draw(1, 3); count > 0; count--) made.push(pick(draw, ...pieces)(channels, draw));
  return made;
}

function classifier(channels: number, draw: Draw): nn.Module {
  return sequence([
    ...layers(channels, draw),
    pick<nn.Module>(
      draw,
      new nn.MaxPool2d(2),
      new nn.AvgPool2d([2, 3], { stride: 2, countIncludePad: false, padding: 1 }),
    ),
    new nn.Conv2d(channels, 4, draw(1, 3), { stride: draw(1, 2), bias: draw(0, 1) === 0 }),
    new Mean(),
    new nn.Linear(4, draw(2, 5), { bias: draw(0, 1) === 0 }),
    pick<nn.Module>(draw, new nn.LogSoftmax(1), new nn.Softmax(-1), new nn.Identity()),
  ]);
}

const sequence = (all: readonly nn.Module[]) =>
  new nn.Sequential(...(all as readonly never[])) as nn.Module;

const pieces: readonly Piece[] = [
  (channels, draw) =>
    new nn.Conv2d(channels, channels, 3, {
      padding: pick<1 | 'same'>(draw, 1, 'same'),
      paddingMode: pick<'zeros' | 'reflect' | 'circular'>(draw, 'zeros', 'reflect', 'circular'),
    }),
  (channels, draw) =>
    new nn.Conv2d(channels, channels, [1, 3], {
      padding: [0, 2],
      dilation: [1, 2],
      groups: pick(draw, 1, channels),
    }),
  (channels, draw) =>
    new nn.BatchNorm2d(channels, {
      eps: pick(draw, 1e-5, 1e-3),
      affine: draw(0, 1) === 0,
      momentum: pick(draw, 0.1, null),
    }),
  () => new nn.ReLU(),
  (_, draw) => new nn.Dropout(pick(draw, 0.5, 0.2)),
  () => new nn.MaxPool2d(3, 1, { padding: 1 }),
  (channels, draw) => new Shortcut(channels, draw),
  (channels, draw) => new Branches(channels, draw),
  (channels, draw) =>
    sequence([
      new nn.Conv2d(channels, channels, 1),
      pick<Piece>(
        draw,
        (c, d) => new Gate(c, d),
        () => new nn.ReLU(true),
      )(channels, draw),
    ]),
];

/** (N, C, H, W) → (N, C) */
class Mean extends nn.Module {
  forward(x: Tensor): Tensor {
    return x.mean([2, 3]);
  }
}

class Shortcut extends nn.Module {
  conv1: nn.Module;
  conv2: nn.Module;
  constructor(channels: number, draw: Draw) {
    super();
    this.conv1 = new nn.Conv2d(channels, 4, 3, { padding: 1 });
    this.conv2 = new nn.Conv2d(4, channels, draw(0, 1) === 0 ? 1 : 3, { padding: 'same' });
  }
  forward(x: Tensor): Tensor {
    const inner = this.conv2(F.relu(this.conv1(x)));
    return inner.add(x).relu();
  }
}

class Branches extends nn.Module {
  left: nn.Module;
  right: nn.Module;
  readonly #kind: number;
  constructor(channels: number, draw: Draw) {
    super();
    this.left = new nn.Conv2d(channels, channels, 1);
    this.right = sequence(layers(channels, (from, to) => Math.min(draw(from, to), 5)));
    this.#kind = draw(0, 3);
  }
  forward(input: Tensor): Tensor {
    const [left, right] = [this.left(input), this.right(input)];
    if (this.#kind === 0) return left.sub(right).div(2);
    if (this.#kind === 1) return left.mul(right.sigmoid().add(1)).neg();
    if (this.#kind === 2) return F.avgPool2d(left.sub(right.sub(1)), 3, 1, { padding: 1 }).tanh();
    return F.maxPool2d(F.pad(left, [1, 1, 1, 1], { value: -0.5 }), 3, { stride: 1 }).add(
      right.pow(2).mul(-0.25),
    );
  }
}

class Gate extends nn.Module {
  scale: nn.Parameter;
  shift = new nn.Buffer(randn([1], { seed: 5 }));
  constructor(channels: number, draw: Draw) {
    super();
    this.scale = new nn.Parameter(randn([channels, 1, 1], { seed: draw(0, 9) }));
  }
  forward(x: Tensor): Tensor {
    const weights = x.mean([2, 3], true).mul(this.scale).softmax(1);
    return F.dropout(x, 0.3, this.training).mul(weights).add(this.shift);
  }
}

class Net extends nn.Module {
  features: nn.Module;
  fc1: nn.Linear<number, number>;
  fc2: nn.Linear<number, number>;
  readonly #flat: boolean;
  constructor(channels: number, draw: Draw) {
    super();
    this.features = sequence(layers(channels, draw));
    this.#flat = draw(0, 1) === 0;
    this.fc1 = new nn.Linear(4 * channels, 6);
    this.fc2 = new nn.Linear(6, 3);
  }
  forward(x: Tensor): Tensor {
    const [count = 0, channels = 0] = x.shape;
    const small = this.features(x).narrow(2, 1, 2).narrow(3, 2, 2);
    const flat = this.#flat ? small.flatten(1) : small.reshape([count, 4 * channels]);
    return F.logSoftmax(this.fc2(F.relu(this.fc1(flat))), 1);
  }
}

class TwoInputs extends nn.Module {
  features: nn.Module;
  embed: nn.Linear<number, number>;
  constructor(channels: number, draw: Draw) {
    super();
    this.features = sequence(layers(channels, draw));
    this.embed = new nn.Linear(5, channels);
  }
  forward(image: Tensor, label: Tensor): Tensor {
    const bias = this.embed(label).unsqueeze(-1).unsqueeze(-1);
    return this.features(image.add(bias)).transpose(1, 2).permute([0, 3, 1, 2]).max(3);
  }
}
