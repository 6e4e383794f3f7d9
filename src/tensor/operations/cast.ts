/** The same numbers as another type. */
import { tf } from '../tf';
import { tfTypes, type Storage } from '../storage';
import type { DType } from '../types';
import { toStorage } from '../values';
import { elementwise, type Result } from './compute';

/** float32 to int64 drops the fraction; to bool, all but 0 is true. `call` is whose result does not fit. */
export function cast(x: Storage, dtype: DType, call = 'long'): Storage {
  if (x.dtype === dtype) return x;
  if (dtype === 'int64' && x.dtype === 'float32') {
    return toStorage(x.as('rowMajor').dataSync<'float32'>(), x.shape, dtype, call);
  }
  return elementwise([x], (v) =>
    dtype === 'bool'
      ? tf().notEqual(v, tf().scalar(0, tfTypes[x.dtype]))
      : tf().cast(v, tfTypes[dtype]),
  );
}

/** `cast` as an operation. A gradient passes only between numbers with a fraction, which stay as they are. */
export function convert(x: Storage, dtype: DType): Result {
  return { value: cast(x, dtype), backward: [(gradient) => gradient] };
}
