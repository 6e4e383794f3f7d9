import { join } from 'node:path';

/** The folder of the images that Pillow has written. */
export const fixtures = join(__dirname, '../../fixtures/images');
/** A progressive JPEG of 160 x 240, with half as many pixels for its colours; lies with the lessons. */
export const coffee = join(__dirname, '../../../notebooks/images/coffee.jpg');
