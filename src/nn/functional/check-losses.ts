/** PyTorch's checks of losses, in its order. */
import { sameShape, UsageError } from '../../shape';
import { inWords, pythonType } from '../../shape/python-words';
import type { Check } from '../../shape/takes';
import {
  isTensor,
  notATensor,
  requireKernel,
  requireTensor,
  torchNames,
  unsuited,
  type Tensor,
} from '../../tensor';

/** Checks a target in the shape of the scores. */
export function requireProbabilities(target: Tensor): Tensor {
  if (target.dtype === 'float32') return target;
  throw new UsageError(
    'Expected floating point type for target with class probabilities, got ' +
      torchNames[target.dtype],
    `crossEntropy takes a target in the shape of the scores, ${list(target.shape)}, as probabilities of the classes. Classes are one whole number per example, (N). If these are probabilities, write target.float().`,
  );
}

/** Checks scores whose target is classes. */
export function requireScores({ dtype }: Tensor, target: Tensor): void {
  const kernel = 'log_softmax_lastdim_kernel_impl';
  if (dtype !== 'float32' && target.dtype === 'float32') {
    throw new UsageError(
      `"${kernel}" not implemented for '${torchNames[dtype]}'`,
      `crossEntropy got ${dtype} first and float32 second: are they swapped? ${scoresFirst}`,
    );
  }
  requireKernel('crossEntropy', kernel, dtype);
}

/** Checks classes, one for each example or for each of its pixels; returns them as numbers. */
export function checkClasses(
  call: 'crossEntropy' | 'nllLoss',
  { shape, dtype }: Tensor,
  target: Tensor,
): ReturnType<Tensor['data']> {
  const message = refusal(call, shape, target.shape);
  if (message !== undefined) {
    const wanted = shape.length < 2 ? 'one class' : `classes of shape ${list(places(shape))}`;
    throw new UsageError(
      message,
      `${call} takes ${wanted} for scores of shape ${list(shape)}, but got ${list(target.shape)}.${remedy(call, shape, target.shape)}`,
    );
  }
  if (target.dtype === 'bool') {
    const line = 'expected target dtype to be Long or Byte, but got Bool';
    throw unsuited(line, `${call} as a target`, 'bool', 'target.long()');
  }
  const count = shape[shape.length === 1 ? 0 : 1]!;
  const classes = target.data();
  classes.forEach((label) => checkLabel(call, label, count));
  if (call === 'nllLoss') requireKernel(call, 'nll_loss_out_frame', dtype);
  return classes;
}

type Shape = readonly number[];

function refusal(call: string, scores: Shape, target: Shape): string | undefined {
  if (scores.length === 0) {
    return call === 'nllLoss'
      ? 'Expected 1 or more dimensions (got 0)'
      : 'Dimension out of range (expected to be in range of [-1, 0], but got 1)';
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

function remedy(call: string, scores: Shape, target: Shape): string {
  if (scores.length === 1 && target.length === 2 && scores[0] === target[0]) {
    return ` Are they swapped? ${scoresFirst.replace('crossEntropy', call)}`;
  }
  const isColumn = scores.length === 2 && target.length === 2 && target[1] === 1;
  if (isColumn) return ' target.squeeze(1) turns a column into a list.';
  if (scores.length === 2 && target.length === 2) {
    return ' target.argmax(1) gives the class with the largest number in each row.';
  }
  return '';
}

const places = (scores: Shape) => scores.filter((_, axis) => axis !== 1);
const list = (shape: Shape) => `[${shape.join(', ')}]`;

function checkLabel(call: string, label: number, classes: number): void {
  if (!Number.isInteger(label)) {
    throw new UsageError(
      'expected target dtype to be Long or Byte, but got Float',
      `${call} takes classes as whole numbers from 0 to ${classes - 1}, but got ${label}. Write them as tensor([2, 0], { dtype: 'int64' })${call === 'crossEntropy' ? ', or the probabilities of the classes in the shape of the scores' : ''}.`,
    );
  }
  if (label >= 0 && label < classes) return;
  throw new UsageError(
    `Target ${label} is out of bounds.`,
    `${call} counts classes from 0: with ${classes} scores per example, the last one is ${classes - 1}.`,
  );
}

/** Throws unless `reduction` is a word that torch knows. */
export function requireReduction(call: string, name: string, reduction: unknown): void {
  if (['mean', 'sum', 'none'].includes(reduction as string)) return;
  throw new UsageError(
    `${String(reduction)} is not a valid value for ${name}`,
    `${call} knows the reductions 'mean', 'sum' and 'none', but got ${inWords(reduction)}.`,
  );
}

/** Checks the input and target of a binary loss. */
export function checkBinary(scores: Tensor, target: Tensor): void {
  const call = 'binaryCrossEntropyWithLogits';
  requireTensor(call, 'target', target); // torch checks this one first
  requireTensor(call, 'input', scores);
  if (!sameShape(scores.shape, target.shape)) {
    throw new UsageError(
      `Target size (${inTorch(target.shape)}) must be the same as input size (${inTorch(scores.shape)})`,
      `${call} takes a target of the input's shape, ${list(scores.shape)}, but got ${list(target.shape)}. If it has as many elements in the same order, write target.reshape(${list(scores.shape)}).`,
    );
  }
  if (scores.dtype !== 'float32' || target.dtype === 'float32') return;
  throw unsuited(
    target.dtype === 'bool'
      ? 'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.'
      : "result type Float can't be cast to the desired output type Long",
    `${call} as a target`,
    target.dtype,
    'target.float()',
  );
}

/** Checks a weight that may be null; `line` is torch's error for a value of another type. */
export function tensorOrNull(line: (type: string) => string): Check {
  return (call, name, value) => {
    if (value === null || isTensor(value)) return;
    throw notATensor(call, name, value, line(pythonType(value)));
  };
}

/** torch's error for weights that do not broadcast with the elements. */
export function stretched(shape: Shape, by: Shape): UsageError {
  return new UsageError(
    `output with shape ${list(shape)} doesn't match the broadcast shape ${list(by)}`,
    `posWeight is one number for each class, the last dimension of ${list(shape)}; with this one, the losses would have the shape ${list(by)}.`,
  );
}

const warned = new Set<string>();

/** Warns once for each pair of shapes, as PyTorch does: few people want the loss of all pairs. */
export function warnOfBroadcasting(input: Shape, target: Shape): void {
  const warning = `Using a target size (${inTorch(target)}) that is different to the input size (${inTorch(input)}). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.`;
  if (warned.has(warning)) return;
  warned.add(warning);
  console.warn(
    `${warning} If each element has its own target, write target.reshape(${list(input)}).`,
  );
}

const inTorch = (shape: Shape) => `torch.Size(${list(shape)})`;
