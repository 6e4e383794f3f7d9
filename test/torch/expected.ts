/** What torch answered, as recorded by test/torch/generate.py. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Numbers } from '../matchers/allclose';

/** A call in both languages: torch ran `name(*args, **options)`. */
export interface Call {
  name: string;
  args: unknown[];
  options?: Record<string, unknown>;
}

/** Where the numbers of a tensor are; `at` counts numbers. */
export interface Place {
  at: number;
  shape: number[];
}

export interface LayerCase extends Call {
  kind: 'layer';
  mode: 'train' | 'eval';
  input: Place;
  state?: Record<string, Place>;
  output: Place;
  indices?: Place;
  upstream: Place;
  inputGradient: Place;
  gradients?: Record<string, Place>;
  buffersAfter?: Record<string, Place>;
}

/** A whole network: at full width, and an eighth as wide with what it gives. */
export interface NetworkCase extends Call {
  input: number[];
  output: number[];
  parameterCount: number;
  state: string[];
  seed: number;
  narrow: { input: number[]; output: Place };
}

/** The first numbers of a draw after manual_seed. */
export interface SeedCase {
  draw: string;
  seed: number;
  numbers: number[];
}

export interface CallCase extends Call {
  kind: 'function' | 'method';
  inputs: (Place | null)[];
  output: Place;
  /** Of several results, the one that was looked at. */
  piece?: number;
  upstream?: Place;
  inputGradients?: (Place | null)[];
}

/** A random call that torch refused, with the shapes of its tensors. */
export interface RefusedCase extends Call {
  kind: 'refused';
  of: 'layer' | 'function';
  inputs: (number[] | null)[];
  message: string;
}

export interface ErrorCase extends Call {
  title: string;
  kind: 'construct' | 'apply' | 'function' | 'method' | 'script';
  input?: number[];
  /** What is not a tensor, where a layer is applied to it. */
  value?: unknown;
  message: string;
}

/** A tensor with the type of its elements; what JSON has no number for is a text. */
export interface Typed {
  dtype: 'float32' | 'int64' | 'bool';
  shape: number[];
  numbers: (number | string | boolean)[];
}

export interface TypeCase extends Call {
  kind: 'layer' | 'eval' | 'function' | 'method';
  inputs: Typed[];
  results?: Typed[];
  message?: string;
}

export interface ModuleCase extends Call {
  repr: string;
  state: [name: string, shape: number[]][];
  parameters: string[];
  parameterCount: number;
}

export interface InitialCase extends Call {
  bound: number;
}

/** The committed folder, or that of another set made by generate.py. */
const folder = resolve(process.env.CONVLAB_TORCH_EXPECTED?.trim() || join(__dirname, 'expected'));

/** The numbers of the sets that were read, one after the other. */
const blocks: Float32Array[] = [];
let length = 0;

/** A set of random calls, whose places count the numbers of all sets. */
function setOf<C>(name: string): C[] {
  const bytes = gunzipSync(readFileSync(path(`${name}.bin.gz`)));
  const before = length;
  blocks.push(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4));
  length += bytes.byteLength / 4;
  return JSON.parse(readFileSync(path(`${name}.json`), 'utf8'), (key, value: unknown) =>
    key === 'at' ? before + (value as number) : value,
  ) as C[];
}

/** The sets in which torch accepts every call. */
const SETS = ['values', 'joining', 'activations', 'images', 'norms'];

const accepted = SETS.flatMap((name) => setOf<LayerCase | CallCase>(name));
export const layerCases = accepted.filter((entry): entry is LayerCase => entry.kind === 'layer');
const callCases = accepted.filter((entry): entry is CallCase => entry.kind !== 'layer');
export const functionCases = callCases.filter((entry) => entry.kind === 'function');
export const methodCases = callCases.filter((entry) => entry.kind === 'method');
export const edgeCases = setOf<LayerCase | CallCase | RefusedCase>('edges');
export const networkCases = setOf<NetworkCase>('networks');
export const errorCases = read<ErrorCase[]>('errors.json');
export const typeCases = read<TypeCase[]>('dtypes.json');
export const moduleCases = read<ModuleCase[]>('modules.json');
export const initialCases = read<InitialCase[]>('initial.json');
export const seedCases = read<SeedCase[]>('seeds.json');

const numbers = new Float32Array(length);
blocks.reduce((at, block) => (numbers.set(block, at), at + block.length), 0);

interface Answer extends Numbers {
  data(): Float32Array;
}

/** The numbers that torch gave. */
export function torch({ at, shape }: Place): Answer {
  const size = shape.reduce((product, n) => product * n, 1);
  return { shape, data: () => numbers.slice(at, at + size) };
}

/** The cases with their titles, by the name of what they call. */
export function byName<C extends Call>(cases: C[]): [name: string, cases: Titled<C>[]][] {
  const groups = new Map<string, Titled<C>[]>();
  for (const entry of cases) {
    const group = groups.get(entry.name) ?? [];
    group.push([`${written(entry)}, case ${group.length + 1}`, entry]);
    groups.set(entry.name, group);
  }
  return [...groups];
}

/** A case with its title first, as test.each takes it. */
export type Titled<C> = [title: string, entry: C];

/** The call as a learner would write it, and the shapes of its tensors. */
export function written(
  entry: Call & { input?: unknown; value?: unknown; inputs?: unknown[] },
): string {
  const options = entry.options ? [inJs(entry.options)] : [];
  const call = `${entry.name}(${[...entry.args.map(inJs), ...options].join(', ')})`;
  if ('value' in entry) return `${call} on ${inJs(entry.value)}`;
  const tensors = (entry.inputs ?? [entry.input]).filter(Boolean);
  return tensors.length === 0 ? call : `${call} on ${tensors.map(shapeOf).join(' and ')}`;
}

function shapeOf(place: unknown): string {
  return inJs(Array.isArray(place) ? place : (place as Place).shape);
}

function inJs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inJs).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('name' in value) return written(value as Call);
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${inJs(item)}`);
  return `{ ${entries.join(', ')} }`;
}

/** A file of torch's answers. */
export function read<T>(name: string): T {
  return JSON.parse(readFileSync(path(name), 'utf8')) as T;
}

function path(name: string): string {
  return join(folder, name);
}
