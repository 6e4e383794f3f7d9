import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { int } from '../shape/require-arguments';
import { takes, type Check } from '../shape/takes';
import { requireTensor, type Shape, type Tensor } from '../tensor';
import { Layer } from './layer';
import { python } from './repr';
import type { UnflattenRule } from './type-rules';

const sizes: Check = (call, name, value) => {
  const wrong = Array.isArray(value) ? value.findIndex((size) => !Number.isInteger(size)) : 0;
  if (wrong < 0) return;
  throw new UsageError(
    Array.isArray(value)
      ? `unflattened_size must be tuple of ints, but found element of type ${pythonType(value[wrong])} at pos ${wrong}`
      : `unflattened_size must be a tuple of ints, but found type ${pythonType(value)}`,
    `${call} takes a list of whole numbers as ${name}, as in new nn.Unflatten(1, [20, 16, 16]), but got ${inWords(value)}.`,
  );
};

const checkArguments = takes('new nn.Unflatten', {
  dim: int(1, 'new nn.Unflatten(1, [20, 16, 16])'),
  unflattenedSize: sizes,
});

/**
 * Splits one dimension into several, the reverse of `nn.Flatten`: a decoder uses it to turn the features of a linear
 * layer into feature maps. No parameters.
 *
 * @param dim the dimension to split; negative numbers count from the end
 * @param unflattenedSize its new sizes; one of them may be -1 and is inferred
 * @throws with PyTorch's wording if the input has no such dimension, or the product of the sizes differs from its size
 * @example
 * new nn.Unflatten(1, [20, 16, 16])(randn([8, 5120])) // Tensor<[8, 20, 16, 16]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Unflatten.html
 */
export class Unflatten<const Dim extends number, const Sizes extends Shape> extends Layer<
  UnflattenRule<Dim, Sizes>
> {
  readonly dim: number;
  readonly unflattenedSize: readonly number[];

  constructor(dim: Dim, unflattenedSize: readonly [...Sizes]) {
    super();
    checkArguments(arguments);
    this.dim = dim;
    this.unflattenedSize = unflattenedSize;
  }

  protected compute(x: Tensor): Tensor {
    requireTensor('nn.Unflatten', 'input', x);
    return x.unflatten(this.dim, this.unflattenedSize);
  }

  override extraRepr(): string {
    return `dim=${this.dim}, unflattened_size=${python(this.unflattenedSize)}`;
  }
}
