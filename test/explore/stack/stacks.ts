/** Random stacks, and the library's layers of the same arguments. */
import fc from 'fast-check';
import { nn, type Tensor } from '../../../src';
import { fitting } from '../../../src/explore/stack/change';
import { layerTypes, type StackLayer, type StackState } from '../../../src/explore/stack/setting';
import { shapeAfter } from '../../../src/explore/stack/sizes';
import { namesOf } from '../../../src/shape/known-calls';

export type Layer = nn.Module & ((x: Tensor) => Tensor);

/** The layer that the library makes of these arguments. */
export function made({ type, ...given }: StackLayer): Layer {
  const { placed } = namesOf(`new nn.${type}`)!;
  const values = placed.map((name) => given[name as never] as unknown);
  const options = Object.entries(given).filter(([name]) => !placed.includes(name));
  const all = options.length > 0 ? [...values, Object.fromEntries(options)] : values;
  const Class = nn[type] as unknown as new (...all: unknown[]) => Layer;
  return new Class(...all);
}

const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
const numberOrPair = (least: number, most: number) =>
  fc.oneof(whole(least, most), fc.tuple(whole(least, most), whole(least, most)));
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const modes = fc.constantFrom('zeros', 'reflect', 'replicate', 'circular');

/** What is changed of a layer that fits: most often so that it still does. */
const changes: Readonly<Record<string, fc.Arbitrary<Partial<StackLayer>>>> = {
  Conv2d: fc.record({
    outChannels: whole(1, 4),
    kernelSize: numberOrPair(1, 4),
    stride: sometimes(numberOrPair(1, 2)),
    padding: sometimes(fc.oneof(numberOrPair(0, 2), fc.constantFrom('same', 'valid'))),
    dilation: sometimes(whole(1, 2)),
    groups: sometimes(whole(0, 2)),
    bias: sometimes(fc.boolean()),
    paddingMode: sometimes(modes),
  }),
  ConvTranspose2d: fc.record({
    outChannels: whole(1, 4),
    kernelSize: numberOrPair(1, 3),
    stride: sometimes(whole(1, 3)),
    padding: sometimes(whole(0, 1)),
    outputPadding: sometimes(whole(0, 2)),
    dilation: sometimes(whole(1, 2)),
    groups: sometimes(whole(1, 2)),
  }),
  MaxPool2d: fc.record({
    kernelSize: numberOrPair(1, 3),
    stride: sometimes(numberOrPair(1, 3)),
    padding: sometimes(whole(0, 2)),
    dilation: sometimes(whole(1, 2)),
    ceilMode: sometimes(fc.boolean()),
  }),
  AvgPool2d: fc.record({
    kernelSize: numberOrPair(1, 3),
    stride: sometimes(whole(1, 3)),
    padding: sometimes(whole(0, 1)),
    ceilMode: sometimes(fc.boolean()),
  }),
  BatchNorm2d: fc.record({ affine: sometimes(fc.boolean()) }),
  Linear: fc.record({ outFeatures: whole(1, 5), bias: sometimes(fc.boolean()) }),
  Flatten: fc.record({
    startDim: sometimes(fc.constantFrom(0, 1, 2, -3)),
    endDim: sometimes(fc.constantFrom(-1, 2, 3)),
  }),
  Dropout: fc.record({ p: fc.constantFrom(0, 0.25) }),
};

const withoutUndefined = (layer: StackLayer) =>
  Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined));

type Step = readonly [type: StackLayer['type'], changes: object, off: number];

/** Layers that take what comes, but for every tenth. */
function chain(input: StackState['input'], steps: readonly Step[]): StackLayer[] {
  let shape: readonly number[] = input;
  return steps.map(([type, changed, off]) => {
    const usual = { ...fitting(type, shape), ...changed };
    const wrong = off === 0 && usual.inChannels ? { inChannels: usual.inChannels + 1 } : {};
    const wrongFeatures = off === 0 && usual.inFeatures ? { inFeatures: usual.inFeatures + 1 } : {};
    const layer = withoutUndefined({ ...usual, ...wrong, ...wrongFeatures }) as never as StackLayer;
    try {
      shape = shapeAfter(layer, shape);
    } catch {
      // What comes after it waits.
    }
    return layer;
  });
}

const step = (types: readonly StackLayer['type'][]): fc.Arbitrary<Step> =>
  fc
    .constantFrom(...types)
    .chain((type) =>
      fc.tuple(fc.constant(type), changes[type] ?? fc.constant({}), fc.integer({ min: 0, max: 9 })),
    );

export const stacksOf = (types: readonly StackLayer['type'][] = layerTypes, least = 5) =>
  fc
    .tuple(
      fc.tuple(whole(1, 3), whole(1, 3), whole(least, 12), whole(least, 12)),
      fc.array(step(types), { minLength: 1, maxLength: 6 }),
    )
    .map(([input, steps]) => ({ input, layers: chain(input, steps) }));
