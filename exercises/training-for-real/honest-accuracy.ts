/**
 * An honest accuracy
 *
 * Write the function `accuracy`: the share of images that a model reads correctly, from 0 to 1.
 * It gets the
 * images in batches, the last of which may be smaller. It judges the model in evaluation mode,
 * and leaves it in the mode in
 * which it found it.
 *
 * The function `measured` below tries yours on a model with so much dropout that in training
 * mode all its scores are 0.
 * Leave it as it is. It returns the accuracy, and 1 or 0: whether the model is in training mode
 * afterwards. For example,
 * `measured([[1, 2], [3, 0]], [1, 1], 2, true)` must be `[0.5, 1]`.
 *
 * Lesson:  notebooks/14-training-for-real.ipynb
 * Check:   npx convlab check honest-accuracy
 * Hint:    npx convlab hint honest-accuracy
 * Starter: d038218206f2 (convlab's mark of a file that nobody changed)
 */
import { data, nn, noGrad, tensor, type Tensor } from 'convlab';

/** The share of images that a model reads correctly, from 0 to 1. */
function accuracy(model: nn.Module, batches: Iterable<[Tensor, Tensor]>): number {
  throw new Error('Not written yet');
}

/** Tries `accuracy` on a model that hands its input on, through dropout. */
export function measured(
  scores: number[][],
  labels: number[],
  batchSize: number,
  learning: boolean,
): number[] {
  const model = new nn.Sequential(new nn.Dropout(1)).train(learning);
  const set = { images: tensor(scores), labels: tensor(labels) };
  const share = accuracy(model, data.batches(set, { batchSize }));
  return [share, model.training ? 1 : 0];
}
