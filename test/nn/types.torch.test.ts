import { describe, expect, it } from 'vitest';
import { cells, type CompilerName } from '../compiler/cells';
import { read } from '../torch/expected';

/** A call in literal numbers, and the shape that torch gives, or two, or what it says. */
interface LiteralCase {
  typescript: string;
  output?: number[] | number[][];
  message?: string;
}

const literals = read<LiteralCase[]>('literals.json');

describe.each<CompilerName>(['tslab', 'strict'])('Types of calls in literals (%s)', (compiler) => {
  const { snippet } = cells(compiler);
  const found = literals.map((entry) => ({
    ...entry,
    cell: snippet(`const it = ${entry.typescript};`),
  }));
  const accepted = found.filter(({ output }) => output);
  const refused = found.filter(({ message }) => message);

  it.each(accepted)('know the shape of torch: $typescript', ({ cell, output }) => {
    expect(cell.type).toBe(typeOf(output!));
  });

  it.each(refused)('refuse what torch refuses, with a sentence: $typescript', ({ cell }) => {
    expect(cell.errors).not.toEqual([]);
    for (const error of cell.errors) expect(error).toMatch(/"[^" ]+ [^"]+"/);
    expect(cell.types['it']).not.toMatch(/never|any/);
  });
});

function typeOf(output: number[] | number[][]): string {
  return Array.isArray(output[0])
    ? `[${(output as number[][]).map(typeOf).join(', ')}]`
    : `Tensor<[${output.join(', ')}]>`;
}
