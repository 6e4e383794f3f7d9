import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { manifest } from '../../../src/course/exercises/manifest.js';
import { readConfig } from '../../../src/tools/grade/config.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const chosen = (...exercises: string[]) => {
  const file = join(folder, 'grade.yaml');
  writeFileSync(file, JSON.stringify({ exercises }));
  return readConfig(file).exercises.map(({ id }) => id);
};

it('knows the exercises that an instructor names, however they are written', () => {
  expect(chosen('QUIZ-130', 'Chains-2-17')).toEqual(['quiz-130', 'chains-2-17']);
  const ofQuiz = manifest.find(({ name }) => name === 'the-quiz')!.exercises.map(({ id }) => id);
  for (const name of ['The quiz', 'THE-QUIZ', 'quiz']) expect(chosen(name)).toEqual(ofQuiz);
});
