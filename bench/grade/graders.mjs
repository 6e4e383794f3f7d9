// @ts-check
/** Runs three graders on the same class: seconds, peak memory and wrong verdicts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measured } from './measure.mjs';
import {
  inPython,
  inTypeScript,
  pythonTests,
  questions,
  wrongVerdicts,
} from './same-questions.mjs';

/**
 * @typedef {object} Run
 * @property {string} root the project
 * @property {string} folder an empty one
 * @property {string} bin of the Python environment
 * @property {ReturnType<typeof import('./same-questions.mjs').sameClass>} students
 * @property {AbortSignal} signal
 */

/** @returns {Promise<{ seconds: number, peakMb: number, untrue: number }>} */
export async function convlab(/** @type {Run} */ { root, folder, students, signal }) {
  for (const { student, answers } of students) {
    for (const [path, text] of Object.entries(inTypeScript(answers))) {
      put(join(folder, 'submissions', student, path), text);
    }
  }
  put(join(folder, 'class.yaml'), 'exercises: [output-size, count-parameters, quiz-130]\n');
  const args = ['grade', 'submissions', '--out', 'results', '--config', 'class.yaml'];
  const program = join(root, 'src', 'tools', 'machine', 'bootstrap.mjs');
  const { seconds, peakMb } = done(
    await measured(process.execPath, [program, ...args], { cwd: folder, signal }),
  );
  /** @type {import('../../dist/tools/grade/result.mjs').Results} */
  const results = JSON.parse(readFileSync(join(folder, 'results', 'results.json'), 'utf8'));
  const untrue = wrongVerdicts(students, (student) => {
    const row = results.submissions.find((one) => one.student === student);
    const [size, count, quiz] = row?.exercises ?? [];
    const isWrong = (/** @type {string} */ part) =>
      quiz?.findings.some((one) => one.part === part && one.severity === 'error') ?? true;
    return [
      size?.status === 'right',
      count?.status === 'right',
      ...questions.slice(2).map((part) => !isWrong(part)),
    ];
  });
  return { seconds, peakMb, untrue };
}

/** @returns {Promise<{ seconds: number, peakMb: number, untrue: number }>} */
export async function nbgrader(/** @type {Run} */ { folder, bin, students, signal }) {
  put(
    join(folder, 'nbgrader_config.py'),
    `c = get_config()\nc.CourseDirectory.root = ${JSON.stringify(folder)}\n`,
  );
  put(
    join(folder, 'source', 'quiz', 'quiz.ipynb'),
    notebook(
      questions.map(() => '### BEGIN SOLUTION\npass\n### END SOLUTION'),
      true,
    ),
  );
  for (const { student, answers } of students) {
    put(
      join(folder, 'submitted', student, 'quiz', 'quiz.ipynb'),
      notebook(inPython(answers), true),
    );
  }
  const options = { cwd: folder, signal, env: environment(bin) };
  done(await measured(join(bin, 'nbgrader'), ['generate_assignment', 'quiz', '--force'], options));
  const { seconds, peakMb } = done(
    await measured(join(bin, 'nbgrader'), ['autograde', 'quiz'], options),
  );
  const script = `
import json
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as book:
    scores = {s.student.id: {g.cell.name: g.score for n in s.notebooks for g in n.grades} for s in book.assignment_submissions("quiz")}
with open("scores.json", "w") as file:
    json.dump(scores, file)
`;
  done(await measured(join(bin, 'python'), ['-c', script], options));
  /** @type {Record<string, Record<string, number>>} */
  const scores = JSON.parse(readFileSync(join(folder, 'scores.json'), 'utf8'));
  const untrue = wrongVerdicts(students, (student) =>
    questions.map((name) => scores[student]?.[`test-${name}`] === 1),
  );
  return { seconds, peakMb, untrue };
}

/** @returns {Promise<{ seconds: number, peakMb: number, untrue: number }>} */
export async function otter(/** @type {Run} */ { folder, bin, students, signal }) {
  questions.forEach((name, q) =>
    put(join(folder, 'tests', `${name}.py`), otterTest(name, pythonTests[q] ?? [])),
  );
  const options = { cwd: folder, signal, env: environment(bin) };
  const zip = join(folder, 'autograder.zip');
  done(
    await measured(
      join(bin, 'otter'),
      ['generate', '-t', 'tests', '-o', zip, '--no-environment'],
      options,
    ),
  );
  /** @type {Record<string, Record<string, number>>} */
  const scores = {};
  let [seconds, peakMb] = [0, 0];
  for (const { student, answers } of students) {
    const file = join(folder, student, 'quiz.ipynb');
    put(file, notebook(inPython(answers), false));
    const args = ['run', '-a', zip, '-o', join(folder, student), file];
    const run = await measured(join(bin, 'otter'), args, options);
    seconds += run.seconds;
    peakMb = Math.max(peakMb, run.peakMb);
    const { tests } = JSON.parse(readFileSync(join(folder, student, 'results.json'), 'utf8'));
    scores[student] = Object.fromEntries(
      tests.map((/** @type {any} */ { name, score, max_score }) => [
        name.split(' ')[0],
        score === max_score && score > 0 ? 1 : 0,
      ]),
    );
  }
  const untrue = wrongVerdicts(students, (student) =>
    questions.map((name) => scores[student]?.[name] === 1),
  );
  return { seconds, peakMb, untrue };
}

/** Prefers the environment's programs, its kernel included. */
function environment(/** @type {string} */ bin) {
  return { PATH: `${bin}:${process.env.PATH}`, JUPYTER_PREFER_ENV_PATH: '1' };
}

/** @param {Awaited<ReturnType<typeof measured>>} run */
function done(run) {
  if (run.code !== 0) throw new Error(`A grader ended with ${run.code}: ${run.log}`);
  return run;
}

/**
 * @param {readonly string[]} cells
 * @param {boolean} isForNbgrader
 */
function notebook(cells, isForNbgrader) {
  const code = (
    /** @type {string} */ id,
    /** @type {string} */ source,
    /** @type {object} */ metadata,
  ) => ({
    cell_type: 'code',
    id,
    source,
    execution_count: null,
    outputs: [],
    metadata: isForNbgrader
      ? { nbgrader: { schema_version: 3, task: false, grade_id: id, ...metadata } }
      : {},
  });
  const all = questions.flatMap((name, q) => [
    code(name.replace('_', '-'), cells[q] ?? '', { grade: false, locked: false, solution: true }),
    ...(isForNbgrader
      ? [
          code(`test-${name}`, (pythonTests[q] ?? []).map((test) => `assert ${test}`).join('\n'), {
            grade: true,
            locked: true,
            solution: false,
            points: 1,
          }),
        ]
      : []),
  ]);
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec, language_info: { name: 'python' } },
    cells: all,
  });
}

/**
 * @param {string} name
 * @param {readonly string[]} tests
 */
function otterTest(name, tests) {
  const cases = tests.map(
    (test) => `{"code": r""">>> ${test}\nTrue""", "hidden": False, "locked": False}`,
  );
  return `OK_FORMAT = True
test = {"name": "${name}", "points": 1, "suites": [{"cases": [${cases.join(', ')}], "scored": True, "setup": "", "teardown": "", "type": "doctest"}]}
`;
}

/**
 * @param {string} path
 * @param {string} text
 */
function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
