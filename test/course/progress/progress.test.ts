import { describe, expect, it } from 'vitest';
import { formatProgress, noProgress, parseProgress } from '../../../src/course/progress/progress';
import { withReport } from '../../../src/course/progress/with-report';
import { reportWith, wrong } from './exercise';

const at = (day: number) => `2026-01-0${day}T10:00:00.000Z`;

describe('The text of progress', () => {
  const some = withReport(noProgress, reportWith(0, [wrong('too-large')]), at(1));

  it('is read back as it was, with what a later version may have added', () => {
    const added = { ...some, practice: { seed: 3 }, colour: 'blue' };
    expect(parseProgress(formatProgress(added))).toEqual({ progress: added });
  });

  it.each([
    ['', 'it is not JSON'],
    ['{"convlab":"progress","version":1', 'it is not JSON'],
    ['[]', 'it is not a convlab progress file'],
    ['null', 'it is not a convlab progress file'],
    ['{"version":1}', 'it is not a convlab progress file'],
    ['{"convlab":"progress","version":2}', 'it comes from another version of convlab'],
    ['{"convlab":"progress","version":1}', '`exercises` is missing'],
    [
      '{"convlab":"progress","version":1,"exercises":{"five":3}}',
      '`exercises["five"]` is not valid',
    ],
    [
      formatProgress(some).replace('"attempts": 1', '"attempts": -1'),
      '`exercises["five"].attempts` is not valid',
    ],
    [
      formatProgress(some).replace('"too-large": 1', '"too-large": "often"'),
      '`exercises["five"].mistakes` is not valid',
    ],
    [
      formatProgress(some).replace(/"lastAnswer": "\w+"/, '"lastAnswer": 1'),
      '`exercises["five"].lastAnswer` is not valid',
    ],
    [
      formatProgress(some).replace(at(1), 'yesterday'),
      '`exercises["five"].firstTried` is not valid',
    ],
  ])('%j is refused: %s', (text, why) => {
    expect(parseProgress(text)).toEqual({ why });
  });
});
