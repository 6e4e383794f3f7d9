/** Makes the layers and function calls that torch was asked for. */
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import * as library from '../../src/tensor';
import { type Tensor, zeros } from '../../src/tensor';
import { type Call, type ErrorCase } from './expected';
import { argumentsOf, camel, member } from './tensor-calls';

type Layer = nn.Module & ((x: Tensor) => Tensor | Tensor[]);
type Constructor = new (...args: unknown[]) => Layer;

/** The layer that a call makes; calls among its arguments are children, as in Sequential. */
export function build({ name, args, options }: Call): Layer {
  const Made = (nn as unknown as Record<string, Constructor | undefined>)[name];
  if (!Made) throw new Error(`There is no nn.${name}`);
  const values = args.map((value) => (isCall(value) ? build(value) : value));
  return new Made(...values, ...(options ? [options] : []));
}

/** F.conv2d(x, weight, bias, { stride }), zeros([2]) and the like. */
export function callFunction({ name, args, options }: Call, tensors: (Tensor | null)[]): Tensor {
  const owner = camel(name) in F ? F : library;
  return member(owner, name)(...tensors, ...args, ...(options ? [options] : [])) as Tensor;
}

/** Makes the mistake. */
export function commit(mistake: ErrorCase): unknown {
  if (mistake.kind === 'construct') return build(mistake);
  if (mistake.kind === 'apply') return build(mistake)(zeros(mistake.input!));
  return callFunction({ ...mistake, args: argumentsOf(mistake) }, []);
}

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'name' in value;
}
