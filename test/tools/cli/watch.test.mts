import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonFor } from '../../../src/tools/cli/watch/saves.mjs';
import { Desk, entries, solutionOf, starterOf } from './desk.mjs';
import { answer, startWatch, type WatchingOptions } from './watch/watching.mjs';

let desk: Desk;
let running: ChildProcess | undefined;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => {
  running?.kill('SIGKILL');
  desk.clear();
});

const [first, second, third] = entries.map(({ exercise }) => exercise);

async function watch(args: readonly string[] = [], options: WatchingOptions = {}) {
  const watching = await startWatch(desk, args, options);
  running = watching.child;
  return watching;
}

describe('convlab check --watch', () => {
  it('begins with the first exercise that is not passed, and makes its file', async () => {
    const { output } = await watch();
    await output.until(
      `✔ ${desk.plain(desk.path(first!.id))} was not there, and was made\n➜ Now: ${first!.title} (${first!.id}), in `,
    );
    expect(desk.read(first!.id)).toBe(starterOf(first!.id));
  });

  it('checks what is there already, and then each save', async () => {
    desk.write('quiz-130', answer(10));
    const { output } = await watch(['quiz-130']);
    await output.until('➜ Now: The 130 x 130 quiz (quiz-130), in ');
    expect(await output.until('0 of 5 points\n')).toMatch(/\n\d\d:\d\d:\d\d {2}DESK/);
    desk.write('quiz-130', answer(20));
    await output.until('1 of 5 points\n');
    desk.write('quiz-130', 'export const depth = ;\n');
    await output.until('does not compile: Unexpected ";"');
    desk.write('quiz-130', `console.log('here');\n${answer(20)}`);
    await output.until('Printed:\n  here\nThe 130 x 130 quiz: 1 of 5 points\n');
    // The file is another one, but its answer is not.
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 2 });
  });

  it('goes on to the next exercise with the one that passes', async () => {
    const { output } = await watch();
    await output.until('Now: ');
    desk.write(first!.id, readFileSync(solutionOf(first!.id), 'utf8'));
    await output.until(`${first!.title}: right, `);
    await output.until(`➜ Next: ${second!.title} (${second!.id}), in `);
    expect(desk.read(second!.id)).toBe(starterOf(second!.id));
    desk.write(second!.id, readFileSync(solutionOf(second!.id), 'utf8'));
    await output.until(`${second!.title}: right, `);
    await output.until(`➜ Next: ${third!.title} `);
  });

  it('follows the learner to another exercise', async () => {
    const { output } = await watch();
    await output.until('Now: ');
    desk.write('quiz-130', answer(20));
    await output.until('The 130 x 130 quiz: 1 of 5 points\n');
    writeFileSync(join(desk.folder, 'quiz', 'helper.ts'), 'export const twenty = 20;\n');
    await output.until('The 130 x 130 quiz: 1 of 5 points\n');
  });

  it('sees a file that an editor replaces the old one with', async () => {
    desk.write('quiz-130', starterOf('quiz-130'));
    const { output } = await watch(['quiz-130']);
    await output.until('Now: ');
    const file = desk.path('quiz-130');
    for (const depth of [1, 20, 2, 20]) {
      writeFileSync(`${file}.tmp`, answer(depth));
      renameSync(`${file}.tmp`, file);
      await output.until(`${depth === 20 ? 1 : 0} of 5 points\n`);
    }
    // As vim with `backupcopy=no` does, and editors that delete the file first.
    renameSync(file, `${file}~`);
    writeFileSync(file, answer(3));
    unlinkSync(`${file}~`);
    await output.until('0 of 5 points\n');
  });

  it('gives up a check when a newer save comes', async () => {
    desk.write('quiz-130', starterOf('quiz-130'));
    const { output } = await watch(['quiz-130']);
    await output.until('Now: ');
    // By itself it would be given up after two seconds, and the report would say so.
    desk.write('quiz-130', "console.log('old');\nfor (;;) {\n}\n");
    await new Promise((resolve) => setTimeout(resolve, 300));
    desk.write('quiz-130', answer(20));
    const seen = await output.until('1 of 5 points\n');
    expect(seen).not.toContain('old');
    expect(seen).not.toContain('never ends');
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 1 });
  });

  it('goes on after a progress file that cannot be used', async () => {
    writeFileSync(join(desk.folder, 'progress.json'), '{');
    const { output } = await watch(['quiz-130']);
    await output.until('Now: ');
    desk.write('quiz-130', answer(20));
    await output.until('progress.damaged-1.json, and your progress starts again.');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends well on %s', async (signal) => {
    const { child, output, ended } = await watch();
    await output.until('Now: ');
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.rest).toMatch(/\n0 of \d+ passed, 0 of \d+ points\n$/);
  });

  it('shows no keys if none can be pressed', async () => {
    const { child, output, ended } = await watch();
    child.stdin!.end();
    const shown = await output.until('Now: ');
    child.kill('SIGTERM');
    await ended;
    expect(shown + output.rest).not.toContain('Keys:');
  });
});

