/** Random networks of every layer, function and method that goes to PyTorch and back. */
import { mersenne } from 'pure-rand/generator/mersenne';
import { cat, F, nn, noGrad, randn, split, stack, type Tensor } from '../../src';
import { UsageError } from '../../src/shape';
import type { Network } from './networks';
import { activation, layer, pick, type Draw, type Make } from './wide-layers';

/** The same for the same seed; as PyTorch starts with other weights, those are to be loaded. */
export function wideNetwork(seed: number): Network {
  const source = mersenne(seed);
  const draw: Draw = (from, to) => from + ((source.next() >>> 0) % (to - from + 1));
  if (draw(0, 9) === 0) return sequence(draw);
  const shape = [draw(1, 3), draw(1, 4), draw(6, 9), draw(6, 9)];
  let x: Tensor = randn(shape, { seed });
  const made: nn.Module[] = [];
  for (const length = draw(3, 6); made.length < length;) {
    const module = pick(draw, [layer, layer, layer, step, step, residual, branches, inPlace])(
      x.shape,
      draw,
    );
    const next = outputOf(module, x);
    if (!next) continue;
    x = next;
    made.push(module);
  }
  return { model: inOrder(made), shapes: [shape] };
}

const inOrder = (all: readonly nn.Module[]) =>
  new nn.Sequential(...(all as readonly never[])) as nn.Module;

function sequence(draw: Draw): Network {
  const channels = draw(1, 3);
  const model = inOrder([
    new nn.Conv1d(channels, 4, 3, { padding: pick(draw, [0, 1]), dilation: draw(1, 2) }),
    activation([], draw),
    new nn.MaxPool1d(2, { ceilMode: draw(0, 1) === 0 }),
    new nn.Flatten(),
    new nn.Unflatten(1, [2, -1]),
  ]);
  return { model, shapes: [[draw(1, 3), channels, 10]] };
}

