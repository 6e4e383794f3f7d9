/** Every layer that takes images, with random arguments. */
import { nn } from '../../src';

export type Draw = (from: number, to: number) => number;
/** A layer for images of this shape; one that does not take them is drawn again. */
export type Make = (shape: readonly number[], draw: Draw) => nn.Module;

export const pick = <T>(draw: Draw, all: readonly T[]): T => all[draw(0, all.length - 1)]!;

export const activation: Make = (_, draw) =>
  pick<() => nn.Module>(draw, [
    () => new nn.ReLU(),
    () => new nn.LeakyReLU(0.2),
    () => new nn.ELU(0.7),
    () => new nn.ReLU6(),
    () => new nn.SiLU(),
    () => new nn.GELU(),
    () => new nn.GELU({ approximate: 'tanh' }),
    () => new nn.Sigmoid(),
    () => new nn.Tanh(),
    () => new nn.Dropout2d(0.3),
    () => new nn.Identity(),
    () => new nn.Softmax(1),
    () => new nn.LogSoftmax(-1),
  ])();

const layers: readonly Make[] = [
  activation,
  activation,
  ([, channels = 1], draw) =>
    new nn.Conv2d(channels, draw(1, 4), [2, 3], {
      padding: pick<number | 'same'>(draw, [1, 'same']),
      paddingMode: pick<'zeros' | 'replicate'>(draw, ['zeros', 'replicate']),
      bias: draw(0, 1) === 0,
    }),
  ([, channels = 1], draw) =>
    new nn.ConvTranspose2d(
      channels,
      2 * channels,
      pick<number | [number, number]>(draw, [3, [2, 3]]),
      {
        stride: 2,
        padding: draw(0, 1),
        outputPadding: draw(0, 1),
        groups: pick(draw, [1, channels]),
        dilation: draw(1, 2),
      },
    ),
  (_, draw) => new nn.AdaptiveAvgPool2d(pick<number | [number, number]>(draw, [6, [4, 5]])),
  (_, draw) =>
    pick<() => nn.Module>(draw, [
      () => new nn.Upsample({ scaleFactor: 2 }),
      () => new nn.Upsample({ size: [9, 7], mode: 'bilinear' }),
      () => new nn.Upsample({ scaleFactor: [2, 1], mode: 'bilinear', alignCorners: true }),
    ])(),
  ([, channels = 1], draw) =>
    new nn.GroupNorm(pick(draw, [1, channels]), channels, { affine: draw(0, 1) === 0, eps: 0.01 }),
  ([, channels = 1], draw) =>
    new nn.InstanceNorm2d(channels, { affine: draw(0, 1) === 0, eps: 0.01 }),
  ([, , ...sizes], draw) =>
    new nn.LayerNorm(sizes, { elementwiseAffine: draw(0, 1) === 0, eps: 0.01 }),
  ([, channels = 1], draw) => new nn.BatchNorm2d(channels, { affine: draw(0, 1) === 0 }),
  (_, draw) => new nn.MaxPool2d(3, { stride: 2, padding: 1, ceilMode: draw(0, 1) === 0 }),
];

export const layer: Make = (shape, draw) => pick(draw, layers)(shape, draw);