describe('A system that lets no more files be watched', () => {
  it.each(['ENOSPC', 'EMFILE'])('(%s) is told apart from a full disk', (code) => {
    const error = Object.assign(new Error('watch'), { code });
    expect(reasonFor(error)).toBe(
      'Saves cannot be noticed: the system allows no more files to be watched.',
    );
    expect(reasonFor(new Error('other'))).toBe('Saves cannot be noticed: other.');
  });

  it('can be asked by hand whether there is something new', async () => {
    desk.write('quiz-130', starterOf('quiz-130'));
    const { output } = await watch(['quiz-130'], { env: { CHOKIDAR_USEPOLLING: '1' } });
    await output.until('Now: ');
    desk.write('quiz-130', answer(20));
    await output.until('1 of 5 points\n');
  });
});

describe.skipIf(process.platform === 'win32')('The keys of convlab check --watch', () => {
  const KEYS = 'Keys: c check now, h hint, l list, r reset, n next, q quit';

  it('give hints, list, go on and quit', async () => {
    const { output, ended, press } = await watch([], { terminal: true });
    await output.until(KEYS);
    await output.until('Now: ');
    press('h');
    await output.until(`\n${first!.title}: hint 1 of ${first!.hints.length}\n`);
    press('l');
    await output.until('-the-quiz\n');
    await output.until(KEYS);
    press('n');
    await output.until(`Next: ${second!.title} `);
    press('x'); // means nothing
    press('q');
    expect(await ended).toBe(0);
    expect(output.rest).toMatch(/0 of \d+ passed, 0 of \d+ points\n/);
    expect(desk.progress().exercises[first!.id]).toMatchObject({ hints: 1 });
  });

  it('ask before they reset', async () => {
    desk.write('quiz-130', answer(20));
    const { output, press } = await watch(['quiz-130'], { terminal: true });
    await output.until('1 of 5 points\n');
    const question = 'Reset quiz-130? A copy of what you wrote is kept. y yes, n no';
    press('r');
    await output.until(question);
    press('n');
    await output.until('Nothing was changed.\n');
    expect(desk.read('quiz-130')).toBe(answer(20));
    press('r');
    await output.until(question);
    press('y');
    await output.until('quiz-130.ts is new again; what you had is in ');
    expect(desk.read('quiz-130')).toBe(starterOf('quiz-130'));
    expect(existsSync(join(desk.folder, 'quiz', 'quiz-130.backup-1.ts'))).toBe(true);
    // The reset itself is not a save: the next one comes from the learner.
    desk.write('quiz-130', answer(3));
    expect((await output.until(' of 5 points\n')).match(/\d of 5/)?.[0]).toBe('0 of 5');
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 2 });
  });

  it('quit with Ctrl-C', async () => {
    const { output, ended, press } = await watch([], { terminal: true });
    await output.until(KEYS);
    press('\u0003');
    expect(await ended).toBe(0);
    expect(output.rest).toMatch(/0 of \d+ passed/);
  });

  it('have nothing to do once all exercises are passed', async () => {
    const passed = (id: string) => ({
      attempts: 1,
      passed: true,
      points: 1,
      maxPoints: 1,
      hints: 0,
      solutionShown: false,
      mistakes: {},
      id,
    });
    const all = Object.fromEntries(entries.map(({ exercise: { id } }) => [id, passed(id)]));
    writeFileSync(
      join(desk.folder, 'progress.json'),
      JSON.stringify({ convlab: 'progress', version: 1, exercises: all }),
    );
    const { output, press } = await watch([], { terminal: true });
    await output.until('✔ All exercises are passed.');
    press('h');
    await output.until('There is nothing to hint at.');
    press('r');
    await output.until('There is nothing to reset.');
    press('n');
    await output.until('✔ All exercises are passed.');
    rmSync(join(desk.folder, 'progress.json'));
    press('n');
    await output.until(`Next: ${first!.title}`);
  });
});
