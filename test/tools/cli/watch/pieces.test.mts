import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk, starterOf } from '../desk.mjs';
import { startWatch, type Watching } from './watching.mjs';

let desk: Desk;
let watching: Watching;
let file: string;
beforeAll(async () => {
  desk = new Desk();
  desk.write('quiz-130', starterOf('quiz-130'));
  file = desk.path('quiz-130');
  watching = await startWatch(desk, ['quiz-130']);
  await watching.output.until('Now: ');
});
afterAll(() => {
  watching.child.kill('SIGKILL');
  desk.clear();
});

/** Each is another answer, whose second half is another statement. */
const whole = (n: number) => `console.log('try ${n}.');\nexport const depth = ${100 + n};\n`;

type Save = (text: string) => void | Promise<void>;

const inTwo =
  (at: (text: string) => number, gap: number): Save =>
  async (text) => {
    writeFileSync(file, text.slice(0, at(text)));
    await pause(gap);
    appendFileSync(file, text.slice(at(text)));
  };
const inAStatement = (text: string) => text.length - 6;
const betweenStatements = (text: string) => text.indexOf('\n') + 1;

const saves: readonly (readonly [string, Save])[] = [
  ['written at once', (text) => writeFileSync(file, text)],
  [
    'emptied and then filled',
    async (text) => {
      writeFileSync(file, '');
      await pause(150);
      writeFileSync(file, text);
    },
  ],
  ['written in two halves, at once', inTwo(inAStatement, 0)],
  ['written in two halves, 50 ms apart', inTwo(inAStatement, 50)],
  ['written in two halves, 300 ms apart', inTwo(inAStatement, 300)],
  ['written in two halves of which the first is an answer', inTwo(betweenStatements, 100)],
  [
    'written byte by byte',
    async (text) => {
      writeFileSync(file, '');
      for (const byte of text) {
        appendFileSync(file, byte);
        await pause(5);
      }
    },
  ],
  [
    'written twice, as by a formatter that changes nothing',
    async (text) => {
      writeFileSync(file, text);
      await pause(120);
      writeFileSync(file, text);
    },
  ],
  [
    'replaced by another file, as by sed -i',
    (text) => {
      writeFileSync(`${file}.sedXq1`, text);
      renameSync(`${file}.sedXq1`, file);
    },
  ],
  [
    'moved to a backup and written anew, as by vim',
    async (text) => {
      renameSync(file, `${file}~`);
      await pause(20);
      writeFileSync(file, text);
      unlinkSync(`${file}~`);
    },
  ],
  [
    'deleted and created, as by git',
    async (text) => {
      unlinkSync(file);
      await pause(200);
      writeFileSync(file, text);
    },
  ],
  [
    'written beside a lock and a backup, as by emacs',
    async (text) => {
      const lock = file.replace('quiz-130.ts', '.#quiz-130.ts');
      if (process.platform === 'win32') writeFileSync(lock, '');
      else symlinkSync('me@here.1:2', lock);
      await pause(80);
      writeFileSync(`${file}~`, 'const before = 1;');
      writeFileSync(file, text);
      unlinkSync(lock);
      unlinkSync(`${file}~`);
    },
  ],
  [
    'saved thirty times in a row',
    async (text) => {
      for (let n = 30; n > 0; n--) {
        writeFileSync(file, `${text}// ${n}\n`);
        await pause(20);
      }
      writeFileSync(file, text);
    },
  ],
];

describe('A file that is', () => {
  it.each(saves.map(([how, save], n) => [how, save, n] as const))(
    '%s is judged once, when it is whole',
    async (_how, save, n) => {
      await save(whole(n));
      const seen =
        (await watching.output.until(`try ${n}.`)) + (await watching.output.until('points\n'));
      expect(seen.match(/The 130 x 130 quiz: |does not compile|There is no file/g)).toHaveLength(1);
      expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: n + 1 });
    },
  );

  it('touched, or restored, is no try', async () => {
    const last = saves.length - 1;
    const before = desk.progress();
    const now = new Date();
    utimesSync(file, now, now);
    writeFileSync(file, whole(last - 1));
    await watching.output.until('points\n');
    writeFileSync(file, whole(last));
    const seen = await watching.output.until('points\n');
    expect(seen).toContain(`try ${last}.`);
    expect(desk.progress()).toEqual(before);
  });
});

// Windows keeps a folder that is watched.
describe.skipIf(process.platform === 'win32')('In the place of a file', () => {
  it('there may be nothing for a while, or a folder, and the watch goes on', async () => {
    desk.write('quiz-130', whole(40));
    await watching.output.until('points\n');
    renameSync(file, `${file}.away`);
    await watching.output.until('There is no file');
    renameSync(`${file}.away`, file);
    await watching.output.until('points\n');
    const { attempts } = desk.progress().exercises['quiz-130']!;
    unlinkSync(file);
    await watching.output.until('There is no file');
    desk.write('quiz-130', whole(49));
    await watching.output.until('points\n');
    unlinkSync(file);
    mkdirSync(file);
    await watching.output.until('quiz-130.ts is a folder. ');
    rmdirSync(file);
    desk.write('quiz-130', whole(50));
    await watching.output.until('try 50.');
    expect(desk.progress().exercises['quiz-130']).toMatchObject({ attempts: Number(attempts) + 2 });
  });

  it('all may be gone, and come back', async () => {
    rmSync(desk.folder, { recursive: true });
    await watching.output.until('There is no file');
    desk.write('quiz-130', whole(60));
    await watching.output.until('try 60.');
    desk.write('quiz-130', whole(61));
    await watching.output.until('try 61.');
    expect(existsSync(file)).toBe(true);
  });
});
