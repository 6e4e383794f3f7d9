/** How far off a model is: one number, or one per example. */
import { sameShape, type Ask } from '../../shape';
import { takes, type Kinds } from '../../shape/takes';
import {
  activate,
  crossEntropy as crossEntropyOfRows,
  nll as nllOfRows,
  promote,
  requireKernel,
  requireTensor,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { LossName, LossShape, Reduction, TargetFits } from '../type-rules';
import {
  checkBinary,
  checkClasses,
  requireProbabilities,
  requireReduction,
  requireScores,
  stretched,
  tensorOrNull,
  warnOfBroadcasting,
} from './check-losses';
import { logSoftmax } from './softmax';

/** The options of a loss. */
export interface LossOptions<R extends Reduction> {
  /** How the single losses are reduced: to their mean, to their sum, or not at all ('mean'). */
  reduction?: R;
}

/** The options of each, in PyTorch's order. */
export const optionsOf = {
  crossEntropy: {
    weight: 'absent',
    sizeAverage: 'absent',
    ignoreIndex: 'absent',
    reduce: 'absent',
    reduction: requireReduction,
    labelSmoothing: 'absent',
  },
  nllLoss: {
    weight: 'absent',
    sizeAverage: 'absent',
    ignoreIndex: 'absent',
    reduce: 'absent',
    reduction: requireReduction,
  },
  mseLoss: { sizeAverage: 'absent', reduce: 'absent', reduction: requireReduction },
  binaryCrossEntropyWithLogits: {
    weight: 'absent',
    sizeAverage: 'absent',
    reduce: 'absent',
    reduction: requireReduction,
    posWeight: tensorOrNull(
      (type) =>
        `binary_cross_entropy_with_logits(): argument 'pos_weight' (position 4) must be Tensor, not ${type}`,
    ),
  },
} satisfies Record<LossName, Kinds>;

const compared = { input: 'any', target: 'any' } as const;
const check = {
  crossEntropy: takes('F.crossEntropy', compared, optionsOf.crossEntropy),
  nllLoss: takes('F.nllLoss', compared, optionsOf.nllLoss),
  mseLoss: takes('F.mseLoss', compared, { ...optionsOf.mseLoss, weight: 'absent' }),
  binaryCrossEntropyWithLogits: takes(
    'F.binaryCrossEntropyWithLogits',
    compared,
    optionsOf.binaryCrossEntropyWithLogits,
  ),
};

/**
 * How far the scores of a classifier are from the right classes: the negative log of the probability
 * that softmax gives to the right class.
 *
 *     loss = −log(exp(score of the right class) / Σ exp(scores))
 *
 * @param scores (N, classes), or (classes) for one example; raw scores, without softmax. With further
 *     dimensions, (N, classes, H, W), each pixel has a class
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
export function crossEntropy<S extends Shape, T extends Shape, R extends Reduction = 'mean'>(
  scores: Tensor<S>,
  target: Tensor<T> & Ask<TargetFits<'crossEntropy', S, T>>,
  options?: LossOptions<R>,
): Tensor<LossShape<'crossEntropy', R, S, T>>;
export function crossEntropy(
  scores: Tensor,
  target: Tensor,
  options: LossOptions<Reduction> = {},
): Tensor {
  check.crossEntropy(arguments); // torch checks the reduction first
  requireTensor('crossEntropy', 'input', scores);
  requireTensor('crossEntropy', 'target', target);
  if (!sameShape(scores.shape, target.shape)) {
    requireScores(scores, target);
    return reduced(ofClasses('crossEntropy', scores, target), options);
  }
  const probabilities = requireProbabilities(target);
  const dim = dimOfClasses(scores);
  return reduced(logSoftmax(scores, dim).mul(probabilities).sum(dim).neg(), options);
}

/**
 * `F.crossEntropy` for log probabilities, such as the output of `F.logSoftmax`: minus the one of the right class.
 *
 * @param logs (N, classes), or (classes) for one example; with further dimensions, (N, classes, H, W), each pixel
 *   has a class
 * @param target the right class of each example, from 0: (N), or a single number, as int64 or whole float32
 * @param options `reduction` 'mean', 'sum' or 'none' over the examples ('mean')
 * @throws with PyTorch's wording if the numbers of examples differ, a class does not exist, or the
 *   elements have another type
 * @example
 * F.nllLoss(tensor([[-3, 0], [0, -5]]), tensor([0, 1])).item() // 4
 * F.nllLoss(F.logSoftmax(randn([8, 10]), 1), arange(8), { reduction: 'none' }) // Tensor<[8]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
 */
export function nllLoss<S extends Shape, T extends Shape, R extends Reduction = 'mean'>(
  logs: Tensor<S>,
  target: Tensor<T> & Ask<TargetFits<'nllLoss', S, T>>,
  options?: LossOptions<R>,
): Tensor<LossShape<'nllLoss', R, S, T>>;
export function nllLoss(
  logs: Tensor,
  target: Tensor,
  options: LossOptions<Reduction> = {},
): Tensor {
  check.nllLoss(arguments);
  requireTensor('nllLoss', 'input', logs);
  requireTensor('nllLoss', 'target', target);
  return reduced(ofClasses('nllLoss', logs, target), options);
}

/**
 * The mean of the squared differences between numbers and their targets.
 *
 * @param input of any shape
 * @param target of the same shape; as in PyTorch, another shape that broadcasts is accepted with a warning
 * @param options `reduction` 'mean', 'sum' or 'none' over the elements ('mean')
 * @throws if the shapes do not match, or neither tensor is float32
 * @example
 * F.mseLoss(tensor([1, 2]), tensor([1, 5])).item() // 4.5
 * F.mseLoss(randn([8, 3]), zeros([8, 3]), { reduction: 'none' }) // Tensor<[8, 3]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html
 */
export function mseLoss<S extends Shape, T extends Shape, R extends Reduction = 'mean'>(
  input: Tensor<S>,
  target: Tensor<T> & Ask<TargetFits<'mseLoss', S, T>>,
  options?: LossOptions<R>,
): Tensor<LossShape<'mseLoss', R, S, T>>;
export function mseLoss(
  input: Tensor,
  target: Tensor,
  options: LossOptions<Reduction> = {},
): Tensor {
  check.mseLoss(arguments);
  requireTensor('mseLoss', 'target', target); // torch checks this one first
  requireTensor('mseLoss', 'input', input);
  requireKernel('mseLoss', 'mse_cpu', promote(input.dtype, target.dtype));
  const differences = input.float().sub(target.float());
  if (!sameShape(input.shape, target.shape)) warnOfBroadcasting(input.shape, target.shape);
  return reduced(differences.pow(2), options);
}

/** The options of the binary cross entropy. */
export interface BinaryLossOptions<R extends Reduction> extends LossOptions<R> {
  /** The weight of positive examples, for each class; it broadcasts with the target (1). */
  posWeight?: Tensor | null;
}

/**
 * How far scores are from yes (1) or no (0), element by element: the cross entropy of sigmoid(score), computed so that
 * it never takes log(0).
 *
 *     loss = −posWeight · target · log(sigmoid(score)) − (1 − target) · log(1 − sigmoid(score))
 *
 * @param scores of any shape; raw scores, without sigmoid
 * @param target probabilities from 0 to 1, in the shape of the scores
 * @param options `reduction` 'mean', 'sum' or 'none' over the elements ('mean'), `posWeight` (1)
 * @throws with PyTorch's wording if the shapes differ, or the elements are not float32
 * @example
 * F.binaryCrossEntropyWithLogits(tensor([200, -200]), tensor([0, 0])).item() // 100
 * F.binaryCrossEntropyWithLogits(randn([8, 3]), zeros([8, 3]), { reduction: 'none' }) // Tensor<[8, 3]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html
 */
export function binaryCrossEntropyWithLogits<
  S extends Shape,
  T extends Shape,
  R extends Reduction = 'mean',
>(
  scores: Tensor<S>,
  target: Tensor<T> & Ask<TargetFits<'binaryCrossEntropyWithLogits', S, T>>,
  options?: BinaryLossOptions<R>,
): Tensor<LossShape<'binaryCrossEntropyWithLogits', R, S, T>>;
export function binaryCrossEntropyWithLogits(
  scores: Tensor,
  target: Tensor,
  options: BinaryLossOptions<Reduction> = {},
): Tensor {
  check.binaryCrossEntropyWithLogits(arguments);
  checkBinary(scores, target);
  const { posWeight } = options;
  const logs = activate(scores, 'logSigmoid');
  const ofYes = posWeight ? logs.mul(weightsOf(scores, target, posWeight)) : logs;
  return reduced(target.neg().add(1).mul(scores).sub(ofYes), options);
}

/** The weight of each element: posWeight if the answer is yes, 1 if it is no. */
function weightsOf({ shape }: Tensor, target: Tensor, posWeight: Tensor): Tensor {
  const weights = posWeight.sub(1).mul(target).add(1);
  if (sameShape(weights.shape, shape)) return weights;
  throw stretched(shape, weights.shape);
}

function reduced(losses: Tensor, { reduction = 'mean' }: LossOptions<Reduction>): Tensor {
  return reduction === 'none' ? losses : losses[reduction]();
}

const dimOfClasses = ({ shape }: Tensor) => (shape.length === 1 ? 0 : 1);

const ofRows = { crossEntropy: crossEntropyOfRows, nllLoss: nllOfRows };

/** The loss of each example, or of each of its pixels. */
function ofClasses(call: keyof typeof ofRows, scores: Tensor, target: Tensor): Tensor {
  const classes = checkClasses(call, scores, target);
  if (scores.shape.length === 2) return ofRows[call](scores, classes);
  const dim = dimOfClasses(scores);
  const axes = scores.shape.map((_, axis) => axis).filter((axis) => axis !== dim);
  const rows = scores.permute([...axes, dim]).reshape([classes.length, scores.shape[dim]!]);
  return ofRows[call](rows, classes).reshape(axes.map((axis) => scores.shape[axis]!));
}
