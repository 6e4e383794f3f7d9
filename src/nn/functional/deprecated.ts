/** Old names, kept for one version. */
import type { AvgPool2dOptions } from './avg-pool2d';
import type { ConvolutionOptions } from './conv2d';
import type { MaxPool2dOptions } from './max-pool2d';
import type { UnfoldOptions } from './unfold';

/** @deprecated Use `AvgPool2dOptions`. */
export type AvgPool2dMoves = AvgPool2dOptions;

/** @deprecated Use `ConvolutionOptions`. */
export type Conv2dMoves = ConvolutionOptions;

/** @deprecated Use `MaxPool2dOptions`. */
export type MaxPool2dMoves = MaxPool2dOptions;

/** @deprecated Use `UnfoldOptions`. */
export type UnfoldMoves = UnfoldOptions;
