import { typeOfNumber } from './dtype';
import type { Ask } from '../shape';
import { requireTensor } from './require-tensor';
import type { Tensor } from './tensor';
import type { TensorValue } from './tensor-value';
import type { BroadcastFits, Shape } from './types';
import { toStorage } from './values';

/** What an operation of two takes beside a tensor of the shape S. */
export type Operand<S extends Shape, T extends Shape> = (Tensor<T> | number) &
  Ask<BroadcastFits<S, T>>;

/** The other operand of `call`: a number becomes a tensor without dimensions, of the type that it brings. */
export function operand(own: TensorValue, call: string, value: Tensor | number): Tensor {
  if (typeof value === 'number') {
    const dtype = own.dtype === 'float32' ? 'float32' : typeOfNumber(value);
    return own.like<[]>(toStorage([value], [], dtype, call));
  }
  requireTensor(call, 'other', value);
  return value;
}
