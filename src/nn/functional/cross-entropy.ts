import { sameShape } from '../../shape';
import { takes, type Kinds } from '../../shape/takes';
import { crossEntropy as lossesOfRows, requireTensor, type Tensor } from '../../tensor';
import {
  checkLabel,
  checkTarget,
  requireProbabilities,
  requireReduction,
} from './check-cross-entropy';
import { logSoftmax } from './log-softmax';

/** What becomes of the losses of the examples. */
export type Reduction = 'mean' | 'sum' | 'none';

/** PyTorch's options, in its order. */
export const ofCrossEntropy = {
  weight: 'absent',
  sizeAverage: 'absent',
  ignoreIndex: 'absent',
  reduce: 'absent',
  reduction: requireReduction,
  labelSmoothing: 'absent',
} satisfies Kinds;

const checkArguments = takes('F.crossEntropy', { input: 'any', target: 'any' }, ofCrossEntropy);

/**
 * How far the scores of a classifier are from the right classes: minus the logarithm of the
 * probability that softmax gives to the right class.
 *
 *     loss = −log(exp(score of the right class) / Σ exp(scores))
 *
 * @param scores (N, classes), or (classes) for one example; as they are, without softmax. Further
 *     dimensions, (N, classes, H, W), are of places that have a class each
 * @param target the right class of each example, from 0: (N), or a single number, as int64 or whole float32;
 *     or the probabilities of the classes, in the shape of the scores
 * @param options `reduction` 'mean', 'sum' or 'none' over the examples ('mean')
 * @throws with PyTorch's wording if the numbers of examples differ, a class does not exist, or the
 *   elements have another type
 * @example
 * F.crossEntropy(randn([8, 10]), zeros([8], { dtype: 'int64' })) // Tensor<[]>
 * F.crossEntropy(tensor([[0, 200]]), tensor([0])).item() // 200
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
 */
export function crossEntropy(
  scores: Tensor,
  target: Tensor,
  options: { reduction?: 'mean' | 'sum' },
): Tensor<[]>;
export function crossEntropy(scores: Tensor, target: Tensor): Tensor<[]>;
export function crossEntropy(
  scores: Tensor,
  target: Tensor,
  options: { reduction?: Reduction },
): Tensor<number[]>;
export function crossEntropy(
  scores: Tensor,
  target: Tensor,
  options: { reduction?: Reduction } = {},
): Tensor {
  checkArguments(arguments); // torch looks at the reduction first
  requireTensor('crossEntropy', 'input', scores);
  requireTensor('crossEntropy', 'target', target);
  const { reduction = 'mean' } = options;
  const losses = lossesOf(scores, target);
  if (reduction === 'none') return losses;
  return reduction === 'sum' ? losses.sum() : losses.mean();
}

/** The loss of each example, or of each place of it. */
function lossesOf(scores: Tensor, target: Tensor): Tensor {
  const dim = scores.shape.length === 1 ? 0 : 1;
  if (!sameShape(scores.shape, target.shape)) return ofClasses(scores, target, dim);
  const probabilities = requireProbabilities(target);
  return logSoftmax(scores, dim).mul(probabilities).sum(dim).neg();
}

function ofClasses(scores: Tensor, target: Tensor, dim: 0 | 1): Tensor {
  checkTarget(scores, target);
  const count = scores.shape[dim]!;
  const classes = target.data();
  classes.forEach((label) => checkLabel(label, count));
  if (scores.shape.length === 2) return lossesOfRows(scores, classes);
  // One row for each example, or for each place of it.
  const axes = scores.shape.map((_, axis) => axis).filter((axis) => axis !== dim);
  const rows = scores.permute([...axes, dim]).reshape([classes.length, count]);
  return lossesOfRows(rows, classes).reshape(axes.map((axis) => scores.shape[axis]!));
}
