/** How PyTorch draws the initial weights: https://docs.pytorch.org/docs/stable/nn.init.html */
import { elementCount } from '../shape';
import { takes } from '../shape/takes';
import { uniform, type Shape, type Tensor } from '../tensor';

const checkArguments = takes('nn.init.kaimingUniform', { shape: 'list', 'a?': 'number' });
const checkBias = takes('nn.init.biasUniform', { outputs: 'whole', weightShape: 'list' });

/**
 * Weights drawn uniformly from ±bound, which keeps the size of the signal from layer to layer
 * (He et al., "Delving Deep into Rectifiers", 2015):
 *
 *     bound = √(2 / (1 + a²)) · √(3 / fanIn)
 *
 * PyTorch's layers take a = √5, which makes the bound 1 / √fanIn.
 *
 * @param shape (outputs, inputs, …kernel)
 * @param a the slope of a leaky ReLU after the layer (√5)
 * @throws if a size is not a whole number from 0 up
 * @example
 * nn.init.kaimingUniform([10, 3, 3, 3]) // Tensor<[10, 3, 3, 3]>
 * @see https://docs.pytorch.org/docs/stable/nn.init.html
 */
export function kaimingUniform<const S extends Shape>(
  shape: readonly [...S],
  a = Math.sqrt(5),
): Tensor<S> {
  checkArguments(arguments);
  const bound = (Math.sqrt(2 / (1 + a * a)) / Math.sqrt(fanIn(shape))) * Math.sqrt(3);
  return uniform(shape, -bound, bound, {}, 'A layer');
}

/**
 * The biases, of shape (outputs), of a layer with weights of this shape: drawn uniformly from ±1 / √fanIn.
 *
 * @throws if a size is not a whole number from 0 up
 * @example
 * nn.init.biasUniform(10, [10, 3, 3, 3]) // Tensor<[10]>
 */
export function biasUniform<const N extends number>(outputs: N, weightShape: Shape): Tensor<[N]> {
  checkBias(arguments);
  const bound = 1 / Math.sqrt(fanIn(weightShape));
  return uniform([outputs], -bound, bound);
}

/**
 * How many numbers one output is made from.
 *
 * @example
 * nn.init.fanIn([10, 3, 3, 3]) // 27
 */
export function fanIn(weightShape: Shape): number {
  return elementCount(weightShape.slice(1));
}
