import type { Add, FloorDivide, IsDivisible, Multiply } from './arithmetic';
import type { IfKnown, InRange, Known } from './known-at-compile-time';
import type { Result } from './like-arguments';
import { toPair, type Height, type NumberOrPair, type Width } from './window';
import { takesLayer } from './takes-layer';
import { UsageError } from './usage-error';
import { requireWhole } from './require-whole';
import type { NumberText } from './type-text';
import type { Ask, First } from './verdict';
import type { KernelFits } from './window-fits';

/** The parts of a convolution that its number of parameters depends on. */
export interface ConvFilters<
  In extends number = number,
  Out extends number = number,
  K extends NumberOrPair = NumberOrPair,
  Groups extends number = number,
  Bias extends boolean = boolean,
> {
  /** The depth of the input. */
  readonly inChannels: In;
  /** The number of filters, which is the depth of the output. */
  readonly outChannels: Out;
  readonly kernel: K;
  /** How many groups the channels are divided into; a filter sees only its own group (1). */
  readonly groups?: Groups;
  /** Whether each filter has a bias (true). */
  readonly bias?: Bias;
}

const checkArguments = takesLayer(
  'shape.convParameters',
  { inChannels: 'any', outChannels: 'any', kernel: 'any' },
  { groups: 'any', bias: 'boolean' },
);

/**
 * The number of parameters of a convolution: each filter has a weight for every cell of its kernel in
 * every channel that it sees, and a bias.
 *
 *     outChannels · (inChannels / groups) · kernelHeight · kernelWidth + outChannels
 *
 * @throws if an argument is not a whole number of 1 or more, or `groups` does not divide the channels
 * @example
 * shape.convParameters({ inChannels: 3, outChannels: 10, kernel: 3 }) // 280
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
export function convParameters<
  In extends number,
  Out extends number,
  const K extends NumberOrPair,
  Groups extends number = 1,
  Bias extends boolean = true,
>(
  filters: ConvFilters<In, Out, K, Groups, Bias> & Ask<ConvParametersFit<In, Out, K, Groups>>,
): Result<ConvParameters<In, Out, K, Groups, Bias>>;
export function convParameters(filters: ConvFilters): number {
  checkArguments(arguments);
  const { inChannels, outChannels, kernel, groups = 1, bias = true } = filters;
  requireWhole('shape.convParameters', 1, { inChannels, outChannels, kernel, groups });
  requireDivisible('shape.convParameters', { inChannels, outChannels, groups });
  const [height, width] = toPair(kernel);
  const weights = outChannels * (inChannels / groups) * height * width;
  return bias ? weights + outChannels : weights;
}

/**
 * Checks that `groups` divides both numbers of channels; `call` names the caller.
 *
 * @throws if it leaves a remainder
 * @example
 * shape.requireDivisible('myConv', { inChannels: 3, outChannels: 4, groups: 2 }) // throws in_channels must be divisible by groups
 */
export function requireDivisible(
  call: string,
  channels: { inChannels: number; outChannels: number; groups: number },
): void {
  for (const [name, torchName] of [
    ['inChannels', 'in_channels'],
    ['outChannels', 'out_channels'],
  ] as const) {
    if (channels[name] % channels.groups === 0) continue;
    throw new UsageError(
      `${torchName} must be divisible by groups`,
      `${call}: ${name} is ${channels[name]} and groups is ${channels.groups}, which leaves a remainder of ${channels[name] % channels.groups}. Each group takes an equal share of the channels.`,
    );
  }
}

/** The type twin of `convParameters`: `ConvParameters<3, 10, 3>` is 280. */
export type ConvParameters<In, Out, K, Groups = 1, Bias = true> = CountParameters<
  Known<In, 1>,
  Known<Out, 1>,
  Known<Height<K>, 1>,
  Known<Width<K>, 1>,
  Known<Groups, 1>,
  Bias
>;

type CountParameters<
  In extends number,
  Out extends number,
  H extends number,
  W extends number,
  Groups extends number,
  Bias,
> = IfKnown<
  [In, Out, H, W, Groups],
  [Bias] extends [true]
    ? Add<CountWeights<In, Out, H, W, Groups>, Out>
    : [Bias] extends [false]
      ? CountWeights<In, Out, H, W, Groups>
      : number
>;

type CountWeights<
  In extends number,
  Out extends number,
  H extends number,
  W extends number,
  Groups extends number,
> = Multiply<Multiply<Out, FloorDivide<In, Groups>>, Multiply<H, W>>;

type ConvParametersFit<In, Out, K, Groups, Call extends string = 'shape.convParameters'> = First<
  [ChannelsFit<Call, In, Out>, KernelFits<Call, K>, GroupsFit<Call, In, Out, Groups>]
>;

/** The verdict on the numbers of channels. */
export type ChannelsFit<Call extends string, In, Out> = First<
  [
    InRange<`the number of input channels of ${Call}`, In, 1>,
    InRange<`the number of output channels of ${Call}`, Out, 1>,
  ]
>;

/** The verdict on groups, which must divide both numbers of channels. */
export type GroupsFit<Call extends string, In, Out, G> = First<
  [
    InRange<`the number of groups of ${Call}`, G, 1>,
    SharedFit<Call, 'input channels', In, G>,
    SharedFit<Call, 'output channels', Out, G>,
  ]
>;

type SharedFit<Call extends string, What extends string, Channels, G> =
  IsDivisible<Known<Channels>, Known<G, 1>> extends true
    ? true
    : `the groups of ${Call} must divide its ${NumberText<Channels>} ${What} evenly, which ${NumberText<G>} does not`;
