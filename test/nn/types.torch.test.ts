import { describe, expect, it } from 'vitest';
import { cells, type CompilerName } from '../compiler/cells';
import { inTypescript, literalCases, typeOf } from '../torch/literals';

describe.each<CompilerName>(['tslab', 'strict'])('Types of calls in literals (%s)', (compiler) => {
  const { snippet } = cells(compiler);
  const found = literalCases.map((entry) => {
    const call = inTypescript(entry);
    return { ...entry, call, cell: snippet(`const it = ${call};`) };
  });
  const accepted = found.filter(({ output }) => output);
  const refused = found.filter(({ message }) => message);

  it.each(accepted)('know the shape of torch: $call', ({ cell, output }) => {
    expect(cell.type).toBe(typeOf(output!));
  });

  it.each(refused)('refuse what torch refuses, with a sentence: $call', ({ cell }) => {
    expect(cell.error).toMatch(/"[^"]+ .+"/);
    expect(cell.types['it']).not.toMatch(/never|any/);
  });
});
