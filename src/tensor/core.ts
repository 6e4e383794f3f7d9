import type * as tfjs from '@tensorflow/tfjs-core';
import { load } from './host';

let loaded: typeof tfjs | undefined;

/** tfjs itself, without a backend; loaded when it is first needed. */
export function core(): typeof tfjs {
  return (loaded ??= load<typeof tfjs>('@tensorflow/tfjs-core'));
}
