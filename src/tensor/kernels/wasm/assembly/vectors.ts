/** Four float32 numbers at a time: the width of WebAssembly's vectors. */

/** Of a float32 number, and of a pointer. */
export const BYTES: i32 = 4;
/** Numbers in a vector. */
export const LANES: i32 = 4;

/** sum + a · b */
export function addProduct(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Stores the first numbers of a vector: 4 of them, or `count` if that is less. */
export function storeUpTo(count: i32, target: usize, values: v128): void {
  if (count >= LANES) {
    v128.store(target, values);
    return;
  }
  if (count > 0) v128.store_lane<f32>(target, values, 0);
  if (count > 1) v128.store_lane<f32>(target, values, 1, 4);
  if (count > 2) v128.store_lane<f32>(target, values, 2, 8);
}

/** Reads as many as `storeUpTo` stores, and zeros after them. */
export function loadUpTo(count: i32, source: usize): v128 {
  if (count >= LANES) return v128.load(source);
  let values = f32x4.splat(0);
  if (count > 0) values = v128.load_lane<f32>(source, values, 0);
  if (count > 1) values = v128.load_lane<f32>(source, values, 1, 4);
  if (count > 2) values = v128.load_lane<f32>(source, values, 2, 8);
  return values;
}
