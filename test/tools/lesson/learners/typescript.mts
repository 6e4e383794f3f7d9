/** The learner of TypeScript in ten lines in the real kernel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, type Session } from '../session.mjs';

export function learner(session: Session): void {
  /** A solution as a learner would type it into a cell. */
  const solution = (id: string) =>
    readFileSync(join(folder, `../solutions/typescript/${id}.ts`), 'utf8').replace('export ', '');

  describe('the learner of TypeScript in ten lines', () => {
    it.each([
      ["let withoutFloor = 'middle: undefined';", 'first-check'],
      ['let lengthOfRow = 4;', 'length-check'],
      ["let atMinusOne = 'undefined';", 'minus-one-check'],
      ['let remainder = -1;', 'numbers-check'],
      ['let sameLists = false;', 'same-lists-check'],
      ['let counted = 7;', 'braces-check'],
      ["let culprit = '<=';", 'culprit-check'],
      ['let firstPixel = 10;', 'map-check'],
    ])('knows what surprises: %s', async (code, id) => {
      const said = await session.answer(code, id);
      expect(said).toMatch(/as you predicted/);
      expect(said).not.toMatch(/not quite/);
    });

    it.each([
      ["let withoutFloor = 'an error';", 'first-check'],
      ['let lengthOfRow = 3;', 'length-check'],
      ['let atMinusOne = 160;', 'minus-one-check'],
      ['let remainder = 2;', 'numbers-check'],
      ['let sameLists = true;', 'same-lists-check'],
      ['let counted = 22;', 'braces-check'],
      ["let culprit = '++';", 'culprit-check'],
      ['let firstPixel = 50;', 'map-check'],
    ])('is surprised as one who knows Python: %s', async (code, id) => {
      expect(await session.answer(code, id)).toMatch(/not quite/);
    });

    it.each([
      ['sum-of-table', '', '', /^Add up a table: right, 2 points/],
      ['sum-of-table', 'return sum', 'return 0', /always the same/],
      ['brighten-row', '', '', /^Brighten a row: right, 2 points/],
      ['brighten-row', 'Math.min', 'Math.max', /at least 255/],
      ['count-bright', '', '', /^Count the bright pixels: right, 2 points/],
      ['count-bright', '>', '>=', /equal to the threshold/],
    ])('solves %s with “%s” as “%s”', async (id, from, to, says) => {
      const code = solution(id).replace(from, to);
      expect(await session.said(code, `${id}-check`)).toMatch(says);
    });

    it('gets a skeleton as the last hint', async () => {
      for (const number of [1, 2, 3]) {
        expect(await session.run("hint('sum-of-table');")).toContain(`hint ${number} of 4`);
      }
      expect(await session.run("hint('sum-of-table');")).toContain('skeleton');
    });
  });
}
