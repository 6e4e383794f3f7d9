/** What PyTorch refuses in a cross entropy, in the order in which it checks. */
import { sameShape, UsageError } from '../../shape';
import { inWords } from '../../shape/python-words';
import { requireKernel, torchNames, unsuited, type Tensor } from '../../tensor';

/** Of a target in the shape of the scores. */
export function requireProbabilities(target: Tensor): Tensor {
  if (target.dtype === 'float32') return target;
  throw new UsageError(
    'Expected floating point type for target with class probabilities, got ' +
      torchNames[target.dtype],
    `crossEntropy takes a target in the shape of the scores, ${list(target.shape)}, for the probabilities of the classes. Classes are one whole number an example: (N). If these are probabilities, write target.float().`,
  );
}

/** Of classes: one for each example, or for each place of it. */
export function checkTarget({ shape, dtype }: Tensor, target: Tensor): void {
  const kernel = 'log_softmax_lastdim_kernel_impl';
  if (dtype !== 'float32' && target.dtype === 'float32') {
    throw new UsageError(
      `"${kernel}" not implemented for '${torchNames[dtype]}'`,
      `crossEntropy got ${dtype} first and float32 second: are they in each other's place? ${scoresFirst}`,
    );
  }
  requireKernel('crossEntropy', kernel, dtype);
  const message = refusal(shape, target.shape);
  if (message === undefined) {
    if (target.dtype !== 'bool') return;
    const line = 'expected target dtype to be Long or Byte, but got Bool';
    throw unsuited(line, 'crossEntropy as a target', 'bool', 'target.long()');
  }
  const wanted = shape.length < 2 ? 'one class' : `classes of shape ${list(places(shape))}`;
  throw new UsageError(
    message,
    `crossEntropy takes ${wanted} for scores of shape ${list(shape)}, but got ${list(target.shape)}.${remedy(shape, target.shape)}`,
  );
}

type Shape = readonly number[];

function refusal(scores: Shape, target: Shape): string | undefined {
  if (scores.length === 0) {
    return 'Dimension out of range (expected to be in range of [-1, 0], but got 1)';
  }
  if (scores.length > 1 && scores[0] !== target[0]) {
    return `Expected input batch_size (${scores[0]}) to match target batch_size (${target[0] ?? 0}).`;
  }
  if (scores.length < 2) {
    if (target.length > 1) return '0D or 1D target tensor expected, multi-target not supported';
    const isOne = target.length === 0 || target[0] === 1;
    return isOne
      ? undefined
      : `For 1D input, 1D target must have size 1, but got target size: ${target[0]}`;
  }
  if (scores.length === 2) {
    return target.length > 1
      ? '0D or 1D target tensor expected, multi-target not supported'
      : undefined;
  }
  if (sameShape(places(scores), target)) return undefined;
  if (scores.length !== 4)
    return `Expected target size ${list(places(scores))}, got ${list(target)}`;
  return target.length === 3
    ? `size mismatch (got input: ${list(scores)} , target: ${list(target)}`
    : `only batches of spatial targets supported (3D tensors) but got targets of dimension: ${target.length}`;
}

const scoresFirst =
  'Write the scores first and the classes after them: F.crossEntropy(scores, target).';

function remedy(scores: Shape, target: Shape): string {
  if (scores.length === 1 && target.length === 2 && scores[0] === target[0]) {
    return ` Are they in each other's place? ${scoresFirst}`;
  }
  const isColumn = scores.length === 2 && target.length === 2 && target[1] === 1;
  if (isColumn) return ' A column becomes a list by target.squeeze(1).';
  if (scores.length === 2 && target.length === 2) {
    return ' The class of the largest number in each row is target.argmax(1).';
  }
  return '';
}

const places = (scores: Shape) => scores.filter((_, axis) => axis !== 1);
const list = (shape: Shape) => `[${shape.join(', ')}]`;

export function checkLabel(label: number, classes: number): void {
  if (!Number.isInteger(label)) {
    throw new UsageError(
      'expected target dtype to be Long or Byte, but got Float',
      `crossEntropy takes classes as whole numbers from 0 to ${classes - 1}, but got ${label}. Write them as tensor([2, 0], { dtype: 'int64' }), or the probabilities of the classes in the shape of the scores.`,
    );
  }
  if (label >= 0 && label < classes) return;
  throw new UsageError(
    `Target ${label} is out of bounds.`,
    `crossEntropy counts classes from 0: with ${classes} scores an example they go up to ${classes - 1}.`,
  );
}

/** Throws unless `reduction` is one of the words that torch knows. */
export function requireReduction(_call: string, name: string, reduction: unknown): void {
  if (['mean', 'sum', 'none'].includes(reduction as string)) return;
  throw new UsageError(
    `${String(reduction)} is not a valid value for ${name}`,
    `crossEntropy knows the reductions 'mean', 'sum' and 'none', but got ${inWords(reduction)}.`,
  );
}
