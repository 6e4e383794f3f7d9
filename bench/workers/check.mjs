// @ts-check
/** Checks answers in one process, as a cell of a notebook does, but without showing the report. */
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import convlab from 'convlab';
import answering from '../../dist/course/answer/index.js';
import checking from '../../dist/course/check/run-check.js';
import modelExercises from '../../dist/course/check/models/index.js';
import exercises from '../../dist/course/exercises/index.js';

const { nn } = convlab;
const exercise = (/** @type {string} */ id) => exercises.findExercise(id)?.exercise;

/** Ten layers, two of them wrong in the answer. */
const deep = modelExercises.modelExercise({
  id: 'deep',
  title: 'Ten layers',
  purpose: 'Bench.',
  task: 'Bench.',
  hints: [],
  starter: '',
  part: 'net',
  label: 'the network',
  points: 1,
  input: [1, 3, 64, 64],
  reference: [1, 2, 3, 4, 5].flatMap((n) => [
    {
      kind: /** @type {const} */ ('conv'),
      kernel: 3,
      padding: 1,
      inChannels: n === 1 ? 3 : 8,
      outChannels: 8,
    },
    { kind: /** @type {const} */ ('relu') },
  ]),
});
const net = (/** @type {number} */ padding) =>
  new nn.Sequential(
    .../** @type {[]} */ (
      [1, 2, 3, 4, 5].flatMap((n) => [
        new nn.Conv2d(n === 1 ? 3 : 8, 8, 3, { padding: n === 4 ? padding : 1 }),
        new nn.ReLU(),
      ])
    ),
  );

const right = { depth: 20, size: 16, features: 5120 };
/** @type {Record<string, () => [exercise: any, answers: object[]]>} */
const jobs = {
  'right values': () => [exercise('quiz-130'), [right]],
  'wrong values, one mistake': () => [
    exercise('quiz-130'),
    [{ ...right, size: 15, features: 4500 }],
  ],
  'wrong values, no known mistake': () => [exercise('quiz-130'), [{ ...right, features: 7777 }]],
  'a right model of 10 layers': () => [deep, [{ net: net(1) }]],
  'a wrong model of 10 layers': () => [deep, [{ net: net(0) }]],
  'a right function': () => [
    exercise('output-size'),
    [
      {
        outputSize: (
          /** @type {{ input: number, kernel: number, stride: number, padding: number }} */ {
            input,
            kernel,
            stride,
            padding,
          },
        ) => Math.floor((input - kernel + 2 * padding) / stride) + 1,
      },
    ],
  ],
};

async function answer(/** @type {{ job: string, iterations: number }} */ { job, iterations }) {
  const prepare = jobs[job];
  if (!prepare) throw new Error(`There is no job ${job}.`);
  const [asked, answers] = prepare();
  for (const given of answers) await checking.runCheck(asked, answering.localAnswer(given));
  const started = performance.now();
  for (let i = 0; i < iterations; i++) {
    await checking.runCheck(asked, answering.localAnswer(answers[i % answers.length]));
  }
  const milliseconds = (performance.now() - started) / iterations;
  console.log(JSON.stringify({ milliseconds }));
}

for await (const line of createInterface({ input: process.stdin })) await answer(JSON.parse(line));
