import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { sameShape } from '../../shape/elements';
import { tf } from '../tf';

/** Values in a shape. A call of tfjs that changes nothing would cost as much as any other. */
export function inShape(values: tfjs.Tensor, shape: readonly number[]): tfjs.Tensor {
  return sameShape(values.shape, shape) ? values : tf().reshape(values, [...shape]);
}
