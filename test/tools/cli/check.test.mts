import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk, entries, entryOf, solutionOf, starterOf } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const RIGHT = '{ "depth": 20, "size": 16, "features": 5120 }';
const nextOf = (id: string) =>
  entries[entries.findIndex(({ exercise }) => exercise.id === id) + 1]!;

describe('convlab check', () => {
  it('takes the first exercise that is not passed, and says where the next one is', async () => {
    const [first, second] = entries.map(({ exercise }) => exercise);
    desk.write(first!.id, readFileSync(solutionOf(first!.id), 'utf8'));
    const passed = await desk.run(['check']);
    expect(passed.code).toBe(0);
    expect(passed.stdout).toContain(`${first!.title}: right, `);
    expect(passed.stdout).toContain(`➜ Next: ${second!.title} (${second!.id}), in DESK`);
    desk.write(second!.id, starterOf(second!.id));
    const next = await desk.run(['check']);
    expect(next.code).toBe(1);
    expect(next.stdout).toContain(`${second!.title}: nothing answered yet\n`);
    expect(next.stdout).not.toContain('Next:');
  });

  it('gives the points for what is right, and names what is not', async () => {
    desk.write('quiz-130', 'export const depth = 20, size = 15, features = 4500;\n');
    const { code, stdout } = await desk.run(['check', 'quiz-130']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^The 130 x 130 quiz: 2 of 5 points\n✔ Right: /);
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 1, points: 2 });
  });

  it('says of a right file what the types cannot know of its layers', async () => {
    const right = readFileSync(solutionOf('repair-relu'), 'utf8');
    desk.write('repair-relu', right.replace('shape.flattenedSize([16, 7, 7])', '16 * 7 * 7'));
    const { code, stdout } = await desk.run(['check', 'repair-relu']);
    expect(code).toBe(0);
    expect(stdout).toContain('→ `16 * 7 * 7` is any number to the types');
  });

  it('counts the same answer once, however often it is checked', async () => {
    const check = async (text: string) => {
      desk.write('quiz-130', text);
      await desk.run(['check', 'quiz-130']);
      return desk.progress().exercises['quiz-130']?.attempts;
    };
    const answer = 'export const depth = 20, size = 15, features = 4500;\n';
    expect(await check(answer)).toBe(1);
    expect(await check(`// once more\n${answer}`)).toBe(1);
    expect(await check(answer.replace('4500', '4600'))).toBe(2);
  });

  it('takes a lesson for all of its exercises', async () => {
    const { stdout } = await desk.run(['check', 'Start-Here', '--json']);
    const checked = (JSON.parse(stdout) as { exercise: string }[]).map(({ exercise }) => exercise);
    expect(checked).toEqual(['wide-photos', 'grey-pictures']);
  });

  it('takes several exercises, and a file for an id', async () => {
    desk.write('quiz-130', readFileSync(solutionOf('quiz-130'), 'utf8'));
    desk.write('wide-photos', 'export const widePhotos = [4, 3, 30, 20];\n');
    const { code, stdout } = await desk.run(['check', desk.path('quiz-130'), 'wide-photos']);
    expect(code).toBe(1);
    expect(stdout.indexOf('The 130 x 130 quiz: right')).toBe(0);
    expect(stdout).toContain('A batch of wide photos: ');
  });

  it('does not count an unchanged starter', async () => {
    desk.write('quiz-130', starterOf('quiz-130'));
    expect((await desk.run(['check', 'quiz-130'])).code).toBe(1);
    expect(existsSync(join(desk.folder, 'progress.json'))).toBe(false);
  });

  it('goes on, and says so, if progress cannot be kept', async () => {
    mkdirSync(join(desk.folder, 'progress.json'));
    const { code, stdout, stderr } = await desk.run(['check', 'quiz-130', '--answer', RIGHT]);
    expect(code).toBe(0);
    expect(stdout).toContain('The 130 x 130 quiz: right, 5 points');
    expect(stderr).toBe(
      `! Your progress could not be read from ${join('DESK', 'progress.json')}: there is a folder with that name. Until this program ends, your progress is kept in memory only.\n`,
    );
  });

  it('keeps nothing with CONVLAB_PROGRESS=off', async () => {
    const env = { CONVLAB_PROGRESS: 'off' };
    expect((await desk.run(['check', 'quiz-130', '--answer', RIGHT], { env })).code).toBe(0);
    expect(existsSync(join(desk.folder, 'progress.json'))).toBe(false);
  });

  it('has its marks in colour if colour is wanted, and the same words', async () => {
    const args = ['check', 'quiz-130', '--answer', '{ "depth": -1 }'];
    const plain = await desk.run(args);
    const coloured = await desk.run(args, { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } });
    expect(plain.raw).not.toContain('\u001b');
    expect(coloured.raw).toContain('\u001b[31m✖\u001b[39m depth');
    expect(coloured.raw).toContain('\u001b[2m·\u001b[22m size, features');
    expect(coloured.stdout).toBe(plain.stdout);
  });
});

