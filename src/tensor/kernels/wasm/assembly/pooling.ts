/** What all poolings go by: the images, the window that moves over them, and which of its cells are in an image. */

/** Written by `pool2d.ts`, in this order. */
@unmanaged
export class Pooling {
  height: i32;
  width: i32;
  channels: i32;
  outHeight: i32;
  outWidth: i32;
  kernelHeight: i32;
  kernelWidth: i32;
  strideY: i32;
  strideX: i32;
  dilationY: i32;
  dilationX: i32;
  /** Rows of padding above the image, and columns before it: they are left out, not written. */
  top: i32;
  left: i32;
}

/** The first cell of a window, along one dimension, that is not before the image. */
export function firstInside(start: i32, dilation: i32): i32 {
  return start < 0 ? (dilation - 1 - start) / dilation : 0;
}

/** The cell to end before: the first one past the image or past the window. */
export function endInside(start: i32, dilation: i32, cells: i32, size: i32): i32 {
  return start >= size ? 0 : min(cells, (size - start + dilation - 1) / dilation);
}
