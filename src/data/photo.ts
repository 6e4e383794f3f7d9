import { takes } from '../shape/takes';
import { tensor, type Tensor } from '../tensor';
import { pixels } from './photo-pixels';

const checkArguments = takes('data.photo', {});

/**
 * A real photo: a man with a camera on a tripod, on a lawn in front of a town. It is grey, 72 pixels high and
 * 96 wide, by Lav Varshney (CC0; `photo-pixels.ts` says where it comes from).
 *
 * @returns a tensor of shape (1, 72, 96), from 0 (dark) to 1 (bright)
 * @example
 * data.photo() // Tensor<[1, 72, 96]>
 * const uprightEdges = F.conv2d(data.photo(), tensor([-1, 0, 1], [1, 1, 1, 3]));
 */
export function photo(): Tensor<[1, 72, 96]> {
  checkArguments(arguments);
  const bytes = atob(pixels);
  return tensor(
    Float32Array.from(bytes, (byte) => byte.charCodeAt(0) / 255),
    [1, 72, 96],
  );
}
