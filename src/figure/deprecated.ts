/** Old names, kept for one version. */
import type { Window2d } from '../shape';

/** @deprecated Use `shape.Window2d`. */
export type FieldLayer = Window2d;
