import { UsageError } from '../../shape';
import { takes } from '../../shape/takes';
import { requireTensor, type Shape, type Tensor } from '../../tensor';
import type { Check, PerChannelRule } from '../type-rules';
import { drop } from './dropout';
import { probability } from './probability';

const checkArguments = takes('F.dropout2d', {
  input: 'any',
  'p?': probability('float'),
  'training?': 'boolean',
});

/**
 * In training, sets each channel to 0 with probability p and divides the others by 1 − p. Neighbours in a feature map
 * are so similar that dropping single numbers, as `F.dropout` does, removes little information.
 *
 * @param x (N, C, H, W) or, as in PyTorch, (N, C, …): three dimensions do not mean a single image
 * @param p the probability, from 0 to 1 (0.5)
 * @param training whether to drop anything (true)
 * @throws if p is not between 0 and 1, or x has fewer than two dimensions
 * @example
 * F.dropout2d(randn([8, 10, 5, 5]), 0.2) // Tensor<[8, 10, 5, 5]>
 * F.dropout2d(tensor([[[[1, 2]]]]), 1).toArray() // [[[[0, 0]]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html
 */
export function dropout2d<S extends Shape>(
  x: Tensor<S> & Check<PerChannelRule<'F.dropout2d'>, S>,
  p?: number,
  training?: boolean,
): Tensor<S>;
export function dropout2d(x: Tensor, p = 0.5, training = true): Tensor {
  checkArguments(arguments);
  requireTensor('dropout2d', 'input', x); // torch checks the probability first
  if (!training) return x;
  if (x.shape.length < 2) {
    throw new UsageError(
      'Feature dropout requires at least 2 dimensions in the input',
      `dropout2d drops whole channels of images (N, C, H, W), but got [${x.shape.join(', ')}]. F.dropout drops single numbers.`,
    );
  }
  return drop(x, p, [...x.shape.slice(0, 2), ...x.shape.slice(2).map(() => 1)]);
}
