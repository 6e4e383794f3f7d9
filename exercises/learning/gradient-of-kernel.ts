/**
 * The gradient of a kernel, by loops
 *
 * Write the function `gradientOfKernel`: for each weight of a kernel, how much the loss changes
 * with it. The kernel has moved over `image` with stride 1 and without padding. For each number
 * of its output, `upstream` says how much the loss changes with **that**: a table of the size
 * of the output.
 *
 * For example, `gradientOfKernel([[1, 2, 3]], [[10, 1]])` is `[[12, 23]]`. The output has two
 * places, so the kernel has two weights. The first one lies on 1 and then on 2: 10 · 1 + 1 · 2
 * = 12. Use only numbers and lists.
 *
 * Lesson:  notebooks/12-learning.ipynb
 * Check:   npx convlab check gradient-of-kernel
 * Hint:    npx convlab hint gradient-of-kernel
 * Starter: 474b725c3158 (convlab's mark of a file that nobody changed)
 */
/** How much the loss changes with each weight of a kernel that has moved over an image. */
export function gradientOfKernel(image: number[][], upstream: number[][]): number[][] {
  throw new Error('Not written yet');
}
