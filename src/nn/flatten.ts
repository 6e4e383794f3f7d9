import { requireTensor, type Tensor } from '../tensor';
import { checkFlatten } from './check-flatten';
import { Layer } from './layer';
import type { FlattenRule } from './type-rules';
import { layerTakes } from './layer-takes';

/**
 * Joins the dimensions from `startDim` to `endDim` into one: (N, C, H, W) becomes (N, C · H · W), row by
 * row, channel by channel. No parameters.
 *
 * It starts after the batch, so a single image (C, H, W) becomes (C, H · W); `F.flatten` starts at the
 * first dimension.
 *
 * @param startDim the first dimension to join (1)
 * @param endDim the last one (-1, the last of all)
 * @throws with PyTorch's wording if the input has no such dimensions
 * @example
 * new nn.Flatten()(randn([1, 20, 16, 16])) // Tensor<[1, 5120]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html
 */
export class Flatten<Start extends number = 1, End extends number = -1> extends Layer<
  FlattenRule<Start, End>
> {
  readonly startDim: number;
  readonly endDim: number;

  constructor(startDim?: Start, endDim?: End) {
    super();
    layerTakes.Flatten(arguments);
    this.startDim = startDim ?? 1;
    this.endDim = endDim ?? -1;
  }

  protected compute(x: Tensor): Tensor {
    requireTensor('nn.Flatten', 'input', x);
    checkFlatten(x, this.startDim);
    return x.flatten(this.startDim, this.endDim);
  }

  override extraRepr(): string {
    return `start_dim=${this.startDim}, end_dim=${this.endDim}`;
  }
}
