/**
 * Tables of where windows are. The loops over windows know nothing of strides, padding or dilation: they look
 * up where a window begins, as in Marat Dukhan, "The Indirect Convolution Algorithm" (2019).
 */
import { BYTES } from './vectors';

/**
 * Writes where each window of all images begins. The last one is repeated up to a multiple of 4, so that four
 * can be taken at a time.
 *
 * @param start where the first window of the first image begins
 * @param imageStep bytes between two images; `rowStep` and `columnStep`: between rows and columns of windows
 */
export function locate(
  table: usize,
  start: usize,
  images: i32,
  rows: i32,
  columns: i32,
  imageStep: i32,
  rowStep: i32,
  columnStep: i32,
): void {
  let entry = table;
  let last = start;
  for (let image = 0; image < images; image++) {
    for (let row = 0; row < rows; row++) {
      last = start + image * imageStep + row * rowStep;
      for (let column = 0; column < columns; column++) {
        store<usize>(entry, last);
        entry += BYTES;
        last += columnStep;
      }
      last -= columnStep;
    }
  }
  for (let more = images * rows * columns; more % 4 != 0; more++) {
    store<usize>(entry, last);
    entry += BYTES;
  }
}
