/** Everything that a learner reads: the front page, lessons, exercises, and what is said about mistakes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listed } from '../../../src/course/exercises/index.js';
import { tasks } from '../../../src/course/tasks/index.js';
import { mistakes, type RuleMistake } from '../../../src/course/mistake/index.js';
import {
  convMistakes,
  middleLineMistakes,
  poolMistakes,
} from '../../../src/course/mistake/functions/loops/index.js';
import {
  accuracyMistakes,
  batchNormMistakes,
  classifierMistakes,
  descentMistakes,
  kernelGradientMistakes,
  lineMistakes,
  lossMistakes,
  normMistakes,
  twoLayersMistakes,
} from '../../../src/course/mistake/functions/training/index.js';
import {
  stampMistakes,
  upMistakes,
} from '../../../src/course/mistake/functions/transposed/index.js';
import { unflattenMistakes } from '../../../src/course/mistake/functions/unflatten.js';
import { sourceNames } from '../../../src/tools/lesson/names.mjs';
import { proseOf } from './prose.mjs';
import { folder } from './session.mjs';

export interface CourseText {
  /** Where it is, for messages. */
  readonly place: string;
  readonly text: string;
}

let all: readonly CourseText[] | undefined;

export function courseTexts(): readonly CourseText[] {
  return (all ??= [...pages(), ...exercises(), ...mistakeTexts()]);
}

function pages(): CourseText[] {
  return sourceNames(folder)
    .filter((name) => name !== 'glossary.md')
    .map((name) => ({
      place: name,
      text: proseOf(readFileSync(join(folder, name), 'utf8')),
    }));
}

function exercises(): CourseText[] {
  const exercises = listed.map(({ exercise: { parts, ...exercise } }) => ({
    ...exercise,
    labels: parts.map(({ label }) => label),
  }));
  return [...exercises, ...tasks.map((task) => ({ ...task, labels: [] }))].map(
    ({ id, title, purpose, task, hints, labels }) => ({
      place: `the exercise ${id}`,
      text: [title, purpose, task, ...hints, ...labels].map(proseOf).join(' '),
    }),
  );
}

function mistakeTexts(): CourseText[] {
  const loops = [...convMistakes, ...poolMistakes, ...middleLineMistakes];
  const training = [
    ...descentMistakes,
    ...lossMistakes,
    ...kernelGradientMistakes,
    ...lineMistakes,
    ...classifierMistakes,
    ...twoLayersMistakes,
    ...batchNormMistakes,
    ...normMistakes,
    ...accuracyMistakes,
  ];
  const known: readonly Omit<RuleMistake<unknown>, 'change'>[] = [
    ...mistakes,
    ...loops,
    ...unflattenMistakes,
    ...training,
    ...stampMistakes,
    ...upMistakes,
  ];
  return known.map(({ rule, message, messageAtLayer = '', hint }) => ({
    place: `the mistake ${rule}`,
    text: proseOf(`${message} ${messageAtLayer} ${hint}`),
  }));
}
