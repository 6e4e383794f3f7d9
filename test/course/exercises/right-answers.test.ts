/** No right answer is ever refused: random networks (10,000 in full), answered in different forms. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { runCheck } from '../../../src/course/check/run-check';
import { valueExercise } from '../../../src/course/check/values';
import {
  answersUnder,
  asked,
  isSquare,
  networkQuestion,
  rightRules,
  sizeAfter,
  type Layer,
  type Network,
} from '../../../src/course/mistake';
import type { NetworkAsks } from '../../../src/course/mistake/numbers/questions/network-question';
import { tensor } from '../../../src/tensor';
import { cases, extent } from '../../sample';
import { baseline } from './baseline';

const size = fc.integer({ min: 30, max: 200 });
const pair = (least: number, most: number) => {
  const number = fc.integer({ min: least, max: most });
  return fc.oneof({ weight: 4, arbitrary: number }, fc.tuple(number, number));
};
const conv = fc.record({
  kind: fc.constant('conv' as const),
  outChannels: fc.integer({ min: 1, max: 32 }),
  kernel: pair(1, 7),
  stride: pair(1, 3),
  padding: pair(0, 3),
  dilation: fc.integer({ min: 1, max: 2 }),
  bias: fc.boolean(),
});
const pool = fc.record({
  kind: fc.constant('pool' as const),
  kernel: pair(2, 4),
  ceilMode: fc.boolean(),
});
const drawn = fc.record({
  input: fc.oneof(
    size.map((n) => [3, n, n] as const),
    fc.tuple(fc.constant(1), size, size),
  ),
  layers: fc.array(fc.oneof(conv, pool), { minLength: 1, maxLength: 5 }),
  form: fc.nat({ max: 6 }),
});

/** Gives each convolution the depth of its input, and drops layers that don't fit. */
function chain(input: Network['input'], layers: readonly (Omit<Layer, 'inChannels'> & object)[]) {
  const kept: Layer[] = [];
  let [depth, ...sizes] = input as [number, number, number];
  for (const layer of layers) {
    const next = { ...layer, inChannels: depth } as Layer;
    const after = sizes.map((n, axis) => sizeAfter(rightRules, next, n, axis as 0 | 1));
    if (after.some((n) => n < 1)) continue;
    kept.push(next);
    if (next.kind === 'conv') depth = next.outChannels;
    sizes = after as [number, number];
  }
  return { input, layers: kept };
}

const withCommas = (n: number) => String(n).replace(/\B(?=(\d{3}){1,7}$)/g, ',');
const forms: readonly ((n: number) => unknown)[] = [
  (n) => n,
  (n) => BigInt(n),
  (n) => ` ${withCommas(n)} `,
  (n) => [n],
  (n) => tensor([n]),
  (n) => n + 1e-9,
  (n) => String(n),
];

function parts({ input, layers }: Network, asks: NetworkAsks, form: number) {
  const question = networkQuestion({ input, layers }, asks);
  const right = answersUnder(question, rightRules);
  const isPlain = isSquare({ input, layers });
  const answer: Record<string, unknown> = {};
  for (const { kind, name, path } of asked(question)) {
    let value = forms[form]!(right[name]!);
    // A pair instead of the size of a square image.
    if (form === 0 && isPlain && kind === 'size') value = [right[name], right[name]];
    const [part, ...at] = path;
    if (at.length === 0) answer[part] = value;
    else {
      const list = (answer[part] ??= []) as unknown[];
      if (at.length === 1) list[at[0]!] = value;
      else ((list[at[0]!] ??= []) as unknown[])[at[1]!] = value;
    }
  }
  return { question, answer };
}

it('right answers pass, in whatever form they come', async () => {
  const asks: NetworkAsks = {
    steps: 'steps',
    depth: 'depth',
    size: 'size',
    features: 'features',
    parametersOfEach: 'parametersOfEach',
    parameters: 'parameters',
    multiplyAdds: 'multiplyAdds',
    activationsOfEach: 'activationsOfEach',
  };
  const names = Object.values(asks) as string[];
  const numRuns = cases({ full: 11_500, sample: 1_500 });
  let tried = 0;
  for (const { input, layers, form } of fc.sample(drawn, { numRuns, seed: 130 })) {
    const network = chain(input, layers);
    if (network.layers.length === 0) continue;
    const { question, answer } = parts(network, asks, form);
    const exercise = valueExercise({
      id: 'random',
      title: 'Random',
      purpose: '',
      task: '',
      hints: [],
      question,
      parts: names.map((name) => ({ name, label: name, points: 1 })),
    });
    const report = await runCheck(exercise, localAnswer(answer));
    if (!report.passed) expect.fail(`${JSON.stringify(network)}\n${String(report)}`);
    tried++;
  }
  expect(tried).toBeGreaterThanOrEqual(baseline.rightAnswers[extent]);
});
