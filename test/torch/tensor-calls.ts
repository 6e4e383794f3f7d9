/** Makes the calls of tensor methods that torch was asked for. */
import { type Tensor, tensor, zeros } from '../../src/tensor';
import { type Call, type Place, torch } from './expected';

type Callable = (...args: unknown[]) => unknown;

/** The tensor that torch was given. */
export function given(place: Place, { requiresGrad = false } = {}): Tensor {
  return tensor(torch(place).data(), place.shape, { requiresGrad });
}

/** x.reshape([2, 3]), x.add(y), x.max(0) and the like. */
export function callMethod({ name, args }: Call, [x, ...others]: Tensor[]): Tensor {
  return member(x, name)(...others, ...args) as Tensor;
}

/** The arguments of a call: tensors among them are recorded as shapes, whole numbers as labels. */
export function argumentsOf({ args }: Call): unknown[] {
  return args.map((value) => {
    if (isRecord(value) && 'zeros' in value) return zeros(value.zeros as number[]);
    if (isRecord(value) && 'labels' in value) return labels(value.labels as number[]);
    return value;
  });
}

function labels(values: number[]): Tensor {
  return tensor(values, [values.length], { dtype: 'int32' });
}

/** Finds what torch calls max_pool2d and we call maxPool2d. */
export function member(owner: unknown, name: string): Callable {
  const ours = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const found = (owner as Record<string, Callable | undefined>)[ours];
  if (!found) throw new Error(`There is no ${ours}()`);
  return found.bind(owner);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
