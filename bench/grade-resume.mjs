// @ts-check
/** Row: a large made-up class, graded in one go, and again with ten kill -9 on the way. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, generateClass } from './grade/class.mjs';
import { measured } from './grade/measure.mjs';

const students = Number(process.env.CONVLAB_BENCH_STUDENTS ?? 500);
const kills = 10;
const exercises = ['quiz-130', 'formula-of-step-3', 'output-size', 'repair-relu', 'dropped-edge'];

/** @type {import('./rows.mjs').Row} */
export const gradeResume = {
  name: 'grade-resume',
  title: 'Grading a class that is interrupted',
  explain: `A made-up class (500, or CONVLAB_BENCH_STUDENTS): right, wrong in the modelled ways, hostile, broken, as folders, archives and notebooks, with five exercises. It is graded in one go, and again with ${kills} kill -9 at moments that a seed decides, each followed by --resume. "Differ" are results.json files that are not the same to the byte; "untrue" are verdicts other than those that were planted.`,
  rounds: 1,
  async run({ compare, root, signal }) {
    await compare({
      warmUps: 0,
      ours: () => interrupted(root, signal),
      figures: [
        { key: 'seconds', what: `${students} submissions, in one go`, unit: 's' },
        { key: 'peakMb', what: 'peak memory', unit: 'MB' },
        {
          key: 'untrue',
          what: 'untrue verdicts',
          unit: 'verdicts',
          goal: { text: 'none', of: 'ours', atMost: 0 },
        },
        {
          key: 'differ',
          what: `results that differ after ${kills} kill -9`,
          unit: 'files',
          goal: { text: 'none', of: 'ours', atMost: 0 },
        },
      ],
    });
  },
};

/**
 * @param {string} root
 * @param {AbortSignal} signal
 */
async function interrupted(root, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-resume-'));
  try {
    const submissions = join(folder, 'submissions');
    const planted = generateClass({ folder: submissions, students, seed: 500, exercises });
    const program = [join(root, 'src', 'tools', 'machine', 'bootstrap.mjs'), 'grade', submissions];
    const config = join(root, 'bench', 'grade', 'five.yaml');
    const args = (/** @type {string} */ out) => [...program, '--config', config, '--out', out];
    const env = { CONVLAB_SECRET: 'of the benchmark' };
    const options = { cwd: folder, signal, env };

    const { seconds, peakMb } = await measured(process.execPath, args('whole'), options);
    const whole = readFileSync(join(folder, 'whole', 'results.json'), 'utf8');

    const kept = join(folder, 'killed', '.convlab-grade', 'entries');
    for (const [i, at] of moments().entries()) {
      await killedAt(kept, at, [...args('killed'), ...(i > 0 ? ['--resume'] : [])], options);
    }
    await measured(process.execPath, [...args('killed'), '--resume'], options);
    const resumed = readFileSync(join(folder, 'killed', 'results.json'), 'utf8');
    const untrue = differences(planted, JSON.parse(whole)).length;
    return { seconds, peakMb, untrue, differ: Number(resumed !== whole) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The numbers of judged submissions after which the grader is killed. */
function moments() {
  let state = 2026;
  const draw = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  return Array.from({ length: kills }, () => 1 + Math.floor(draw() * (students - 10))).sort(
    (a, b) => a - b,
  );
}

/**
 * @param {string} kept the folder of what is judged
 * @param {number} at
 * @param {readonly string[]} args
 * @param {{ cwd: string, signal: AbortSignal, env: NodeJS.ProcessEnv }} options
 */
function killedAt(kept, at, args, { cwd, signal, env }) {
  const child = spawn(process.execPath, args, {
    cwd,
    signal,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const timer = setInterval(() => {
    if (existsSync(kept) && readdirSync(kept).length >= at) child.kill('SIGKILL');
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(timer);
      resolve(code);
    });
  });
}
