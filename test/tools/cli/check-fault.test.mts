import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main } from '../../../src/tools/cli/main.mjs';
import { five } from '../../course/progress/exercise.js';

// No check in the course fails by itself, so this exercise replaces them.
vi.mock('../../../src/course/exercises/manifest.js', () => {
  const failing = { ...five, check: () => Promise.reject(new TypeError('x is not a function')) };
  const listed = [
    { exercise: failing, lesson: '00-start-here', lessonTitle: 'Start here', topic: 'hands' },
  ];
  return { manifest: [], listed };
});

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-fault-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    said.push(stripVTControlCharacters(text));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

/** The exit code of `convlab check …`. */
async function check(...args: string[]) {
  await main(['check', ...args, '--exercises', folder]);
  return process.exitCode;
}

it('A check that fails itself ends with exit code 3, and does not count as an attempt', async () => {
  expect(await check('five', '--answer', '{ "size": 5 }')).toBe(3);
  const text = said.join('\n').replace(/\s+/g, ' ');
  expect(text).toContain('Five: not judged');
  expect(text).toContain("That is convlab's fault, not yours");
  expect(text).toContain('TypeError: x is not a function');
  expect(readdirSync(folder)).toEqual([]);
});

it('A check that fails itself is an error in JUnit XML, and shown below the table', async () => {
  const file = join(folder, 'junit.xml');
  await main(['reset', 'five', '--exercises', folder]);
  said = [];
  expect(await check('--all', '--junit', file)).toBe(3);
  expect(said.join('\n')).toContain('0 of 1 passed, 0 of 2 points\nFive: not judged');
  expect(readFileSync(file, 'utf8')).toContain('<error ');
});
