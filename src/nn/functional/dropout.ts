import { takes } from '../../shape/takes';
import {
  requireTensor,
  rand,
  tensor,
  torchNames,
  unsuited,
  type Shape,
  type Tensor,
} from '../../tensor';
import { probability } from './probability';

const checkArguments = takes('F.dropout', {
  input: 'any',
  'p?': probability('float'),
  'training?': 'boolean',
});

/**
 * While training, sets each number to 0 with probability p and divides the others by 1 − p, so that
 * their sum stays the same on average. Otherwise returns the input as it is.
 *
 * @param x of any shape, which is that of the result as well
 * @param p from 0 to 1 (0.5)
 * @param training whether to drop anything (true)
 * @throws if p is not from 0 to 1, or x is not a tensor
 * @example
 * F.dropout(randn([8, 10]), 0.2) // Tensor<[8, 10]>
 * F.dropout(tensor([1, 2]), 0.5, false).toArray() // [1, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
 */
export function dropout<S extends Shape>(x: Tensor<S>, p = 0.5, training = true): Tensor<S> {
  checkArguments(arguments);
  requireTensor('dropout', 'input', x); // torch looks at the probability first
  return training ? drop(x, p, x.shape) : x;
}

/**
 * Multiplies by zeros, with probability p, or by 1 / (1 − p).
 *
 * @param shape that of the numbers drawn; a dimension of 1 drops all of the other together
 */
export function drop<S extends Shape>(x: Tensor<S>, p: number, shape: Shape): Tensor<S> {
  if (p === 0) return x;
  if (x.dtype !== 'float32' && p !== 1) {
    throw unsuited(
      `result type Float can't be cast to the desired output type ${torchNames[x.dtype]}`,
      'dropout',
      x.dtype,
    );
  }
  const kept = p === 1 ? 0 : 1 / (1 - p);
  const mask = rand(shape)
    .data()
    .map((chance) => (chance < p ? 0 : kept));
  return x.mul(tensor(mask, shape, { dtype: x.dtype })) as Tensor as Tensor<S>;
}
