import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableOf, sumUp } from '../../../src/tools/cli/exercises/table.mjs';
import { untried } from '../../../src/course/progress/progress.js';
import { tasks } from '../../../src/course/tasks/index.js';
import { five } from '../../course/progress/exercise.js';
import { Desk, entries, solutionOf } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const most = entries
  .flatMap(({ exercise }) => exercise.parts)
  .reduce((sum, { points }) => sum + points, 0);
const [first] = entries;

describe('convlab list', () => {
  it('shows every exercise under its lesson, in lines of 80 columns', async () => {
    const { code, stdout, stderr } = await desk.run(['list']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    for (const { exercise, lesson } of entries) {
      expect(lines).toContain(lesson);
      expect(lines.filter((line) => line.startsWith(`·  ${exercise.id} `))).toHaveLength(1);
    }
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain(
      `\n\n0 of ${entries.length} passed, 0 of ${most} points\n0 of ${tasks.length} tasks on explorers passed, in the notebooks\nNext: npx convlab check ${first!.exercise.id}\n`,
    );
  });

  it('shows what was passed and what was tried', async () => {
    await desk.run(['check', 'quiz-130', '--file', solutionOf('quiz-130')]);
    await desk.run(['check', 'another-photo', '--answer', '{ "depth": 7 }']);
    const { stdout } = await desk.run(['list', 'the-quiz']);
    expect(stdout).toMatch(/^✔ {2}quiz-130 .* 5\/5$/m);
    expect(stdout).toMatch(/^✖ {2}another-photo .* 0\/6$/m);
    expect(stdout).toMatch(/^1 of \d+ passed, 5 of \d+ points$/m);
    expect(stdout).not.toContain('00-start-here');
  });

  it('gives the same as JSON', async () => {
    await desk.run(['hint', 'quiz-130']);
    const { stdout } = await desk.run(['list', 'quiz-130', '--json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'quiz-130',
        title: 'The 130 x 130 quiz',
        lesson: '11-the-quiz',
        topic: 'quiz',
        kind: 'values',
        lastOn: expect.any(String) as string,
        file: join('DESK', 'quiz', 'quiz-130.ts'),
        hints: 5,
        hintsGiven: 1,
        attempts: 0,
        passed: false,
        points: 0,
        maxPoints: 5,
        solutionShown: false,
        mistakes: {},
      },
    ]);
  });

  it.each([
    ['quiz'],
    ['the-quiz'],
    ['notebooks/11-the-quiz.md'],
    ['The-Quiz'],
    ['quiz', 'the-quiz'],
  ])('knows a part of the course by %s, whatever its number', async (...parts) => {
    const { stdout } = await desk.run(['list', ...parts, '--json']);
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    const wanted = entries.filter(({ topic }) => topic === 'quiz');
    expect(ids).toEqual(wanted.map(({ exercise }) => exercise.id));
  });

  it('refuses a part that is not there', async () => {
    expect(await desk.run(['list', 'qiuz-130'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        '\n✖ There is no exercise or lesson `qiuz-130`. Did you mean `quiz-130`?\n  Run `npx convlab list` for all exercises.\n',
    });
  });

  it('says that a damaged progress file was set aside', async () => {
    writeFileSync(join(desk.folder, 'progress.json'), '{');
    const { code, stdout } = await desk.run(['list']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `! ${join('DESK', 'progress.json')} could not be used because it is not JSON. It is now ${join('DESK', 'progress.damaged-1.json')}, and your progress starts again.`,
    );
  });
});

describe('The table', () => {
  const entry = {
    exercise: five,
    lesson: '00-start-here',
    lessonTitle: 'Start here',
    topic: 'hands',
  };
  const long = { ...five, id: 'long', title: 'A title that goes on and on and on and on and on' };

  it('keeps to the width that there is, and fills no more than it needs', () => {
    expect(tableOf([entry], {}, 200)).toBe('00-start-here\n·  five  Five        values    0/2');
    const [, line = ''] = tableOf([{ ...entry, exercise: long }], {}, 60).split('\n');
    expect(line).toHaveLength(60);
    expect(line).toContain('A title that goes on and on and on…');
  });

  it('shows parts of points', () => {
    const states = { five: { ...untried, attempts: 1, points: 2 / 3 } };
    expect(tableOf([entry], states)).toMatch(/✖ {2}five .* 0\.7\/2$/);
    expect(sumUp([entry], states)).toBe('0 of 1 passed, 0.7 of 2 points');
  });
});
