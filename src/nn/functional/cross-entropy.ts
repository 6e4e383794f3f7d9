import { sameShape, UsageError } from '../../shape';
import {
  requireKernel,
  requireTensor,
  tensor,
  torchNames,
  unsuited,
  type DType,
  type Tensor,
} from '../../tensor';
import { logSoftmax } from './log-softmax';

/** What becomes of the losses of the examples. */
export type Reduction = 'mean' | 'sum' | 'none';

/**
 * How far the scores of a classifier are from the right classes: minus the logarithm of the
 * probability that softmax gives to the right class.
 *
 *     loss = −log(exp(score of the right class) / Σ exp(scores))
 *
 * @param scores (N, classes), or (classes) for one example; as they are, without softmax
 * @param target the right class of each example, from 0: (N), or a single number, as int64 or whole float32; or the
 *   probability of each class, in the shape of the scores
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
  { reduction = 'mean' }: { reduction?: Reduction } = {},
): Tensor {
  requireTensor('crossEntropy', 'input', scores);
  requireTensor('crossEntropy', 'target', target);
  const batch = scores.shape.length === 1 ? scores.reshape([1, ...scores.shape]) : scores;
  checkReduction(reduction);
  const chosen = sameShape(scores.shape, target.shape)
    ? probabilities(target).reshape(batch.shape)
    : oneHot(batch, labelsOf(scores, target));
  const losses = logSoftmax(batch, 1).mul(chosen).sum(1).neg() as Tensor;
  if (reduction === 'none') return scores.shape.length === 1 ? losses.reshape([]) : losses;
  return reduction === 'sum' ? losses.sum() : losses.mean();
}

/** For each example a row with the probability of each class. */
function probabilities(target: Tensor): Tensor {
  if (target.dtype === 'float32') return target;
  throw unsuited(
    `Expected floating point type for target with class probabilities, got ${torchNames[target.dtype]}`,
    'crossEntropy with a target of the shape of the scores, the probability of each class,',
    target.dtype,
    'target.float()',
  );
}

/** One class an example. Whole numbers in float32 will do: JavaScript does not tell tensor([1]) from tensor([1.0]). */
function labelsOf(scores: Tensor, target: Tensor): Tensor {
  if (target.shape.length > 1) return target;
  requireKernel('crossEntropy', 'log_softmax_lastdim_kernel_impl', scores.dtype);
  if (target.dtype === 'bool') {
    throw unsuited(notClasses('bool'), 'crossEntropy as a target', 'bool', 'target.long()');
  }
  const isOne = target.shape.length === 0 && scores.shape.length === 1;
  return isOne ? target.reshape([1]) : target;
}

function notClasses(dtype: DType): string {
  return `expected target dtype to be Long or Byte, but got ${torchNames[dtype]}`;
}

/** For each example a row with a 1 at the right class. */
function oneHot(scores: Tensor, labels: Tensor): Tensor {
  const [examples, classes] = scores.shape as [number, number];
  if (scores.shape.length !== 2 || labels.shape.length !== 1) {
    throw new UsageError(
      `Expected input batch_size (${examples}) to match target batch_size (${labels.shape[0] ?? 0}).`,
      `crossEntropy takes scores (N, classes) and one class an example (N), but got [${scores.shape.join(', ')}] and [${labels.shape.join(', ')}].`,
    );
  }
  if (labels.shape[0] !== examples) {
    throw new UsageError(
      `Expected input batch_size (${examples}) to match target batch_size (${labels.shape[0]}).`,
      `crossEntropy needs one right class for each of the ${examples} examples, but got ${labels.shape[0]}.`,
    );
  }
  const rows = new Float32Array(examples * classes);
  labels.data().forEach((label, example) => {
    checkLabel(label, classes);
    rows[example * classes + label] = 1;
  });
  return tensor(rows, [examples, classes]);
}

function checkLabel(label: number, classes: number): void {
  if (!Number.isInteger(label)) {
    throw new UsageError(
      notClasses('float32'),
      `crossEntropy takes classes as whole numbers from 0 to ${classes - 1}, but got ${label}. Write them as tensor([2, 0], { dtype: 'int64' }), or a target of the shape of the scores with the probability of each class.`,
    );
  }
  if (label >= 0 && label < classes) return;
  throw new UsageError(
    `Target ${label} is out of bounds.`,
    `crossEntropy counts classes from 0: with ${classes} scores an example they go up to ${classes - 1}.`,
  );
}

function checkReduction(reduction: string): void {
  if (['mean', 'sum', 'none'].includes(reduction)) return;
  throw new UsageError(
    `${reduction} is not a valid value for reduction`,
    "crossEntropy knows the reductions 'mean', 'sum' and 'none'.",
  );
}
