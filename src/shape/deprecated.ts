/** Old names, kept for one version. */
import { convCounts } from './conv-output-size';
import { poolCounts } from './pool-output-size';
import type { Window2d } from './window';
import { windowCount, windowCountOverEdge, type WindowAlong } from './window-count';

/** @deprecated Use `convCounts`. */
export const convSides = convCounts;

/** @deprecated Use `poolCounts`. */
export const poolSides = poolCounts;

/** @deprecated Use `windowCount`. */
export const windowPositions = windowCount;

/** @deprecated Use `windowCountOverEdge`, which takes the padding before the input as well. */
export const windowPositionsOverEdge = (window: WindowAlong): number =>
  windowCountOverEdge(window, window.totalPadding / 2);

/** @deprecated Use `Window2d`. */
export type FieldWindow = Window2d;
