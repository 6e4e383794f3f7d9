import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nn, noGrad, ones, summary, zeros, type Tensor } from '../../../src';
import { computed } from '../../../src/explore/stack/rows';
import { planeOf, seenOf } from '../../../src/explore/stack/seen';
import type { StackLayer, StackState } from '../../../src/explore/stack/setting';
import { made, stacksOf, type Layer } from './stacks';

/** The library's layers up to the one that it refuses, and what it says to that one. */
function byLibrary({ input, layers }: Pick<StackState, 'input' | 'layers'>) {
  const fine: Layer[] = [];
  let x: Tensor = zeros(input);
  for (const layer of layers) {
    try {
      const module = made(layer);
      module.eval();
      x = noGrad(() => module(x));
      fine.push(module);
    } catch (error) {
      return { fine, problem: (error as Error).message };
    }
  }
  return { fine, problem: undefined };
}

describe('a stack', () => {
  it('has the sizes and costs of `summary`, and breaks where the library breaks, in its words', () => {
    const broken = new Set<string>();
    fc.assert(
      fc.property(stacksOf(), (stack) => {
        const { rows, totals, problem } = computed(stack);
        const { fine, problem: expected } = byLibrary(stack);
        expect(problem).toBe(expected);
        if (expected !== undefined) broken.add(expected.split('\n')[0]!.replaceAll(/\d+/g, ''));
        const table = summary(new nn.Sequential(...(fine as never[])), stack.input);
        expect(rows).toEqual(table.rows.slice(1));
        expect(totals).toEqual(fine.length > 0 ? table.totals : totals);
      }),
      { numRuns: 300, seed: 31 },
    );
    // The stacks break in many ways.
    expect(broken.size).toBeGreaterThan(8);
  });
});

describe('a cell', () => {
  const types: StackLayer['type'][] = [
    'Conv2d',
    'ConvTranspose2d',
    'AvgPool2d',
    'Flatten',
    'Linear',
  ];

  it('sees the pixels that have a gradient by it', () => {
    fc.assert(
      fc.property(stacksOf(types), fc.nat(), fc.nat(), (stack, down, across) => {
        const known = computed(stack);
        const last = known.rows.at(-1);
        // Groups and whole examples that are flattened leave channels out: here all are seen or none.
        fc.pre(last !== undefined && stack.layers.every(isPlain));
        const [height, width] = planeOf(last.outputShape);
        const at = { layer: known.rows.length - 1, row: down % height, column: across % width };
        const { rows, columns } = seenOf({ ...stack, at });
        const expected = gradientOf(stack, known.rows.length, at);
        const [tall, wide] = planeOf(stack.input);
        const seen = Array.from({ length: tall }, (_, y) =>
          Array.from({ length: wide }, (__, x) => rows.includes(y) && columns.includes(x)),
        );
        expect(seen).toEqual(expected);
      }),
      { numRuns: 200, seed: 32 },
    );
  });
});

const isPlain = ({ type, startDim = 1, endDim = -1, groups = 1 }: StackLayer) =>
  groups === 1 && (type !== 'Flatten' || (startDim === 1 && endDim === -1));

/** Which pixels have a gradient if all weights are 1: those on which the cell depends. */
function gradientOf(
  { input, layers }: Pick<StackState, 'input' | 'layers'>,
  count: number,
  at: StackState['at'],
): boolean[][] {
  const modules = layers.slice(0, count).map(made);
  noGrad(() => {
    for (const parameter of modules.flatMap((module) => module.parameters())) {
      (parameter as unknown as { copyFrom: (x: Tensor) => void }).copyFrom(ones(parameter.shape));
    }
  });
  const x = ones(input, { requiresGrad: true }) as Tensor;
  const y = modules.reduce((value, module) => module(value), x);
  const select = (value: Tensor, dim: number, i: number) => value.select(dim as never, i) as Tensor;
  let cell = select(y, 0, 0);
  if (cell.shape.length > 1) cell = select(select(cell, -1, at.column), -1, at.row);
  else cell = select(cell, 0, at.column);
  (cell.sum() as unknown as { backward: () => void }).backward();
  const planes = (x.grad as Tensor).toArray() as number[][][][];
  const [tall, wide] = planeOf(input);
  return Array.from({ length: tall }, (_, row) =>
    Array.from({ length: wide }, (__, column) =>
      planes.some((image) => image.some((plane) => plane[row]![column] !== 0)),
    ),
  );
}
