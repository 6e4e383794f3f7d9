/** Products that several mistakes take for the right one. */
import { elementCount, toPair, type NumberOrPair } from '../../../../shape';
import type { Volume } from '../rules';

export function cellsOf(kernel: NumberOrPair): number {
  return elementCount(toPair(kernel));
}

export function numbersIn({ depth, height, width }: Volume): number {
  return elementCount([depth, height, width]);
}
