import { takes } from './takes';

/**
 * A check of what a formula is given. One object may describe a layer for several formulas, so each knows
 * the names that another one needs.
 */
export function takesLayer(call: string): (given: ArrayLike<unknown>) => void {
  return takes(call, {}, names);
}

const names = {
  input: 'any',
  kernel: 'any',
  stride: 'any',
  padding: 'any',
  dilation: 'any',
  inChannels: 'any',
  outChannels: 'any',
  groups: 'any',
  bias: 'boolean',
  ceilMode: 'boolean',
  paddingMode: 'text',
  returnIndices: 'boolean',
  countIncludePad: 'boolean',
  divisorOverride: 'any',
} as const;
