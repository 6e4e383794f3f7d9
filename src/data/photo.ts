import { takes } from '../shape/takes';
import { tensor, type Tensor } from '../tensor';
import { colourPhoto, greyPhoto, PHOTO_HEIGHT, PHOTO_WIDTH } from './photo-bytes';

/** Which photo is wanted. */
export interface PhotoOptions {
  /** Whether it is the one in colour (false). */
  colour?: boolean;
}

const checkArguments = takes('data.photo', {}, { colour: 'boolean' });

/**
 * A real photo, 72 pixels high and 96 wide. The grey one is of a man with a camera on a tripod, on a lawn in front of
 * a town, by Lav Varshney; the one in colour is of a red cup of coffee on a wooden table, by Rachel Michetti (both CC0;
 * `photo-pixels.ts` and `colour-pixels.ts` say where they come from).
 *
 * @param options `colour` (false)
 * @returns a tensor of shape (1, 72, 96), from 0 (dark) to 1 (bright), or of shape (3, 72, 96): red, green and blue
 * @example
 * data.photo() // Tensor<[1, 72, 96]>
 * data.photo({ colour: true }) // Tensor<[3, 72, 96]>
 * const uprightEdges = F.conv2d(data.photo(), tensor([-1, 0, 1], [1, 1, 1, 3]));
 */
export function photo(options?: { colour?: false }): Tensor<[1, 72, 96]>;
export function photo(options: { colour: true }): Tensor<[3, 72, 96]>;
export function photo(options?: PhotoOptions): Tensor<[1, 72, 96] | [3, 72, 96]>;
export function photo({ colour = false }: PhotoOptions = {}): Tensor {
  checkArguments(arguments);
  const bytes = colour ? colourPhoto() : greyPhoto();
  return tensor(
    Float32Array.from(bytes, (byte) => byte / 255),
    [colour ? 3 : 1, PHOTO_HEIGHT, PHOTO_WIDTH],
  );
}