/** Undefined if the module does not take images like these, or what it gives is of no use to the next one. */
function outputOf(module: nn.Module, x: Tensor): Tensor | undefined {
  try {
    const y = noGrad(() => (module.eval() as unknown as (x: Tensor) => Tensor)(x));
    const isUseful = y.shape.length === 4 && y.numel() < 5000 && y.shape[2]! > 1 && y.shape[3]! > 1;
    return isUseful ? y : undefined;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Functions and methods, each a forward. */
const steps: readonly ((x: Tensor) => Tensor)[] = [
  (x) => F.interpolate(x, { size: [7, 8], mode: 'bilinear', alignCorners: false }),
  (x) =>
    F.convTranspose2d(x, x.mean([0]).narrow(1, 0, 2).narrow(2, 0, 2).unsqueeze(1), null, {
      groups: x.size(1),
    }),
  (x) => F.gelu(F.elu(F.leakyRelu(x, 0.3), 0.5), { approximate: 'tanh' }),
  (x) => F.silu(F.relu6(x)).add(F.sigmoid(F.tanh(x))),
  (x) => cat([x, x.neg()], 1),
  (x) => stack([x, x.mul(2)], 1).flatten(1, 2),
  (x) => stack([x, x.abs()], -1).mean(-1),
  (x) =>
    cat(
      split(x, 2, 1).map((part) => part.exp().add(1).log()),
      1,
    ),
  (x) => cat(x.chunk(2, 1), 2),
  (x) => x.split([1, x.size(3) - 1], 3)[0].expand([-1, -1, -1, 5]),
  (x) =>
    x
      .view([x.size(0), -1])
      .mean(1, true)
      .view([x.size(0), 1, 1, 1])
      .add(x),
  (x) => x.clone().transpose(2, 3).permute([0, 1, 3, 2]).contiguous(),
  (x) => F.layerNorm(F.groupNorm(F.adaptiveAvgPool2d(x, 5), 1), [5]),
  (x) => F.pad(x, [1, 0, 0, 1], { mode: 'replicate' }),
  (x) => F.softmax(x, 1).sub(F.logSoftmax(x, -1)),
  (x) => F.dropout2d(x.unsqueeze(1).squeeze(1), 0.2, false),
  (x) => x.sub(x.mean([2, 3], true)).div(x.pow(2).mean([2, 3], true).add(0.1).sqrt()),
  (x) =>
    x
      .max(1, true)
      .add(x.min(2, true))
      .add(x.sum([2], true).mul(0.1)),
  (x) => x.gt(0).to('float32').mul(x).add(x.le(0.5).float()),
  (x) =>
    x
      .select(2, 0)
      .unsqueeze(2)
      .add(x.narrow(3, 0, 2).mean(3, true)),
  (x) =>
    F.maxPool2d(F.avgPool2d(x, 3, { stride: 1, padding: 1, countIncludePad: false }), 3, 1, {
      padding: 1,
    }),
  (x) => x.flatten(1).unflatten(1, [x.size(1), x.size(2), x.size(3)]),
  (x) => x.matmul(x.transpose(2, 3)).softmax(-1).matmul(x),
];

class Step extends nn.Module {
  readonly #compute: (x: Tensor) => Tensor;
  constructor(compute: (x: Tensor) => Tensor) {
    super();
    this.#compute = compute;
  }
  forward(x: Tensor): Tensor {
    return this.#compute(x);
  }
}
const step: Make = (_, draw) => new Step(pick(draw, steps));

class Residual extends nn.Module {
  norm: nn.Module;
  depthwise: nn.Module;
  act: nn.Module;
  gamma: nn.Parameter;
  constructor(channels: number, draw: Draw) {
    super();
    this.norm = new nn.GroupNorm(1, channels, { eps: 0.01 });
    this.depthwise = new nn.Conv2d(channels, channels, 3, { padding: 1, groups: channels });
    this.act = activation([], draw);
    this.gamma = new nn.Parameter(randn([channels, 1, 1]));
  }
  forward(x: Tensor): Tensor {
    const call = (module: nn.Module, input: Tensor) =>
      (module as unknown as (x: Tensor) => Tensor)(input);
    return call(this.act, call(this.depthwise, call(this.norm, x)))
      .mul(this.gamma)
      .add(x);
  }
}
const residual: Make = ([, channels = 1], draw) => new Residual(channels, draw);

class Branches extends nn.Module {
  all: nn.ModuleList<nn.Conv2d<number, number, 1>>;
  constructor(channels: number, draw: Draw) {
    super();
    this.all = new nn.ModuleList([1, 2, 3].map(() => new nn.Conv2d(channels, draw(1, 2), 1)));
    this.registerBuffer('shift', randn([1, 1, 1, 1]));
  }
  forward(x: Tensor): Tensor {
    const { shift } = this as unknown as { shift: Tensor };
    return cat(
      [...this.all].map((one) => one(x as Tensor<[number, number, number, number]>)),
      1,
    ).add(shift);
  }
}
const branches: Make = ([, channels = 1], draw) => new Branches(channels, draw);

/** Layers with `inplace`, whose inputs are used again in several ways: PyTorch would overwrite them. */
class InPlace extends nn.Module {
  conv: nn.Module;
  act: nn.Module;
  readonly #use: number;
  constructor(channels: number, draw: Draw) {
    super();
    const overwriting = () =>
      pick<() => nn.Module>(draw, [
        () => new nn.ReLU(true),
        () => new nn.ELU(1, true),
        () => new nn.LeakyReLU(0.1, true),
        () => new nn.SiLU(true),
        () => new nn.Dropout(0.5, true),
      ])();
    this.conv = new nn.Conv2d(channels, channels, 1);
    this.act = pick<() => nn.Module>(draw, [
      overwriting,
      () => inOrder([overwriting(), new nn.Conv2d(channels, channels, 1)]),
      () => inOrder([new nn.Identity(), overwriting(), overwriting()]),
    ])();
    this.#use = draw(0, 5);
  }
  forward(x: Tensor): Tensor {
    const [conv, act] = [this.conv, this.act] as unknown as ((x: Tensor) => Tensor)[];
    const h = conv!(x);
    switch (this.#use) {
      case 0:
        return act!(h);
      case 1:
        return act!(h).add(h);
      case 2: {
        const view = h.flatten(1);
        return act!(h).add(view.mean(1, true).view([h.size(0), 1, 1, 1]));
      }
      case 3:
        return cat([act!(h), act!(x)], 1);
      case 4:
        return act!(h.chunk(1, 1)[0]!).sub(h);
      default:
        return F.relu(h).add(act!(x)).add(x).add(h);
    }
  }
}
const inPlace: Make = ([, channels = 1], draw) => new InPlace(channels, draw);
