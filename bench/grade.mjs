// @ts-check
/** Row: answers to five questions, graded by three graders; and whole courses, graded by convlab. */
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { findPython } from '../dist/tools/machine/python.mjs';
import { paths } from '../dist/tools/machine/paths.mjs';
import { differences, generateClass } from './grade/class.mjs';
import * as graders from './grade/graders.mjs';
import { measured } from './grade/measure.mjs';
import { sameClass } from './grade/same-questions.mjs';

const run = promisify(execFile);
const venv = join(paths.state, 'bench', 'graders');
const bin = join(venv, 'bin');

const students = Number(process.env.CONVLAB_BENCH_STUDENTS ?? 100);

/** @type {import('./rows.mjs').Row} */
export const grade = {
  name: 'grade',
  title: 'Grading a class',
  explain: `\`convlab grade\`, \`nbgrader autograde\` (0.9.6) and \`otter run\` (7.0.0), each for the whole class of the same students (100, or CONVLAB_BENCH_STUDENTS), who answer two functions and three numbers; one in ten hands in numbers that are equal to anything. "Untrue" verdicts are those on a question that differ from what was planted. "Whole courses" are 40 exercise files a student, half right and half wrong in the modelled ways: right ones are the course's solutions, as in a class many are the same; "all distinct" has a constant of the student's in each file, so that no program is met twice. Memory is the sum over all processes, sampled every 0.5 s, what they share counted once (PSS). The Python graders are installed in .convlab/bench/graders.`,
  rounds: 1,
  async run({ compare, root, signal }) {
    await install(signal);
    const within = async (/** @type {(folder: string) => Promise<any>} */ work) => {
      const folder = mkdtempSync(join(tmpdir(), 'convlab-grade-'));
      try {
        return await work(folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };
    const by = (/** @type {'convlab' | 'nbgrader' | 'otter'} */ name) => () =>
      within((folder) =>
        graders[name]({ root, folder, bin, students: sameClass(students), signal }),
      );
    for (const peer of /** @type {const} */ (['nbgrader', 'otter'])) {
      await compare({
        warmUps: 0,
        ours: by('convlab'),
        theirs: by(peer),
        peer,
        figures: [
          {
            key: 'seconds',
            what: `${students} submissions, 5 questions`,
            unit: 's',
            ...(peer === 'nbgrader' && { goal: { text: 'a 25th', of: 'ratio', atMost: 1 / 25 } }),
          },
          { key: 'peakMb', what: 'peak memory', unit: 'MB' },
          { key: 'untrue', what: `untrue, of ${5 * students} verdicts`, unit: 'verdicts' },
        ],
      });
    }
    await compare({
      warmUps: 0,
      ours: () => within((folder) => wholeCourses(root, folder, signal, { areDistinct: true })),
      figures: [
        { key: 'each', what: 'whole courses, all distinct, for each submission', unit: 's' },
        { key: 'peakMb', what: 'whole courses, all distinct, peak memory', unit: 'MB' },
        {
          key: 'untrue',
          what: `whole courses, all distinct, untrue of ${40 * students}`,
          unit: 'verdicts',
        },
      ],
    });
    await compare({
      warmUps: 0,
      ours: () => within((folder) => wholeCourses(root, folder, signal)),
      figures: [
        {
          key: 'each',
          what: 'whole courses, for each submission',
          unit: 's',
          goal: { text: 'a tenth', of: 'ours', atMost: 0.1 },
        },
        {
          key: 'peakMb',
          what: 'whole courses, peak memory',
          unit: 'MB',
          goal: { text: 'under 600 MB', of: 'ours', atMost: 600 },
        },
        { key: 'untrue', what: `whole courses, untrue of ${40 * students}`, unit: 'verdicts' },
      ],
    });
  },
};

/**
 * @param {string} root
 * @param {string} folder
 * @param {AbortSignal} signal
 * @param {{ areDistinct?: boolean }} [options]
 */
async function wholeCourses(root, folder, signal, { areDistinct = false } = {}) {
  const submissions = join(folder, 'submissions');
  const planted = generateClass({ folder: submissions, students, seed: 1, kinds: ['mixed'] });
  if (areDistinct) makeDistinct(submissions);
  const args = [
    join(root, 'src', 'tools', 'machine', 'bootstrap.mjs'),
    'grade',
    submissions,
    '--out',
    'results',
  ];
  const { seconds, peakMb } = await measured(process.execPath, args, { cwd: folder, signal });
  const results = JSON.parse(readFileSync(join(folder, 'results', 'results.json'), 'utf8'));
  return { each: seconds / students, peakMb, untrue: differences(planted, results).length };
}

/** Makes the program of each student a different one. */
function makeDistinct(/** @type {string} */ submissions) {
  for (const name of readdirSync(submissions, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const [student] = name.split(sep);
    appendFileSync(join(submissions, name), `\nconst author = ${JSON.stringify(student)};\n`);
  }
}

async function install(/** @type {AbortSignal} */ signal) {
  if (existsSync(join(bin, 'nbgrader')) && existsSync(join(bin, 'otter'))) return;
  const { command } = await findPython(process.env);
  const [program = 'python3', ...args] = command;
  await run(program, [...args, '-m', 'venv', venv], { signal });
  const packages = ['nbgrader==0.9.6', 'otter-grader==7.0.0'];
  await run(join(bin, 'python'), ['-m', 'pip', 'install', '-q', ...packages], {
    signal,
    maxBuffer: 2 ** 26,
  });
}
