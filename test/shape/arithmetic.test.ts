import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells } from '../compiler/cells';

const operations = {
  Add: (a: number, b: number) => a + b,
  Subtract: (a: number, b: number) => a - b,
  Multiply: (a: number, b: number) => a * b,
  FloorDivide: (a: number, b: number) => Math.floor(a / b),
  CeilDivide: (a: number, b: number) => Math.ceil(a / b),
  IsDivisible: (a: number, b: number) => a % b === 0,
  IsAtLeast: (a: number, b: number) => a >= b,
};
type Operation = keyof typeof operations;
const names = Object.keys(operations) as Operation[];

/** The number of digits is drawn first, so that small numbers, which layers are made of, are frequent. */
const whole = fc
  .integer({ min: 0, max: 7 })
  .chain((digits) => fc.integer({ min: 0, max: 10 ** digits }));
const pairs = [
  [0, 0],
  [0, 1],
  [10, 5],
  [999, 1],
  [1000, 1],
  [1000, 999],
  [4096, 64],
  [300, 100],
  ...fc.sample(fc.tuple(whole, whole), { seed: 3, numRuns: 60 }),
] as [number, number][];

const imported = (name: string) => `import('../dist/shape/arithmetic').${name}`;

describe('Arithmetic in types', () => {
  const { snippet } = cells('tslab');
  const written = names.flatMap((name) =>
    pairs
      .filter(([, b]) => b > 0 || !name.includes('Divi'))
      .map(([a, b]) => ({ text: `${imported(name)}<${a}, ${b}>`, value: operations[name](a, b) })),
  );
  const all = snippet(written.map(({ text }, i) => `declare const c${i}: ${text};`).join('\n'));

  it('gives what arithmetic gives, for whole numbers of up to seven digits', () => {
    expect(all.errors).toEqual([]);
    const { types } = all;
    const wrong = written
      .map(({ text, value }, i) => ({ text, value: String(value), type: types[`c${i}`] }))
      .filter(({ type, value }) => type !== value);
    expect(wrong).toEqual([]);
  });

  const unknown = snippet(
    names
      .map(
        (name) =>
          `declare const ${name}: [${imported(name)}<number, 3>, ${imported(name)}<7, number>];`,
      )
      .join('\n'),
  );
  it.each(names.filter((name) => !name.startsWith('Is')))(
    'leaves a number a number: %s',
    (name) => {
      expect(unknown.types[name]).toBe('[number, number]');
    },
  );

  const large = snippet(`declare const a: ${imported('Multiply')}<99999999, 999999999>;`);
  it('gives a number where a product has more digits than a number can hold', () => {
    expect(large.types.a).toBe('number');
  });

  const generic =
    snippet(`const net = new nn.Sequential(new nn.Conv2d(3, 8, 5, { stride: 2, padding: 2 }), new nn.Flatten(), new nn.Linear(128, 10));
const conv = new nn.Conv2d(3, 8, 5, { stride: 2, padding: 2 });
const anyBatch = <N extends number>(x: Tensor<[N, 3, 8, 8]>) => net(x);
const anyHeight = <H extends number>(x: Tensor<[1, 3, H, 130]>) => conv(x);
const sum = <A extends number>(a: A): ${imported('Add')}<A, 4> => (a + 4) as never;
const size = anyHeight(randn([1, 3, 130, 130]));`);
  it('is deferred, and shown by its name, while a number is generic', () => {
    expect(generic.errors).toEqual([]);
    const { types } = generic;
    expect(types.anyBatch).toBe('<N extends number>(x: Tensor<[N, 3, 8, 8]>) => Tensor<[N, 10]>');
    expect(types.anyHeight).toContain('Add<Known<H, 0>, 4>');
    expect(types.sum).toBe('<A extends number>(a: A) => Add<A, 4>');
    expect(types.size).toBe('Tensor<[1, 8, 65, 65]>');
  });
});
