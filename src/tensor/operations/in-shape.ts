import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { sameShape } from '../../shape/elements';
import type { Storage } from '../storage';
import { tf } from '../tf';
import { compute } from './compute';

/** Values in a shape. A call of tfjs that changes nothing would cost as much as any other. */
export function inShape(values: tfjs.Tensor, shape: readonly number[]): tfjs.Tensor {
  return sameShape(values.shape, shape) ? values : tf().reshape(values, [...shape]);
}

/** The same values, row by row, in another shape. */
export function reshaped(x: Storage, shape: readonly number[]): Storage {
  return compute('rowMajor', [x], (values) => inShape(values, shape));
}
