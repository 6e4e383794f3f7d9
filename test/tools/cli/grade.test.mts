import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/tools/cli/main.mjs';
import { statuses } from '../../../src/tools/grade/result.mjs';
import { findTools } from '../../../src/tools/grade/sandbox/bubblewrap.mjs';
import { Desk } from './desk.mjs';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  put('class/ada/quiz-130.ts', 'export const depth = 20;');
  put('class/bob/quiz-130.ts', 'export const depth = 3;');
  put('one.yaml', 'exercises: [quiz-130]');
});
afterEach(() => desk.clear());

const canGrade = process.env.CI === 'true' || !('missing' in findTools());

function put(path: string, text: string): void {
  mkdirSync(dirname(join(desk.folder, path)), { recursive: true });
  writeFileSync(join(desk.folder, path), text);
}

/** Runs `convlab grade …`; `~` means the desk. */
function grade(args: string, env: NodeJS.ProcessEnv = {}) {
  const words = args.split(' ').map((word) => word.replace(/^~/, desk.folder));
  return desk.run(['grade', ...words], { env: { CONVLAB_SECRET: undefined, ...env } });
}

/** The same in this process, which is quicker: a refusal comes before anything is graded. */
async function refuse(args: string): Promise<{ code: unknown; stderr: string }> {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.stubEnv('CONVLAB_SECRET', undefined);
  try {
    await main(['grade', ...args.split(' ').map((word) => word.replace(/^~/, desk.folder))]);
    return { code: process.exitCode, stderr: desk.plain(said.join('\n')) };
  } finally {
    process.exitCode = undefined;
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

describe('Wrong use of convlab grade', () => {
  it.each([
    ['~/class', "required option '--out <results>' not specified"],
    ['~/none --out ~/out', 'There is no DESK/none.\n  Name the folder or .zip with what was'],
    [
      '~/one.yaml --out ~/out',
      "DESK/one.yaml can't be used as the folder of submissions. It is not a folder.",
    ],
    ['~/empty --out ~/out', 'There are no submissions in DESK/empty.'],
    ['~/broken.zip --out ~/out', "DESK/broken.zip can't be used as the archive of submissions."],
    [
      'exercises --out ~/out',
      'exercises looks like the work of one student, not of a class: it holds beyond, conv2d, convolution, ….\n  Put it into a folder that is named after the student',
    ],
    ['~/class/ada --out ~/out', 'it holds quiz-130.'],
    [
      '~/class --out ~/class/results',
      "DESK/class/results lies in the folder of submissions, so the results would be taken for a student's.\n  Name a folder beside it.",
    ],
    ['~/class --out ~/class', 'DESK/class lies in the folder of submissions'],
    ['~/class --out ~/mine', 'DESK/mine has other files in it.'],
    ['~/class --out ~/one.yaml', 'DESK/one.yaml is a file.\n  Name a folder for the results.'],
    ['~/class --out ~/out --resume', 'There is nothing to go on with in DESK/out.'],
    ['~/class --out ~/out --student zoe', 'There is no submission of zoe.\n  There are: ada, bob.'],
    [
      '~/class --out ~/out --shard 5/4',
      '`5/4` is not a shard: expected a part of several, such as 2/4',
    ],
    [
      '~/class --out ~/out --shard auto',
      'no shard is set: there is no CONVLAB_SHARD (2/4), no Slurm array and no JOB_COMPLETION_INDEX',
    ],
    ['~/class --out ~/out --shard 1/2', 'With --shard all machines need the same secret'],
    [
      '~/class --out ~/out --shard 1/2 --student ada',
      "option '--student <name>' cannot be used with option '--shard <i/n>'",
    ],
    ['~/class --out ~/out --secret-file ~/none', 'DESK/none holds no secret.'],
    ['~/class --out ~/out --jobs 1.5', 'expected a whole number from 1 to 9999.'],
    ['~/class --out ~/out --timeout 0', 'expected a number above 0.'],
    ['~/class --out ~/out --rerun', "unknown option '--rerun'"],
    [
      '~/class --out ~/out --config ~/none.yaml',
      "DESK/none.yaml can't be read: there is no such file.",
    ],
    ['~/class --out ~/out --config ~/class', "DESK/class can't be read: it is a folder."],
    ['merge ~/class --out ~/out', 'DESK/class holds no results of `convlab grade`.'],
    ['merge --out ~/out', "missing required argument 'parts'"],
  ])('%s', async (args, message) => {
    mkdirSync(join(desk.folder, 'empty'));
    put('mine/thesis.txt', 'Once upon a time');
    put('broken.zip', 'PK');
    const { code, stderr } = await refuse(args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it.each([
    [
      'exercises: [quiz-13]',
      '`exercises`: There is no exercise or lesson `quiz-13`. Did you mean `quiz-130`?',
    ],
    ['exercises: []', '`exercises`: Too small'],
    ['exercises: [quiz, quiz-130]', 'quiz-130 is named twice in `exercises`.'],
    ['exercises: [{ id: quiz, points: 3 }]', 'points are for one exercise, but quiz has several.'],
    ['exercise: [quiz]', 'Unrecognized key: "exercise".'],
    ['due: tomorrow', '`due`: Invalid ISO datetime.'],
    ['late: { perDay: 0.1 }', '`late` needs `due`.'],
    ['late: { perDay: 10 }', '`late.perDay`: Too big'],
    ['course: [', "can't be read: "],
    [
      '{ due: 2026-12-01T23:59:00Z, submitted: times.csv }',
      'times.csv, row 2: expected a student and a time',
    ],
  ])('with the configuration %s', async (text, message) => {
    put('bad.yaml', text);
    put('times.csv', 'student,submitted\nada,yesterday\n');
    const { code, stderr } = await refuse('~/class --out ~/out --config ~/bad.yaml');
    expect(stderr).toContain(message);
    expect(stderr).toContain('See `npx convlab grade --help`.');
    expect(code).toBe(2);
  });

  it('is made less likely by the help', async () => {
    const { code, stdout } = await desk.run(['grade', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('npx convlab grade submissions --out results --student ada');
    expect(stdout).toContain('src/tools/grade/ci');
    for (const status of statuses) expect(stdout).toContain(`\n  ${status} `);
    expect(stdout).toContain('Exit codes: 0 all graded, 2 wrong use, 3 a fault of convlab');
  });
});

describe.runIf(canGrade)('convlab grade', () => {
  it('says how the class did, and grades one student again, keeping the others', async () => {
    const class_ = '~/class --out ~/out --config ~/one.yaml --jobs 1';
    const first = await grade(class_);
    expect(first.stderr).toContain('graded 2 of 2');
    expect(first.stdout).toContain('convlab: 2 submissions');
    expect(first.stdout).toContain('The results are in DESK/out: begin with overview.html.');
    expect(first.code).toBe(0);
    const again = await grade(`${class_} --student bob --json`);
    const { submissions } = JSON.parse(again.stdout) as { submissions: { student: string }[] };
    expect(submissions.map(({ student }) => student)).toEqual(['ada', 'bob']);
    const other = await grade('~/class --out ~/out --student bob');
    expect(other.stderr).toContain(
      'The results in DESK/out were made with another configuration.\n  Use the same as before',
    );
    expect(other.code).toBe(2);
  });

  it('refuses shards that do not make a whole', async () => {
    const env = { CONVLAB_SECRET: 'secret' };
    await grade('~/class --out ~/a --config ~/one.yaml --shard 1/2', env);
    const gap = await grade('merge ~/a --out ~/all');
    expect(gap.stderr).toContain('A shard is missing: 2/2.\n  Grade it with --shard');
    const twice = await grade('merge ~/a ~/a --out ~/all');
    expect(twice.stderr).toContain('Shard 1/2 is there twice: DESK/a and DESK/a.');
    expect([gap.code, twice.code]).toEqual([2, 2]);
  });

  it('says that --unsafe is', async () => {
    const { stderr, stdout } = await grade('~/class --out ~/out --config ~/one.yaml --unsafe');
    expect(stderr).toContain(
      'Without a sandbox: the code of the submissions may do anything here.',
    );
    expect(stdout).toContain('2 submissions');
  });
});
