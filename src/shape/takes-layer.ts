import { nearest } from './known-options';
import { camelCase, pythonType } from './python-words';
import { takes } from './takes';

/**
 * A check of what a formula is given. An object that describes a layer for several formulas may say more of
 * it, such as its name, so only a name that is near to a known one is refused.
 */
export function takesLayer(call: string): (given: ArrayLike<unknown>) => void {
  const check = takes(call, {}, names);
  return (given) =>
    check(
      Array.from(given, (value) => (pythonType(value) === 'dict' ? meant(value as object) : value)),
    );
}

function meant(layer: object): object {
  return Object.fromEntries(
    Object.entries(layer).filter(
      ([name]) => name in names || nearest(camelCase(name), known) !== undefined,
    ),
  );
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

const known = Object.keys(names);
