/** Old names, kept for one version. */
import type { Window2d } from '../shape';
import { image, type ImageOptions } from './image';

/** @deprecated Use `figure.image`. */
export const picture = image;

/** @deprecated Use `figure.ImageOptions`. */
export type PictureOptions = ImageOptions;

/** @deprecated Use `shape.Window2d`. */
export type FieldLayer = Window2d;
