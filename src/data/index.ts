/** Images to learn from, and how they are handed out. */
export { batches, Batches, type BatchOptions } from './batches';
export { digits, type DigitOptions, type Digits } from './digits';
export { image, type ImageOptions, type ImageShape } from './image/image';
export { photo, type PhotoOptions } from './photo';
