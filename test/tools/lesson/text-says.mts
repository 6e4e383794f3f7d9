/** Compares the text of a lesson with what its cells have computed. */
import { expect, it } from 'vitest';
import { numbersIn } from './numbers.mjs';
import type { Session } from './session.mjs';

/** What no cell can know: the length of lessons, the size of screens and MNIST, 180°. Sorted as strings. */
const GIVEN: Record<string, string[]> = {
  'start-here': ['1080', '1920'],
  convolution: ['180'],
  conv2d: [],
  'stride-and-padding': ['50'],
  models: [],
  pooling: ['60'],
  flattening: ['90'],
  sequential: ['70'],
  'shape-formula': ['90'],
  'parameter-formula': ['80'],
  'the-quiz': [],
  training: ['30', '60000', '80'],
  beyond: ['70'],
};

export function textSays(name: string, session: Session): void {
  it('computes or asserts every number of two and more digits that its text says', () => {
    const { cells, removed, executions } = session;
    // The cell `numbers` throws if one of its numbers is wrong.
    const asserted = removed.find(({ id }) => id === 'numbers')!.source.join('');
    expect(session.printed('numbers')).toBe('');
    const printed = [...executions.keys()].map((id) => session.printed(id));
    const known = new Set(numbersIn([...printed, asserted].join('\n')));
    const texts = cells.filter((cell) => cell.cell_type === 'markdown');
    const said = new Set(texts.flatMap(({ source }) => numbersIn(source.join(''))));
    const unproven = [...said].filter((number) => number.length > 1 && !known.has(number));
    expect(unproven.sort()).toEqual(GIVEN[name]);
  });

  it('gives nothing away before anything is answered', () => {
    const checks = session.cells.filter(({ source }) => source.join('').startsWith('check('));
    expect(checks.length).toBeGreaterThanOrEqual(2);
    for (const { id } of checks) {
      expect(session.printed(id), id).toMatch(
        /[:?] (?:nothing (?:answered|changed) yet|[\d.]+ of \d+ points?)/,
      );
    }
  });
}
