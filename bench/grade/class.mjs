// @ts-check
/** Makes up a class: what students hand in, and the verdict that each answer should get. */
import { Buffer } from 'node:buffer';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { allAnswers } from './answers.mjs';
import { broken, hostile } from './hostile.mjs';
import { filledIn, notebookName } from './notebook.mjs';

/**
 * @typedef {import('../../dist/tools/grade/result.mjs').Status} Status
 * @typedef {Record<string, string | Uint8Array>} Files
 *
 * @typedef {object} Planted
 * @property {string} student
 * @property {string} kind what it is: `right`, `mixed`, `hostile: loop`, …
 * @property {Record<string, Status>} verdicts by exercise
 *
 * @typedef {object} ClassOptions
 * @property {string} folder where the submissions are written
 * @property {number} students
 * @property {number} seed
 * @property {readonly string[]} [exercises] which ones are answered (all)
 * @property {readonly string[]} [kinds] kinds of submissions, each as often as it is listed (`usual`)
 */

/** A plausible mix, including students who do harm. */
const usual = [
  ...['right', 'mixed', 'mixed', 'mixed', 'zip', 'zip', 'notebook', 'starters', 'missing'],
  ...['hostile', 'broken', 'truncated-zip', 'truncated-notebook', 'symlink'],
];

/**
 * Writes the submissions of a class, which the seed determines.
 *
 * @param {ClassOptions} options
 * @returns {Planted[]} sorted by student
 */
export function generateClass({ folder, students, seed, exercises, kinds = usual }) {
  const all = allAnswers().filter(({ id }) => exercises?.includes(id) ?? true);
  const random = randomFrom(seed);
  const digits = String(students).length;
  return Array.from({ length: students }, (_, i) => {
    const student = `student-${String(i + 1).padStart(digits, '0')}`;
    const kind = kinds[i % kinds.length] ?? 'mixed';
    return { student, ...write({ folder, student, kind, all, random }) };
  });
}

/**
 * @param {{ folder: string, student: string, kind: string, random: () => number,
 *   all: readonly import('./answers.mjs').Answers[] }} of
 */
function write({ folder, student, kind, all, random }) {
  const place = join(folder, student);
  const oneOf = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
  const isRight = kind === 'right' ? () => true : () => random() < 0.5;
  /** @type {Record<string, Status>} */
  const verdicts = Object.fromEntries(all.map(({ id }) => [id, 'missing']));
  /** @type {Files} */
  const files = {};
  const answerAll = () => {
    for (const { id, path, right, wrong } of all) {
      verdicts[id] = isRight() ? 'right' : 'wrong';
      files[path] = verdicts[id] === 'right' ? right : oneOf(wrong);
      // In a real class, few files are identical to the byte.
      files[path] = `// ${student}\n${files[path]}`;
    }
  };
  const spoil = (/** @type {import('./hostile.mjs').Bad} */ { name, content, status }) => {
    const { id, path, right } = oneOf(all);
    files[path] = typeof content === 'function' ? content(right) : content;
    verdicts[id] = status;
    return { kind: `${kind}: ${name}`, verdicts };
  };
  switch (kind) {
    case 'zip': {
      answerAll();
      writeFile(`${place}.zip`, zipOf(files));
      return { kind, verdicts };
    }
    case 'truncated-zip': {
      answerAll();
      const zip = zipOf(files);
      writeFile(`${place}.zip`, zip.subarray(0, Math.floor(zip.length * (0.2 + random() / 2))));
      for (const { id } of all) verdicts[id] = 'unreadable';
      return { kind, verdicts };
    }
    case 'notebook':
    case 'truncated-notebook': {
      const isWhole = kind === 'notebook';
      const filled = filledIn(() => random() < 0.5);
      const text = isWhole ? filled.text : filled.text.slice(0, filled.text.length / 2);
      writeFile(join(place, notebookName), text);
      for (const { id, lesson } of all) {
        const isOfIt = isWhole ? filled.verdicts.has(id) : `${lesson}.ipynb` === notebookName;
        if (isOfIt) verdicts[id] = (isWhole && filled.verdicts.get(id)) || 'unreadable';
      }
      return { kind, verdicts };
    }
    case 'missing':
      writeFile(join(place, 'README.md'), 'I was ill.\n');
      return { kind, verdicts };
    case 'starters':
      for (const { path, starter } of all) files[path] = starter;
      writeAll(place, files);
      return { kind, verdicts };
    case 'symlink': {
      answerAll();
      const { id, path } = oneOf(all);
      delete files[path];
      writeAll(place, files);
      mkdirSync(dirname(join(place, path)), { recursive: true });
      symlinkSync('/etc/hostname', join(place, path));
      verdicts[id] = 'tampered';
      return { kind, verdicts };
    }
    case 'hostile':
    case 'broken': {
      answerAll();
      const planted = spoil(oneOf(kind === 'hostile' ? hostile : broken));
      writeAll(place, files);
      return planted;
    }
    default: {
      answerAll();
      writeAll(place, files);
      return { kind, verdicts };
    }
  }
}

/**
 * @param {string} folder
 * @param {Files} files
 */
function writeAll(folder, files) {
  for (const [path, content] of Object.entries(files)) writeFile(join(folder, path), content);
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 */
function writeFile(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** @param {Files} files */
function zipOf(files) {
  const bytes = Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]);
  return zipSync(Object.fromEntries(bytes), { mtime: '2026-01-02' });
}

/** Numbers from 0 to 1 (mulberry32), determined by the seed. */
function randomFrom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Where the results differ from what was planted.
 *
 * @param {readonly Planted[]} planted
 * @param {import('../../dist/tools/grade/result.mjs').Results} results
 */
export function differences(planted, { submissions }) {
  const found = planted.flatMap(({ student, kind, verdicts }) => {
    const row = submissions.find((one) => one.student === student);
    if (!row) return [`${student} (${kind}): no row`];
    return Object.entries(verdicts).flatMap(([id, status]) => {
      const got = row.exercises.find((one) => one.id === id);
      if (got?.status === status) return [];
      return [
        `${student} (${kind}), ${id}: ${got?.status} instead of ${status}. ${got?.reason ?? ''}`,
      ];
    });
  });
  const more = submissions.filter(({ student }) => planted.every((one) => one.student !== student));
  return [...found, ...more.map(({ student }) => `${student}: a row of nobody`)];
}
