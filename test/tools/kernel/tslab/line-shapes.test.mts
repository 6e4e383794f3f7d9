/** The shapes that a page shows while one types, from the real kernel: they are those of Shift+Tab. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comm } from '../../../../src/tools/kernel/client/comm.mjs';
import type { TypesReply } from '../../../../src/tools/kernel/tslab/types-protocol.js';
import { learner } from './learner.mjs';
import { CELLS, FIRST } from './shape-cells.mjs';

/** The shapes that a cell's comments say, by the places where lines end. */
function expectedIn(code: string): { at: number; text: string }[] {
  return [...code.matchAll(/\/\/: (.*)$/gm)].map((found) => ({
    at: found.index + found[0].length,
    text: found[1]!,
  }));
}

/** The names of declarations that end with a shape, each with its place and the shape that it has. */
function namesIn(code: string): { position: number; shape: string }[] {
  const declarations = code.matchAll(/^.*(?:const|let|,) (\w+)(?:: .*?)? = .*; \/\/: (.*)$/dgm);
  return [...declarations].map(({ 2: text, indices }) => ({
    position: indices![1]![0],
    shape: text!.split(' → ').at(-1)!,
  }));
}

describe('Lines', () => {
  const one = learner(FIRST);
  let comm: Comm;
  beforeAll(() => {
    comm = one.kernel.openComm('convlab.types');
  });
  afterAll(() => comm.close());

  describe.each(Object.entries(CELLS))('of %s', (_, cells) => {
    test.each(cells)('have the shapes that they come to: %s', async (code) => {
      comm.send({ id: 1, code, above: [] });
      const { shapes } = (await comm.next()) as TypesReply;
      expect(shapes).toEqual(expectedIn(code));
      for (const { position, shape } of namesIn(code)) {
        expect(await one.kernel.inspect(code, position)).toContain(`Tensor<${shape}>`);
      }
    });
  });
});
