import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { Desk, entries, solutionOf, starterOf } from '../desk.mjs';
import { answer, startWatch, type Watching, type WatchingOptions } from './watching.mjs';

let desk: Desk;
let started: Watching[] = [];
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => {
  for (const { child } of started) child.kill('SIGKILL');
  started = [];
  desk.clear();
});

const [first, second, third] = entries.map(({ exercise }) => exercise);

async function start(args: readonly string[], options: WatchingOptions = {}): Promise<Watching> {
  const watching = await startWatch(desk, args, options);
  started.push(watching);
  return watching;
}

describe('convlab check --watch beside other programs', () => {
  const hasTerminals = process.platform !== 'win32';
  it.runIf(hasTerminals)(
    'goes on as list, check and hint do, wherever the learner went',
    async () => {
      const [here, after, later] = entries
        .filter(({ lesson }) => lesson === '11-the-quiz')
        .map(({ exercise }) => exercise);
      const { output, press } = await start([here!.id], { terminal: true });
      const agree = async (id: string) => {
        const list = await desk.run(['list']);
        expect(list.stdout).toContain(`Next: npx convlab check ${id}\n`);
      };
      await output.until('Now: ');
      await agree(here!.id);
      desk.write(here!.id, readFileSync(solutionOf(here!.id), 'utf8'));
      await output.until(`➜ Next: ${after!.title} `);
      await agree(after!.id);
      press('n');
      await output.until(`➜ Next: ${later!.title} `);
      await agree(later!.id);
      desk.write(first!.id, readFileSync(solutionOf(first!.id), 'utf8'));
      await output.until(`➜ Next: ${second!.title} `);
      await agree(second!.id);
      const checked = await desk.run(['check', here!.id]);
      expect(checked.stdout).toContain(`➜ Next: ${after!.title} `);
      const hint = await desk.run(['hint', '--json']);
      expect(JSON.parse(hint.stdout)).toMatchObject({ exercise: after!.id });
    },
  );

  it('counts a try once, although two of them watch', async () => {
    desk.write('quiz-130', starterOf('quiz-130'));
    const one = await start(['quiz-130']);
    await one.output.until('Now: ');
    const other = await start(['quiz-130']);
    await other.output.until('Now: ');
    for (const [depth, points] of [
      [20, 1],
      [3, 0],
      [20, 1],
    ] as const) {
      desk.write('quiz-130', answer(depth));
      await one.output.until(`${points} of 5 points\n`);
      await other.output.until(`${points} of 5 points\n`);
    }
    one.child.kill('SIGKILL');
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 2 });
    expect(readdirSync(desk.folder)).not.toContain('.progress.json.lock');
  });

  it('shares progress with a notebook, and neither loses a try of the other', async () => {
    desk.write('quiz-130', starterOf('quiz-130'));
    const env = { ...desk.env(), CONVLAB_PROGRESS: join(desk.folder, 'progress.json') };
    const kernel = await Kernel.start({ cwd: import.meta.dirname, env });
    try {
      const { output } = await start(['quiz-130']);
      await output.until('Now: ');
      const cell = kernel.execute(`import { check } from 'convlab';
        for (let n = 100; n < 140; n++) {
          await check('quiz-130', { depth: n });
          await new Promise((resolve) => setTimeout(resolve, 50));
        }`);
      for (const depth of [1, 2, 3]) {
        desk.write('quiz-130', answer(depth));
        await output.until('points\n');
      }
      expect((await cell).status).toBe('ok');
    } finally {
      await kernel.shutdown();
    }
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: 43 });
  });

  it('keeps the exercise when files of others are touched, made or restored', async () => {
    desk.write(second!.id, answer(1));
    desk.write('quiz-130', starterOf('quiz-130'));
    const { output } = await start(['quiz-130']);
    await output.until('Now: ');
    desk.write(first!.id, starterOf(first!.id));
    desk.write(second!.id, answer(1));
    desk.write(third!.id, starterOf(third!.id));
    desk.write('quiz-130', answer(20));
    expect(await output.until('1 of 5 points\n')).not.toContain(second!.title);
    expect(Object.keys(desk.progress().exercises)).toEqual(['quiz-130']);
  });
});
