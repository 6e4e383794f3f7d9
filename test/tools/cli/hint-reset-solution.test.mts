import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk, entries, entryOf, solutionOf, starterOf } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const { hints } = entryOf('formula-of-step-3').exercise;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('convlab hint', () => {
  it('gives one hint after the other, and then says that it was the last', async () => {
    const heads = [];
    for (let i = 0; i <= hints.length; i++) {
      const { code, stdout } = await desk.run(['hint', 'formula-of-step-3']);
      expect(code).toBe(0);
      expect(oneLine(stdout)).toContain(oneLine(hints[Math.min(i, hints.length - 1)]!));
      heads.push(stdout.split('\n')[0]);
    }
    const of = hints.length;
    expect(heads).toEqual([
      ...hints.map((_, i) => `The formula of step 3: hint ${i + 1} of ${of}`),
      'The formula of step 3: there is no further hint. The last one was',
    ]);
    expect(desk.progress().exercises['formula-of-step-3']).toMatchObject({
      hints: of,
      attempts: 0,
    });
  });

  it('is about the first exercise that is not passed, and can be JSON', async () => {
    const { exercise } = entries[0]!;
    const { stdout } = await desk.run(['hint', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      exercise: exercise.id,
      number: 1,
      of: exercise.hints.length,
      text: exercise.hints[0],
      again: false,
    });
  });

  it.each(['QUIZ-130', 'quiz_130', 'The 130 x 130 quiz', 'the-quiz', 'The quiz', 'Quiz'])(
    'knows what is meant by %s',
    async (text) => {
      const { stdout } = await desk.run(['hint', text, '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ exercise: 'quiz-130', number: 1 });
    },
  );

  it('keeps the lines of a skeleton as they are, without its fence', async () => {
    const of = entryOf('max-pool-by-loops').exercise.hints.length;
    let last = '';
    for (let i = 0; i < of; i++) last = (await desk.run(['hint', 'max-pool-by-loops'])).stdout;
    expect(last).toMatch(/\n +\n {2}const result = \[\];\n {2}for \(let i = 0;/);
    expect(last).toContain('\n      for (let a = 0; a < kernel; a++)');
    expect(last).not.toContain('```');
  });

  it('refuses an exercise that is not there', async () => {
    const { code, stderr } = await desk.run(['hint', 'quizz']);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no exercise or lesson `quizz`. Did you mean `quiz`?');
  });
});

describe('convlab reset', () => {
  const file = join('DESK', 'quiz', 'quiz-130.ts');

  it('remakes the file and keeps what was written, each time', async () => {
    desk.write('quiz-130', 'export const depth = 1;\n');
    expect(await desk.run(['reset', 'quiz-130'])).toMatchObject({
      code: 0,
      stdout: `✔ ${file} is new again; what you had is in ${join('DESK', 'quiz', 'quiz-130.backup-1.ts')}\n`,
    });
    expect(desk.read('quiz-130')).toBe(starterOf('quiz-130'));
    desk.write('quiz-130', 'export const depth = 2;\n');
    await desk.run(['reset', 'quiz-130']);
    const copy = (n: number) => join(desk.folder, 'quiz', `quiz-130.backup-${n}.ts`);
    expect([1, 2].map((n) => readFileSync(copy(n), 'utf8'))).toEqual([
      'export const depth = 1;\n',
      'export const depth = 2;\n',
    ]);
  });

  it('makes a file that is missing, and leaves an unchanged one alone', async () => {
    const reset = async () => (await desk.run(['reset', 'quiz-130'])).stdout;
    expect(await reset()).toBe(`✔ ${file} was not there, and was made\n`);
    expect(await reset()).toBe(`✔ ${file} is as it was at first\n`);
  });

  it('wants an exercise, and lists those of a lesson', async () => {
    const { code, stderr } = await desk.run(['reset', 'the-quiz']);
    expect(code).toBe(2);
    expect(stderr).toContain('`the-quiz` is a lesson. Name one of its exercises: quiz-130, ');
  });

  it('says which exercise a misspelt name may stand for', async () => {
    for (const command of ['reset', 'solution']) {
      const { code, stderr } = await desk.run([command, 'QUIZ-13']);
      expect(code).toBe(2);
      expect(stderr).toContain('There is no exercise `QUIZ-13`. Did you mean `quiz-130`?');
    }
  });

  it('changes nothing if one of the names is wrong', async () => {
    const { code } = await desk.run(['reset', 'quiz-130', 'quiz-131']);
    expect(code).toBe(2);
    expect(desk.read('quiz-130')).toBeUndefined();
  });

  it('has to be told which', async () => {
    const { code, stderr } = await desk.run(['reset']);
    expect(code).toBe(2);
    expect(stderr).toContain("missing required argument 'ids'");
  });
});

describe('convlab solution', () => {
  const id = 'quiz-130';
  const text = readFileSync(solutionOf(id), 'utf8');
  const left = (n: number) =>
    `\n✖ The 130 x 130 quiz (quiz-130) is not passed yet.\n  ${n > 0 ? `\`npx convlab hint quiz-130\` has ${n} more for you, and ` : ''}\`npx convlab solution quiz-130 --give-up\` shows the solution now.\n`;

  it('is not shown before the exercise is passed, but the hints that are left are counted', async () => {
    const all = entryOf(id).exercise.hints.length;
    expect(await desk.run(['solution', id])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: left(all),
    });
    for (let i = 0; i < all; i++) await desk.run(['hint', id]);
    expect((await desk.run(['solution', id])).stderr).toBe(left(0));
    expect(desk.progress().exercises[id]).toMatchObject({ solutionShown: false });
  });

  it('is shown to those who give up, which is remembered', async () => {
    expect(await desk.run(['solution', id, '--give-up'])).toMatchObject({ code: 0, stdout: text });
    expect(desk.progress().exercises[id]).toMatchObject({ solutionShown: true, attempts: 0 });
  });

  it('is shown to those who passed', async () => {
    await desk.run(['check', id, '--file', solutionOf(id)]);
    expect(await desk.run(['solution', id])).toMatchObject({ code: 0, stdout: text });
  });

  it('is there for every exercise', () => {
    const missing = entries.filter(({ exercise }) => !existsSync(solutionOf(exercise.id)));
    expect(missing.map(({ exercise }) => exercise.id)).toEqual([]);
  });
});
