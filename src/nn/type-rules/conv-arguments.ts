import type { ChannelsFit, First, GroupsFit, KernelFits, MoveFits, SameFits } from '../../shape';

/** The verdict on the channels and the kernel of any convolution. */
export type ConvSizes<Call extends string, In, Out, K> = First<
  [ChannelsFit<Call, In, Out>, KernelFits<Call, K>]
>;

/** The verdict on how filters move, and on their groups. */
export type ConvMoves<Call extends string, In, Out, S, P, D, G> = First<
  [GroupsFit<Call, In, Out, G>, SameFits<Call, S, P>, MoveFits<Call, S, P, D>]
>;
