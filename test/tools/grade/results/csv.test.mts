import { describe, expect, it } from 'vitest';
import { toCSV } from '../../../../src/tools/grade/results/csv.mjs';
import { python } from './python.mjs';
import { results } from './sample.mjs';

const rows = async () =>
  (await python(
    "import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline='')))))",
    toCSV(results),
  )) as string[][];

describe('results.csv', () => {
  it('has a row for each student and a column for each exercise', async () => {
    const [head, ...students] = await rows();
    expect(head).toEqual(
      ['student', 'status', 'score', 'max score']
        .concat(['quiz-130', 'conv-size', 'small-net'])
        .concat(['late days', 'reason']),
    );
    expect(students).toHaveLength(results.submissions.length);
    expect(new Set(students.map(({ length }) => length))).toEqual(new Set([head!.length]));
    expect(students[0]).toEqual(['Ann Müller', 'right', '12', '12', '5', '4', '3', '', '']);
    expect(students[1]!.slice(0, 8)).toEqual([
      'ben',
      'wrong',
      '1.5',
      '12',
      '1.666667',
      '0',
      '0',
      '1',
    ]);
  });

  it('has nothing if convlab failed: never 0', async () => {
    const clara = (await rows())[3]!;
    expect(clara.slice(0, 7)).toEqual(['clara', 'fault', '', '12', '5', '', '1']);
  });

  it('has no cell that a spreadsheet would compute, whichever separator it takes', async () => {
    const all = await rows();
    for (const cell of all.flat()) expect(cell).not.toMatch(/^[-=+@\t\r]/);
    for (const cell of all.flat().flatMap((cell) => cell.split(';'))) {
      expect(cell.trimStart()).not.toMatch(/^[-=+@]/);
    }
    expect(all[4]![0]).toMatch(/^'=HYPERLINK\("http:\/\/x"\)<img/);
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect(toCSV(results)).not.toMatch(/[\u0000-\u0008\u001b\u009b\u202e\ud800]/);
  });

  it('begins with a byte order mark for Excel and ends its lines as RFC 4180 says', () => {
    expect(toCSV(results)).toMatch(/^\ufeff"student",/);
    expect(toCSV(results).match(/\r\n/g)).toHaveLength(5);
  });
});
