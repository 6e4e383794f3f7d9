/**
 * The loss of one image
 *
 * Write the function `lossOf`, with nothing but numbers and lists: how far the scores of a
 * classifier are
 * from the right class, as `F.crossEntropy` measures it.
 *
 * It is called with the scores of one image and the right class, counted from 0, as in
 * `lossOf([0, 0], 1)`, which is about 0.6931. The scores may be any numbers, including negative
 * ones.
 *
 * Lesson:  notebooks/13-training.ipynb
 * Check:   npx convlab check one-loss
 * Hint:    npx convlab hint one-loss
 * Starter: 880460a42a9e (convlab's mark of a file that nobody changed)
 */
/** How far scores are from the right class: its cross-entropy. */
export function lossOf(scores: number[], label: number): number {
  throw new Error('Not written yet');
}
