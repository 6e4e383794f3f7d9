/** What multiplies tensors converts nothing: what torch says if their types differ, or are true and false. */
import { cNames, different, requireKernel, torchNames } from '../dtype';
import type { Storage } from '../storage';
import type { DType } from '../types';

const multiplied = ['float32', 'int64'] as const;

/** Those of a matrix product: torch has a function for each combination of ranks. */
export function requireProductTypes(a: Storage, b: Storage): void {
  const types = { x: a.dtype, other: b.dtype };
  const [nameA, nameB] = [torchNames[a.dtype], torchNames[b.dtype]];
  if (b.shape.length > 2) {
    requireKernel('matmul', 'bmm', a.dtype, multiplied);
    requireSame('matmul', `expected scalar type ${nameA} but found ${nameB}`, types);
  } else if (b.shape.length === 2) {
    requireMatrixTypes('matmul', types);
  } else if (a.shape.length === 1) {
    const line = `dot : expected both vectors to have same dtype, but found ${nameA} and ${nameB}`;
    requireSame('matmul', line, types);
    requireKernel('matmul', 'dot', a.dtype, multiplied);
  } else {
    const line = `addmv input tensors must have the same dtype, but got ${nameB}, ${nameA}, and ${nameB}`;
    requireSame('matmul', line, types);
    requireKernel('matmul', 'addmv_impl_cpu', a.dtype, multiplied);
  }
}

/** Those of a linear layer. */
export function requireLinearTypes(x: DType, weight: DType, bias: DType | undefined): void {
  const says = (a: string, b: string) => `${a} must have the same dtype, but got ${b}`;
  if (bias) {
    const line = `${torchNames[bias]} and ${torchNames[weight]}`;
    requireSame('linear', says('self and mat2', line), { bias, weight });
    const other = `${torchNames[x]} and ${torchNames[weight]}`;
    requireSame('linear', says('mat1 and mat2', other), { x, weight });
  }
  requireMatrixTypes('linear', { x, weight });
}

/** Those of a convolution; `kernel` is what torch calls it. With a word for the padding it looks at the bias last. */
export function requireConvolutionTypes(
  { kernel, biasLast }: { kernel: string; biasLast: boolean },
  x: DType,
  weight: DType,
  bias: DType | undefined,
): void {
  const checkBias = () => {
    if (!bias) return;
    const line = `Input type (${cNames[x]}) and bias type (${cNames[bias]}) should be the same`;
    requireSame('conv2d', line, { x, bias });
  };
  if (!biasLast) checkBias();
  requireKernel('conv2d', kernel, x, multiplied);
  const line = `expected scalar type ${torchNames[x]} but found ${torchNames[weight]}`;
  requireSame('conv2d', line, { x, weight });
  checkBias();
}

/** Those of a transposed convolution. torch has one of whole numbers; we do not. */
export function requireConvTransposeTypes(x: DType, weight: DType): void {
  const [call, kernel] = ['convTranspose2d', 'slow_conv_transpose2d_out_cpu'];
  requireKernel(call, kernel, x, multiplied);
  const line = `expected scalar type ${torchNames[x]} but found ${torchNames[weight]}`;
  requireSame(call, line, { x, weight });
  requireKernel(call, kernel, x);
}

function requireMatrixTypes(call: string, types: Readonly<Record<string, DType>>): void {
  const [first, second] = Object.values(types) as [DType, DType];
  const line = `expected m1 and m2 to have the same dtype, but got: ${cNames[first]} != ${cNames[second]}`;
  requireSame(call, line, types);
  requireKernel(call, 'addmm_impl_cpu_', first, multiplied);
}

function requireSame(
  call: string,
  torchMessage: string,
  types: Readonly<Record<string, DType>>,
): void {
  if (new Set(Object.values(types)).size > 1) throw different(torchMessage, call, types);
}
