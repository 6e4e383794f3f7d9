import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as F from '../../src/nn/functional';
import { type Tensor, zeros } from '../../src/tensor';
import { cells } from '../compiler/cells';
import { cases } from '../sample';
import { member } from '../torch/tensor-calls';

/** A call, whose tensors are given as their shapes. */
interface Call {
  on: number[];
  name: string;
  /** The shape of a second tensor. */
  other?: number[];
  args?: readonly unknown[];
}

const size = fc.constantFrom(1, 1, 2, 3, 4);
const shape = (least = 1, most = 4) => fc.array(size, { minLength: least, maxLength: most });
const dim = fc.integer({ min: -4, max: 3 });
const dims = fc.array(dim, { maxLength: 3 });

const on = (
  name: string,
  args: fc.Arbitrary<readonly unknown[]>,
  shapes = shape(),
): fc.Arbitrary<Call> => fc.record({ on: shapes, name: fc.constant(name), args });

/** A shape that broadcasts, or nearly so. */
const beside = (of: number[]) =>
  fc
    .tuple(fc.subarray([...of.keys()]), fc.integer({ min: 0, max: of.length }), size)
    .map(([ones, from, other]) =>
      [...of, other].map((n, i) => (ones.includes(i) ? 1 : n)).slice(from, from + of.length),
    );

/** A shape of as many elements, or nearly so; perhaps with -1. */
const regrouped = (of: number[]) =>
  fc
    .tuple(fc.integer({ min: 1, max: of.length }), fc.nat({ max: 3 }), fc.boolean(), size)
    .map(([at, kind, inferred, more]) => {
      const product = (some: number[]) => some.reduce((a, b) => a * b, 1);
      const two = [product(of.slice(0, at)), product(of.slice(at))];
      const three = kind === 0 ? [...two, more] : two;
      return inferred ? three.map((n, i) => (i === 0 ? -1 : n)) : three;
    });

const call: fc.Arbitrary<Call> = fc.oneof(
  on('sum', fc.oneof(fc.constant([]), fc.tuple(fc.oneof(dim, dims), fc.boolean()))),
  on('mean', fc.oneof(fc.constant([]), fc.tuple(fc.oneof(dim, dims)))),
  on('argmax', fc.oneof(fc.constant([]), fc.tuple(dim), fc.tuple(dim, fc.boolean()))),
  on('max', fc.oneof(fc.constant([]), fc.tuple(dim))),
  on('softmax', fc.tuple(dim)),
  on('flatten', fc.oneof(fc.constant([]), fc.tuple(dim), fc.tuple(dim, dim))),
  on('permute', fc.tuple(fc.array(dim, { minLength: 2, maxLength: 3 })), shape(2, 3)),
  on('transpose', fc.tuple(dim, dim)),
  on('unsqueeze', fc.tuple(dim)),
  on('squeeze', fc.oneof(fc.constant([]), fc.tuple(dim))),
  on('narrow', fc.tuple(fc.constantFrom(0, 0, 1, -1), fc.nat({ max: 2 }), fc.nat({ max: 2 }))),
  on('select', fc.tuple(fc.constantFrom(0, 0, 1, -1), fc.integer({ min: -3, max: 2 }))),
  shape().chain((of) => regrouped(of).map((to) => ({ on: of, name: 'reshape', args: [to] }))),
  shape().chain((of) =>
    beside(of)
      .filter((other) => other.length > 0)
      .map((other) => ({ on: of, name: 'mul', other })),
  ),
  fc.tuple(shape(1, 3), shape(1, 3), fc.boolean()).map(([of, other, fit]) => ({
    on: of,
    name: 'matmul',
    other: fit
      ? other.map((n, i) => (i === Math.max(other.length - 2, 0) ? of.at(-1)! : n))
      : other,
  })),
  fc.record({
    on: shape(2, 4),
    name: fc.constant('F.pad'),
    args: fc.tuple(
      fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 2, maxLength: 4 }),
      fc.constantFrom({}, { mode: 'reflect' }, { mode: 'replicate' }, { mode: 'circular' }),
    ),
  }),
);

const calls = fc.sample(call, { seed: 20250, numRuns: cases({ full: 3000, sample: 160 }) });

describe('The types of methods', () => {
  const { snippet } = cells('tslab');
  const found = calls.map((one) => ({
    code: written(one),
    cell: snippet(`const it = ${written(one)};`),
    type: typeOf(one),
  }));

  it('are the shapes that come out, for random calls', () => {
    const accepted = found.filter(({ type }) => type !== undefined);
    expect(accepted.length).toBeGreaterThan(calls.length / 3);
    const wrong = accepted.filter(
      ({ cell, type }) => cell.errors.length > 0 || cell.types['it'] !== type,
    );
    expect(wrong.map(({ code, cell, type }) => [code, type, cell.types, cell.errors])).toEqual([]);
  });

  it('refuse what is refused when it runs, with a sentence', () => {
    const refused = found.filter(({ type }) => type === undefined);
    expect(refused.length).toBeGreaterThan(calls.length / 8);
    const wrong = refused.filter(
      ({ cell }) =>
        !/"[^" ]+ [^"]+"/.test(cell.errors[0] ?? '') || /never|any/.test(cell.types['it']!),
    );
    expect(wrong.map(({ code, cell }) => [code, cell.types, cell.errors])).toEqual([]);
  });
});

function written({ on: of, name, other, args = [] }: Call): string {
  const literals = [...(other ? [`zeros(${JSON.stringify(other)})`] : []), ...args.map(literal)];
  const x = `zeros(${JSON.stringify(of)})`;
  return name.startsWith('F.')
    ? `${name}(${[x, ...literals].join(', ')})`
    : `${x}.${name}(${literals.join(', ')})`;
}

const literal = (value: unknown) => JSON.stringify(value);

/** The shape that comes out, as a type; nothing where it is refused. */
function typeOf({ on: of, name, other, args = [] }: Call): string | undefined {
  const x = zeros(of);
  const all = [...(other ? [zeros(other)] : []), ...args];
  try {
    const y = (
      name === 'F.pad' ? member(F, 'pad')(x, ...all) : member(x, name).call(x, ...all)
    ) as Tensor;
    return `Tensor<[${y.shape.join(', ')}]>`;
  } catch {
    return undefined;
  }
}
