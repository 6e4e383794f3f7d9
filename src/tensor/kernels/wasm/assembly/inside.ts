/** Which cells of a window are in the image: padding is left out, not written. */

/** The first cell of a window, along one dimension, that is not before the image. */
export function firstInside(start: i32, dilation: i32): i32 {
  return start < 0 ? (dilation - 1 - start) / dilation : 0;
}

/** The cell to end before: the first one past the image or past the window. */
export function endInside(start: i32, dilation: i32, cells: i32, size: i32): i32 {
  return start >= size ? 0 : min(cells, (size - start + dilation - 1) / dilation);
}
