/** What PyTorch refuses in a linear layer, in the order in which it checks. */
import { elementCount, UsageError } from '../../shape';
import { otherFeatures } from './image-words';
import type { Shaped } from './shaped';

export function checkLinear(x: Shaped, weight: Shaped, bias: Shaped | null): void {
  if (weight.shape.length > 2) {
    throw new UsageError(
      `t() expects a tensor with <= 2 dimensions, but self is ${weight.shape.length}D`,
      `linear takes weights of shape (outputs, features), but got [${weight.shape.join(', ')}].`,
    );
  }
  if (x.shape.length === 0) {
    throw new UsageError(
      `both arguments to linear need to be at least 1D, but they are 0D and ${weight.shape.length}D`,
      'linear takes features (…, features), but got a single number. x.reshape([1, 1]) is one example of one feature.',
    );
  }
  if (weight.shape.length === 1) return; // torch multiplies by a vector, too
  const [outputs, features] = weight.shape as [number, number];
  const came = x.shape.at(-1);
  const rows = elementCount(x.shape.slice(0, -1));
  if (came !== features) {
    throw new UsageError(
      `mat1 and mat2 shapes cannot be multiplied (${rows}x${came} and ${features}x${outputs})`,
      `linear expected ${features} features, the last dimension of its input, but the input [${x.shape.join(', ')}] has ${came}. ${otherFeatures(x, features, outputs)}`,
    );
  }
  const target = [rows, outputs];
  const at = bias
    ? [1, 0].find((dim) => !stretches(bias.shape.at(dim - 2), target[dim]!))
    : undefined;
  if (bias && at !== undefined) {
    throw new UsageError(
      `The expanded size of the tensor (${target[at]}) must match the existing size (${bias.shape.at(at - 2)}) at non-singleton dimension ${at}.  Target sizes: [${rows}, ${outputs}].  Tensor sizes: [${bias.shape.join(', ')}]`,
      `linear takes one bias for each of its ${outputs} outputs.`,
    );
  }
}

/** Whether a dimension of the bias, if it has that one, fits into one of the outputs. */
const stretches = (size: number | undefined, into: number) =>
  size === undefined || size === 1 || size === into;
