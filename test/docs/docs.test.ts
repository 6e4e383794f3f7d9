import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examplesOf, wrongIn } from './examples';
import { missing } from './missing';
import { here, library, program } from './program';
import { publicNames } from './public';

// Examples that check answers must not touch the learner's progress.
beforeAll(() => void vi.stubEnv('CONVLAB_PROGRESS', 'off'));
afterAll(() => vi.unstubAllEnvs());

const compiled = program({});
const all = publicNames(compiled, library);

describe('What is public', () => {
  it('is found in each namespace, with the methods that classes inherit', () => {
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...[
          'check',
          'tensor',
          'Tensor',
          'Reshaping.reshape',
          'TensorValue.item',
          'Module.children',
        ],
        ...['nn.Conv2d', 'nn.init.fanIn', 'F.pad', 'optim.SGD', 'Optimizer.step', 'data.photo'],
        ...['shape.ConvOutputSize', 'figure.loss', 'Figure.toHTML', 'Display', 'practice'],
      ]),
    );
  });

  it('has a sentence, shapes, @throws, @see and an @example where it should', () => {
    expect(missing(all)).toEqual([]);
  });

  it('has examples that compile and give what they say', async () => {
    const examples = examplesOf(all);
    expect(examples.length).toBeGreaterThan(100);
    expect(await wrongIn(examples, compiled)).toEqual([]);
  });
});

describe('A doc comment', () => {
  it('is told what it lacks', () => {
    const path = here('undocumented.ts');
    const code = `
      import type { Tensor } from '../../src';
      import { UsageError } from '../../src/shape';
      export function silent(): void {}
      /** Refuses what \`refusal\` refuses. */
      export function refusing(x: number): void { [x].forEach(check); }
      const check = (x: number) => { if (x < 0) throw refusal(); };
      const refusal = () => new UsageError('no');
      /** Takes a tensor. */
      export function shapeless(x: Tensor<[2]>): number { return x.numel(); }
      /** Takes (N, C, H, W). */
      export function whole(x: Tensor<[2]>): number { return x.numel(); }
      /** Has methods. */
      export class Module {
        /** Is called. */
        forward(): void {}
        /**
         * Is the library's own.
         *
         * @internal
         */
        own(): void {}
        protected hidden(): void {}
      }
      export interface Options { readonly size: number }
      /** @deprecated Use another. */
      export const old = whole;
    `;
    const found = publicNames(program({ [path]: code }, compiled), path);
    expect(missing(found)).toEqual([
      'silent: a sentence, @example',
      'refusing: @throws, @example',
      'shapeless: the shapes, @example',
      'whole: @example',
      'Module: @example',
      'Module.forward: @see, @example',
      'Options: a sentence',
    ]);
  });
});

describe('An example', () => {
  const item = 'throws a Tensor with 4 elements cannot be converted to Scalar';
  const wrong = {
    'of another number': ['1 + 1 // 3', '1 + 1 // 2'],
    'of another list': ['[1, [2]] // [1, [3]]', '[1, [2]] // [1, [2]]'],
    'of another text': ["'a b' // a", "'a b' // a b"],
    'of another type': ['zeros([2]) // Tensor<[3]>', 'zeros([2]) // Tensor<[2]>'],
    'of another class': ['zeros([2]) // Parameter<[2]>', 'zeros([2]) // Tensor<[2]>'],
    'of another shape': [
      'zeros([3]) as Tensor as Tensor<[2]> // Tensor<[2]>',
      'zeros([3]) as Tensor as Tensor<[2]> // Tensor<[2]> with the shape [3]',
    ],
    'that prints something else': ["console.log('yes') // no", "console.log('yes') // yes"],
    'that refuses something else': [
      'zeros([4]).item() // throws no',
      `zeros([4]).item() // ${item}`,
    ],
    'that refuses nothing': ['zeros([1]).item() // throws no', 'zeros([1]).item() // 0'],
    'that refuses unasked': ['zeros([4]).item();', item],
    'that refuses in a declaration': ['const x = zeros([4]).item(); // 0', item],
    'that does not compile': ["tensor('x');", /^No overload matches this call/],
    'that uses a name of nowhere': ['x.item() // 1', "Cannot find name 'x'."],
    'with a type that any would hide': ['const f = (x) => x;', /implicitly has an 'any' type/],
  } as const;

  it('may give a number, a list, a text, a tensor, what it prints, and an error', async () => {
    const right = [
      'const x = tensor([[1, 2], [3, 4]]); // Tensor<[2, 2]>',
      'x.sum().item() // 10',
      'x // Tensor [2, 2] float32 [[1, 2], [3, 4]]',
      '// A comment of its own says what it likes.',
      "await Promise.resolve({ a: [1, 'b'] }) // { a: [1, 'b'] }",
      'String(new nn.ReLU()) // ReLU()',
      "console.log('printed') // printed",
      `x.item() // ${item}`,
    ];
    expect(await wrongIn([{ name: 'right', code: right.join('\n') }], compiled)).toEqual([]);
  });

  it('is wrong in each way that one can be', async () => {
    const examples = Object.entries(wrong).map(([name, [code]]) => ({ name, code }));
    const expected = Object.entries(wrong).map(([name, [, what]]) =>
      typeof what === 'string'
        ? `${name}: ${what}`
        : (expect.stringMatching(what.source.replace('^', `^${name}: `)) as string),
    );
    expect(await wrongIn(examples, compiled)).toEqual(expected);
  });
});
