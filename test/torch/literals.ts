/** Calls in literal numbers, written in TypeScript. */
import { read, type Call } from './expected';

/** A call on tensors of these shapes, and what torch gave or said. */
export interface LiteralCase extends Call {
  kind: 'layer' | 'function';
  inputs: number[][];
  python: string;
  output?: number[] | number[][];
  message?: string;
}

export const literalCases = read<LiteralCase[]>('literals.json');

/** The call as a cell has it. */
export function inTypescript({ kind, name, args, options, inputs }: LiteralCase): string {
  const tensors = inputs.map((shape) => `zeros(${code(shape)})`);
  const call = { name, args, ...(options && { options }) };
  return kind === 'layer'
    ? `${made(call)}(${tensors.join(', ')})`
    : `F.${camelCase(name)}(${listed(tensors, call)})`;
}

function made(call: Call): string {
  return `new nn.${call.name}(${listed([], call)})`;
}

function listed(before: string[], { args, options }: Call): string {
  return [...before, ...args.map(code), ...(options ? [code(options)] : [])].join(', ');
}

function code(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(code).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('name' in value) return made(value as Call);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${code(part)}`);
  return `{ ${parts.join(', ')} }`;
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The type of a tensor, or of two, of known shapes. */
export function typeOf(output: number[] | number[][]): string {
  const pairs = output as number[][];
  return Array.isArray(output[0])
    ? `[${pairs.map(typeOf).join(', ')}]`
    : `Tensor<[${output.join(', ')}]>`;
}
