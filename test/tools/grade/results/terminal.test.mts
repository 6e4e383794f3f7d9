import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toTerminal } from '../../../../src/tools/grade/results/terminal.mjs';
import { ann, clara, result, results, submission } from './sample.mjs';

describe('The summary in a terminal', () => {
  it('counts, and names what needs attention', () => {
    expect(
      stripVTControlCharacters(toTerminal(results))
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      'Convolution, autumn <2026>: 4 submissions',
      '✔ right          1',
      '✖ not right yet  1',
      '✖ tampered with  1',
      '! not graded     1',
      'Mean 4.5 of 12 points, median 1.5.',
      '',
      'To be looked at:',
      'clara                         ! not graded     convlab could not grade one exer…',
      '=HYPERLINK("http://x")<img …  ✖ tampered with  @SUM(1) =HYPERLINK("http://x.exa…',
    ]);
  });

  it('cannot be controlled by students', () => {
    // Colours are allowed, but no other escape sequences.
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect(toTerminal(results, 200).replace(/\u001b\[\d+m/g, '')).not.toMatch(
      // eslint-disable-next-line no-control-regex -- these must not be there
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
    );
  });

  it('shows fifteen of many and says how many more', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ ...clara, student: `s${i}` }));
    const text = toTerminal({ ...results, submissions: many });
    expect(text.match(/convlab could not/g)).toHaveLength(15);
    expect(text).toContain('… and 5 more');
  });

  it('is short if all is well', () => {
    const text = stripVTControlCharacters(toTerminal({ ...results, submissions: [ann] }));
    expect(text).not.toContain('looked at');
    const killed = submission('z', 'wrong', [result('quiz-130', 'killed', 0)]);
    expect(toTerminal({ ...results, submissions: [killed] })).toContain('quiz-130');
  });
});
