/** A learner's own model as a chain of plain data. Whether that computes the same is tried, not assumed. */
import { isModule, type Module } from '../../nn/module';
import { Conv2d, Dropout, Flatten, Linear, MaxPool2d, ReLU } from '../../nn';
import { toPair, UsageError, type Pair } from '../../shape';
import { noGrad, restoreAfter, tensor, type Tensor } from '../../tensor';
import { traceCalls } from '../../summary/trace';
import type { Maps } from '../loops';
import { SIDE } from './centre';
import { pack, runChain, type Chain, type ChainLayer } from './chain';

/** How far the loops may be from the model, at most: both have float32. */
const TOLERANCE = 1e-3;

type Call = (x: Tensor) => Tensor;

export function chainFrom(model: unknown): Chain {
  if (!isModule(model)) {
    throw new UsageError(
      `explore.draw: the network must be a module, but is ${String(model)}`,
      'Give it a trained model, explore.draw(net), or none, explore.draw().',
    );
  }
  const images = [trial(1), trial(2)];
  const modules = calledIn(model, images[0]!);
  // `F.relu` is not a module, so it is not seen: as a rule it comes after each convolution, or not at all.
  const plain = modules.flatMap(layerOf);
  const activated = plain.flatMap((layer, i): Chain =>
    layer.kind === 'conv' && plain[i + 1]?.kind !== 'relu' ? [layer, { kind: 'relu' }] : [layer],
  );
  const found = [activated, plain].find((chain) => images.every((x) => agrees(chain, model, x)));
  if (found) return found;
  throw unsuited('computes something else than its layers, one after the other, do');
}

/** An image of fixed noise: any that is not flat will do. */
function trial(seed: number): Maps {
  const values = Float32Array.from({ length: SIDE * SIDE }, (_, i) =>
    Math.abs(Math.sin(seed * (i + 1) * 12.9898)),
  );
  return { shape: [1, SIDE, SIDE], values };
}

const inTensor = ({ shape, values }: Maps): Tensor => tensor(Array.from(values), [1, ...shape]);

/** What the model makes of an image, as it is when it does not learn. */
function scoresOf(model: Module, image: Maps): Tensor {
  const modes = model.modules().map((module) => [module, module.training] as const);
  const run = () => {
    model.eval();
    return noGrad(() => (model as unknown as Call)(inTensor(image)));
  };
  return restoreAfter(run, () =>
    modes.forEach(([module, training]) => (module.training = training)),
  );
}

/** Its layers in the order in which they are called. */
function calledIn(model: Module, image: Maps): Module[] {
  const called: Module[] = [];
  const watch = ({ module }: { readonly module: Module }) => {
    if (module.children().length === 0) called.push(module);
    return { ended: () => undefined };
  };
  const scores = traceCalls(watch, () => scoresOf(model, image));
  if (scores.shape.join() === '1,10') return called;
  throw unsuited(
    `makes [${scores.shape.join(', ')}] of an image of [1, 1, 28, 28], and not [1, 10]`,
  );
}

function layerOf(module: Module): Chain {
  if (is(Conv2d, module) && module.paddingMode === 'zeros') return [convOf(module)];
  if (is(ReLU, module)) return [{ kind: 'relu' }];
  if (is(MaxPool2d, module) && isPlain(module)) {
    const { kernelSize, stride } = module;
    return [{ kind: 'pool', kernel: toPair(kernelSize), stride: toPair(stride) }];
  }
  if (is(Linear, module)) {
    const { weight, bias, outFeatures } = module;
    return [{ kind: 'linear', weight: pack(weight.data()), bias: packedBias(bias, outFeatures) }];
  }
  // Neither changes the numbers when the model does not learn.
  if (is(Flatten, module) || is(Dropout, module)) return [];
  throw unsuited(`has a layer that is not drawn here: ${String(module)}`);
}

type AnyConv2d = Conv2d<number, number, number, number, Pair>;
type AnyMaxPool2d = MaxPool2d<number>;

/** `instanceof`, which would give a layer's sizes the type any. */
function is<Kind>(kind: new (...all: never[]) => Kind, module: unknown): module is Kind {
  return module instanceof kind;
}

function convOf(module: AnyConv2d): ChainLayer {
  const { outChannels, kernelSize, stride, dilation, groups, weight, bias } = module;
  const padding = typeof module.padding === 'string' ? module.padding : toPair(module.padding);
  return {
    ...{
      kind: 'conv',
      filters: outChannels,
      kernel: kernelSize,
      stride,
      padding,
      dilation,
      groups,
    },
    ...{ weight: pack(weight.data()), bias: packedBias(bias, outChannels) },
  };
}

const packedBias = (bias: Tensor | null, count: number): string =>
  pack(bias ? bias.data() : new Float32Array(count));

const isPlain = ({ padding, dilation, ceilMode }: AnyMaxPool2d): boolean =>
  toPair(padding).join() === '0,0' && toPair(dilation).join() === '1,1' && !ceilMode;

function agrees(chain: Chain, model: Module, image: Maps): boolean {
  const scores = scoresOf(model, image).data();
  const { values } = runChain(chain, image).at(-1)!;
  const most = Math.max(1, ...scores.map(Math.abs));
  return values.every((value, i) => Math.abs(value - scores[i]!) <= TOLERANCE * most);
}

function unsuited(why: string): UsageError {
  return new UsageError(
    `explore.draw: this network ${why}`,
    'It takes a chain that reads images of [N, 1, 28, 28]: Conv2d, ReLU, MaxPool2d (without padding), Flatten and Linear, with ten scores at the end, such as the Reader of the lesson Training.',
  );
}
