import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { F, tensor, type Tensor } from '../../../src';
import {
  outputShape,
  windowOf,
  type Channels,
  type Operation,
  type WindowSetting,
} from '../../../src/explore/window/setting';
import type { Place } from '../../../src/explore/place';
import { times } from '../../../src/explore/times';
import { outputOf, placesOf, termsOf } from '../../../src/explore/window/terms';

const pair = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }));

/** Quarters, so that sums are exact. */
const numbers = (...[size, ...inner]: number[]): fc.Arbitrary<unknown> =>
  size === undefined
    ? fc.integer({ min: -16, max: 16 }).map((value) => value / 4)
    : fc.array(numbers(...inner), { minLength: size, maxLength: size });

const operations: readonly Operation[] = ['conv', 'convTranspose', 'maxPool', 'avgPool'];

/** A setting in which the window fits, of a kind that the library accepts. */
const settings: fc.Arbitrary<WindowSetting> = fc
  .record({
    operation: fc.constantFrom(...operations),
    size: pair(4, 7),
    kernel: pair(1, 3),
    stride: pair(1, 3),
    more: pair(0, 2),
    isSame: fc.boolean(),
    paddingMode: fc.constantFrom('zeros', 'reflect', 'replicate', 'circular'),
    dilation: pair(1, 2),
    groups: fc.constantFrom(1, 2),
    seen: fc.integer({ min: 1, max: 2 }),
    made: fc.integer({ min: 1, max: 2 }),
    ceilMode: fc.boolean(),
    outputPadding: pair(0, 1),
  })
  .chain((drawn) => {
    const { operation, size, kernel, isSame, groups, seen, made } = drawn;
    const isConv = operation === 'conv';
    const isTransposed = operation === 'convTranspose';
    const isPooling = !isConv && !isTransposed;
    const channels = seen * groups;
    const weight = isTransposed ? [channels, made, ...kernel] : [made * groups, seen, ...kernel];
    const stride: readonly [number, number] = isConv && isSame ? [1, 1] : drawn.stride;
    const dilation: readonly [number, number] = operation === 'avgPool' ? [1, 1] : drawn.dilation;
    const most = (axis: 0 | 1) =>
      isPooling ? Math.floor(kernel[axis] / 2) : isTransposed ? 0 : drawn.more[axis];
    return fc.record({
      operation: fc.constant(operation),
      input: numbers(channels, ...size) as fc.Arbitrary<Channels>,
      weight: numbers(...weight) as fc.Arbitrary<Channels[]>,
      bias: numbers(made * groups) as fc.Arbitrary<number[]>,
      stride: fc.constant(stride),
      padding: fc.constant(isConv && isSame ? ('same' as const) : ([most(0), most(1)] as const)),
      paddingMode: fc.constant(isConv ? drawn.paddingMode : ('zeros' as const)),
      dilation: fc.constant(dilation),
      groups: fc.constant(groups),
      ceilMode: fc.constant(isPooling && drawn.ceilMode),
      outputPadding: fc.constant(
        isTransposed
          ? ([0, 1].map((axis) =>
              Math.min(drawn.outputPadding[axis]!, Math.max(stride[axis]!, dilation[axis]!) - 1),
            ) as unknown as readonly [number, number])
          : ([0, 0] as const),
      ),
    });
  })
  .filter((setting) => outputShape(setting).every((size) => size > 0));

/** What the library makes of it. */
function byLibrary(setting: WindowSetting): unknown {
  const { operation, stride, padding, paddingMode, dilation, groups, ceilMode } = setting;
  const x = tensor([setting.input]) as Tensor;
  const weight = tensor(setting.weight) as Tensor;
  const kernel = weight.shape.slice(2) as [number, number];
  const edges = padding === 'same' ? 0 : padding;
  const bias = tensor(setting.bias) as Tensor;
  const call = (made: unknown, ...given: unknown[]) =>
    (made as (...given: unknown[]) => Tensor)(...given);
  const output = {
    conv: () => conv(),
    convTranspose: () =>
      call(F.convTranspose2d, x, weight, bias, {
        ...{ stride, padding: edges, outputPadding: setting.outputPadding, groups, dilation },
      }),
    maxPool: () => call(F.maxPool2d, x, kernel, { stride, padding: edges, dilation, ceilMode }),
    avgPool: () => call(F.avgPool2d, x, kernel, { stride, padding: edges, ceilMode }),
  }[operation]();
  return (output.toArray() as unknown[])[0];

  function conv() {
    const options = { stride, padding, dilation, groups };
    if (paddingMode === 'zeros') return call(F.conv2d, x, weight, bias, options);
    const [rows, columns] = windowOf(setting).padding;
    const padded = call(F.pad, x, [...columns, ...rows], { mode: paddingMode });
    return call(F.conv2d, padded, weight, bias, { ...options, padding: 0 });
  }
}

describe('the terms of an output', () => {
  it('come to what the library computes, in any setting', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        expect(outputOf(setting)).toEqual(byLibrary(setting));
      }),
      { numRuns: 200, seed: 19 },
    );
  });

  it('are those by which a cell of the input goes into it', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const [channels, height, width] = outputShape(setting);
        const [rows, columns] = [setting.input[0]!.length, setting.input[0]![0]!.length];
        const cell = [setting.input.length - 1, Math.floor(rows / 2), columns - 1] as const;
        const isMade = (place: Place) =>
          termsOf(setting, place).some((term) => String(term.cell) === String(cell));
        const places = times(channels, (c) =>
          times(height, (y) => times(width, (x): Place => [c, y, x])),
        ).flat(2);
        expect(placesOf(setting, cell)).toEqual(places.filter(isMade));
      }),
      { numRuns: 40, seed: 20 },
    );
  });
});
