import type { AskOfNumber, InRange } from '../shape';
import type { Tensor } from '../tensor';
import { linearOfAnyShape } from './functional/linear';
import { biasUniform, kaimingUniform } from './init';
import { Layer } from './layer';
import { Parameter } from './parameter';
import { python } from './repr';
import type { LinearRule, LinearText } from './type-rules';
import { layerTakes } from './layer-takes';

/**
 * A linear (fully connected) layer: x · weightᵀ + bias. Each output is a weighted sum of all features.
 *
 * Input (…, inFeatures), output (…, outFeatures). Its parameters are `weight`, of shape
 * (outFeatures, inFeatures), and `bias`, of shape (outFeatures).
 *
 * @param inFeatures the last dimension of the input; after nn.Flatten, channels · height · width
 * @param outFeatures how many outputs, for instance one per class
 * @param options `bias` (true)
 * @throws with PyTorch's wording if the input has a different number of features
 * @example
 * new nn.Linear(5120, 10)(randn([1, 5120])) // Tensor<[1, 10]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
export class Linear<In extends number, Out extends number> extends Layer<
  LinearRule<LinearText<In, Out>, In, Out>
> {
  readonly inFeatures: In;
  readonly outFeatures: Out;
  readonly weight: Parameter<[Out, In]>;
  readonly bias: Parameter<[Out]> | null;

  constructor(
    inFeatures: In & AskOfNumber<InRange<'the number of input features of Linear', In, 0>>,
    outFeatures: Out & AskOfNumber<InRange<'the number of output features of Linear', Out, 0>>,
    options: { bias?: boolean } = {},
  ) {
    super();
    layerTakes.Linear(arguments);
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    const { bias = true } = options;
    const shape = [outFeatures, inFeatures] as const;
    this.weight = new Parameter(kaimingUniform<[Out, In]>(shape));
    this.bias = bias ? new Parameter(biasUniform(outFeatures, shape)) : null;
  }

  protected compute(x: Tensor): Tensor {
    return linearOfAnyShape(x, this.weight, this.bias);
  }

  override extraRepr(): string {
    return `in_features=${this.inFeatures}, out_features=${this.outFeatures}, bias=${python(this.bias !== null)}`;
  }
}
