import type { AskOfNumber } from '../shape';
import { takes } from '../shape/takes';
import { ones, zeros, type Shape, type Tensor } from '../tensor';
import { layerNorm } from './functional/layer-norm';
import { Layer } from './layer';
import { Parameter } from './parameter';
import { python } from './repr';
import type { LayerNormRule, LayerNormText, Normalized, NormalizedFits } from './type-rules';

/** The options of LayerNorm. */
export interface LayerNormOptions {
  /** Added to the variance to avoid a division by 0 (1e-5). */
  eps?: number;
  /** Whether weight and bias are learned (true). */
  elementwiseAffine?: boolean;
  /** Whether bias is learned; it needs `elementwiseAffine` (true). */
  bias?: boolean;
}

const checkArguments = takes(
  'new nn.LayerNorm',
  { normalizedShape: 'size' },
  { eps: 'number', elementwiseAffine: 'boolean', bias: 'boolean' },
);

/**
 * Normalises over the last dimensions, to mean 0 and variance 1, then scales and shifts each element by learned
 * parameters.
 *
 * Input and output (…, normalizedShape). Its parameters are `weight` and `bias`, of shape normalizedShape. The
 * channels of an image are not its last dimension: `x.permute([0, 2, 3, 1])` moves them there.
 *
 * @param normalizedShape the sizes of the last dimensions; a number is the size of the last one
 * @param options `eps` (1e-5), `elementwiseAffine` (true), `bias` (true)
 * @throws with PyTorch's wording if the input does not end with these sizes
 * @example
 * new nn.LayerNorm(10)(randn([8, 5, 10])) // Tensor<[8, 5, 10]>
 * new nn.LayerNorm([4, 2])(randn([8, 4, 2])) // Tensor<[8, 4, 2]>
 * new nn.LayerNorm(2, { eps: 0 })(tensor([[1, 3]])).toArray() // [[-1, 1]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html
 * @see Ba, Kiros and Hinton, "Layer Normalization", 2016
 */
export class LayerNorm<
  D extends number | undefined = undefined,
  const L extends Shape = Shape,
> extends Layer<LayerNormRule<LayerNormText<D, L>, Normalized<D, L>>> {
  readonly normalizedShape: Normalized<D, L>;
  readonly weight: Parameter<Normalized<D, L>> | null;
  readonly bias: Parameter<Normalized<D, L>> | null;
  readonly eps: number;

  constructor(
    normalizedShape: (D | readonly [...L]) & AskOfNumber<NormalizedFits<D, L>>,
    options: LayerNormOptions = {},
  ) {
    super();
    checkArguments(arguments);
    const shape = [normalizedShape as number | Shape].flat();
    const { eps = 1e-5, elementwiseAffine = true, bias = true } = options;
    this.normalizedShape = shape as typeof this.normalizedShape;
    this.weight = elementwiseAffine ? (new Parameter(ones(shape)) as typeof this.weight) : null;
    this.bias = this.weight && bias ? (new Parameter(zeros(shape)) as typeof this.weight) : null;
    this.eps = eps;
  }

  protected compute(x: Tensor): Tensor {
    return layerNorm(x, this.normalizedShape as Shape, this.weight, this.bias, { eps: this.eps });
  }

  override extraRepr(): string {
    return [
      python(this.normalizedShape),
      `eps=${python(this.eps)}`,
      `elementwise_affine=${python(this.weight !== null)}`,
      `bias=${python(this.bias !== null)}`,
    ].join(', ');
  }
}
