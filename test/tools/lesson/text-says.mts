/** Compares the text of a lesson with what its cells have computed. */
import { expect, it } from 'vitest';
import { numbersIn } from './numbers.mjs';
import type { Session } from './session.mjs';

/** @param given numbers that no cell can know: the size of screens and MNIST, 180°; sorted as strings */
export function textSays(session: Session, given: readonly string[]): void {
  it('computes or asserts every number of two and more digits that its text says', () => {
    const { cells, removed, executions } = session;
    // A removed cell throws if one of its numbers is wrong.
    const asserted = removed.map(({ source }) => source.join('')).join('\n');
    for (const { id } of removed) expect(session.printed(id)).toBe('');
    const printed = [...executions.keys()].map((id) => session.printed(id));
    const known = new Set(numbersIn([...printed, asserted].join('\n')));
    const texts = cells.filter((cell) => cell.cell_type === 'markdown');
    const said = new Set(texts.flatMap(({ source }) => numbersIn(source.join(''))));
    const unproven = [...said].filter((number) => number.length > 1 && !known.has(number));
    // The length of the lesson is said, not computed.
    const [minutes] = texts.flatMap(
      ({ source }) => /About (\d+) minutes/.exec(source.join(''))?.[1] ?? [],
    );
    expect(unproven.filter((number) => number !== minutes).sort()).toEqual(given);
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
