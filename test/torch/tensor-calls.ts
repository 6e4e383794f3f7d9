/** Makes the calls of tensor methods that torch was asked for. */
import { camelCase } from '../../src/shape/python-words';
import { type Tensor, tensor } from '../../src/tensor';
import { type Call, type Place, torch } from './expected';

type Callable = (...args: unknown[]) => unknown;

/** The tensor that torch was given. */
export function given(place: Place, { requiresGrad = false } = {}): Tensor {
  return tensor(torch(place).data(), place.shape, { requiresGrad });
}

/** x.reshape([2, 3]), x.add(y), x.max(0) and the like. */
export function callMethod({ name, args }: Call, [x, ...others]: Tensor[]): Tensor | Tensor[] {
  return member(x, name)(...others, ...args) as Tensor | Tensor[];
}

/** Finds what torch calls max_pool2d and we call maxPool2d. */
export function member(owner: unknown, name: string): Callable {
  const ours = camelCase(name);
  const found = (owner as Record<string, Callable | undefined>)[ours];
  if (!found) throw new Error(`There is no ${ours}()`);
  return found.bind(owner);
}

export function isZeros(value: unknown): value is { zeros: number[] } {
  return typeof value === 'object' && value !== null && 'zeros' in value;
}
