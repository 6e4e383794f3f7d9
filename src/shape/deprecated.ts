/** Old names, kept for one version. */
import { convCounts } from './conv-output-size';
import { poolCounts } from './pool-output-size';
import type { Window2d } from './window';

/** @deprecated Use `convCounts`. */
export const convSides = convCounts;

/** @deprecated Use `poolCounts`. */
export const poolSides = poolCounts;

/** @deprecated Use `Window2d`. */
export type FieldWindow = Window2d;
