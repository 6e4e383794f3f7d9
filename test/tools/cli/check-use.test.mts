import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

describe('Wrong use of convlab check', () => {
  it.each([
    [['same-index'], '`same-index` is done by hand, in the explorer of the lesson flattening.'],
    [['quiz-13'], 'There is no exercise or lesson `quiz-13`. Did you mean `quiz-130`?'],
    [['Trainig'], 'There is no exercise or lesson `Trainig`. Did you mean `training`?'],
    [['--all', 'quiz-130'], '--all checks every exercise: name none.'],
    [
      ['--answer', '{}'],
      '--answer is for one exercise: name it, as in `check quiz-130 --answer …`.',
    ],
    [
      ['--file', 'a.ts', 'quiz-130', 'depthwise'],
      '--file is for one exercise: name it, as in `check quiz-130 --file …`.',
    ],
    [['quiz-130', '--file', 'none.ts'], 'There is no file none.ts.'],
    [['the-quiz', '--answer', '{}'], '--answer is for one exercise'],
    [['quiz-130', 'depthwise', '--watch'], '--watch begins with one exercise: name one or none.'],
    [
      ['quiz-130', '--answer', '{'],
      '--answer is not JSON: a closing brace is missing at character 2.',
    ],
    [['--watch', '--json'], "option '--json' cannot be used with option '--watch'"],
    [['--wach'], "unknown option '--wach'"],
    [['--wach'], 'Did you mean --watch?'],
    [
      ['quiz-130', '--answer', '{}', '--junit', '/none/a.xml'],
      '/none/a.xml cannot be written: ENOENT',
    ],
  ])('%j: %s', async (args, message) => {
    const { code, stderr } = await desk.run(['check', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('is made less likely by examples in the help', async () => {
    const { code, stdout } = await desk.run(['check', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('npx convlab check --watch');
    expect(stdout).toContain(
      'Exit codes: 0 passed, 1 not passed, 2 wrong use, 3 a fault of convlab.',
    );
  });
});