describe('convlab check --json', () => {
  it('prints the report alone, and keeps to the exit codes', async () => {
    const right = await desk.run(['check', 'quiz-130', '--answer', RIGHT, '--json']);
    expect(JSON.parse(right.stdout)).toMatchObject({
      exercise: 'quiz-130',
      passed: true,
      points: 5,
      maxPoints: 5,
    });
    const wrong = await desk.run(['check', 'quiz-130', '--json', '--answer', '{}']);
    expect([right.code, wrong.code]).toEqual([0, 1]);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ passed: false, points: 0 });
  });

  it('reads an answer from standard input', async () => {
    const { code } = await desk.run(['check', 'quiz-130', '--answer', '-'], { input: RIGHT });
    expect(code).toBe(0);
  });

  it('prints a list for several', async () => {
    const { stdout } = await desk.run(['check', 'quiz-130', 'depthwise', '--json']);
    const reports = JSON.parse(stdout) as { exercise: string; findings: { rule: string }[] }[];
    expect(reports.map(({ exercise, findings }) => [exercise, findings[0]!.rule])).toEqual([
      ['quiz-130', 'no-file'],
      ['depthwise', 'no-file'],
    ]);
  });
});

describe('convlab check --file', () => {
  it('checks a file that is anywhere', async () => {
    const file = join(desk.folder, 'mine.ts');
    writeFileSync(file, 'export const depth = 20, size = 16, features = 5120;\n');
    expect((await desk.run(['check', 'quiz-130', '--file', file])).code).toBe(0);
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ passed: true });
  });
});

describe('convlab check --all', () => {
  it('checks every exercise, sums up, and writes JUnit XML', async () => {
    const [first, second] = entries.map(({ exercise }) => exercise);
    desk.write(first!.id, readFileSync(solutionOf(first!.id), 'utf8'));
    desk.write(second!.id, 'syntax error');
    const file = join(desk.folder, 'junit.xml');
    const { code, stdout, stderr } = await desk.run(['check', '--all', '--junit', file]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(new RegExp(`^✔  ${first!.id} `, 'm'));
    expect(stdout).toMatch(new RegExp(`^·  ${second!.id} `, 'm'));
    expect(stdout).toContain(`\n1 of ${entries.length} passed, `);
    const xml = readFileSync(file, 'utf8');
    expect(xml).toContain(
      `<testsuites name="convlab" tests="${entries.length}" failures="${entries.length - 1}" errors="0"`,
    );
    const { lesson, topic } = entryOf(second!.id);
    expect(xml).toContain(`<testcase name="${second!.id}" classname="${lesson}.${topic}"`);
    expect(xml).toContain('type="not-compiled"');
    expect(desk.progress().exercises[first!.id]).toMatchObject({ passed: true });
    expect(desk.progress().exercises[second!.id]).toBeUndefined();
  });

  it('passes with all solutions, and then there is nothing left to do', async () => {
    for (const { exercise } of entries) {
      desk.write(exercise.id, readFileSync(solutionOf(exercise.id), 'utf8'));
    }
    const { code, stdout } = await desk.run(['check', '--all']);
    expect(stdout).toContain(`\n${entries.length} of ${entries.length} passed, `);
    expect(code).toBe(0);
    expect((await desk.run(['check'])).stdout).toBe('✔ All exercises are passed.\n');
    expect((await desk.run(['hint'])).stdout).toBe(
      'All exercises are passed: there is nothing to hint at.\n',
    );
    const last = entries.at(-1)!.exercise.id;
    expect((await desk.run(['check', last])).stdout).toContain('\n✔ All exercises are passed.\n');
  });
});

describe('The course', () => {
  it('goes on after the exercise that was passed, and then comes back to what was left out', async () => {
    const { lesson, exercise: last } = entries.at(-1)!;
    const leftOut = entries.find((entry) => entry.lesson === lesson)!.exercise;
    const { stdout } = await desk.run(['check', last.id, '--file', solutionOf(last.id)]);
    expect(stdout).toContain(`Next: ${leftOut.title}`);
    const quiz = await desk.run(['check', 'quiz-130', '--answer', RIGHT]);
    expect(quiz.stdout).toContain(`Next: ${nextOf('quiz-130').exercise.title}`);
  });
});
