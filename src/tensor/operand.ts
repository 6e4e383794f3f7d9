import { typeOfNumber } from './dtype';
import type { Tensor } from './tensor';
import { requireTensor } from './require-tensor';
import type { TensorValue } from './tensor-value';
import { toStorage } from './values';

/** The other operand of `call`: a number becomes a tensor without dimensions, of the type that it brings. */
export function operand(own: TensorValue, call: string, value: Tensor | number): Tensor {
  if (typeof value === 'number') {
    const dtype = own.dtype === 'float32' ? 'float32' : typeOfNumber(value);
    return own.like<[]>(toStorage([value], [], dtype, call));
  }
  requireTensor(call, 'other', value);
  return value;
}
