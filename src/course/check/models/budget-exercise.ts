/** Makes an exercise that asks for a custom network: a shape, a budget, and the rest is free. */
import type { Answer, LayerCall, RunOutcome, TensorDatum } from '../../answer/answer';
import type { ExerciseText, CheckOptions } from '../exercise';
import type { Finding, Outcome } from '../finding';
import { sameShape } from '../../../shape';
import { agree } from './agree';
import { build } from './build';
import { contradictionIn, learnedNumbers } from './claims';
import { dependsOnInput, idleWeights, type Tried } from './effect';
import type { Described, Ran } from './explain';
import type { ModelExercise } from './model-exercise';
import { labelled, type ModelLayer } from '../../mistake/models';
import { notAModel } from './not-a-model';
import { drawFrom } from './random-input';
import { batchLost, notForBatches } from './findings-on-shapes';
import {
  isFinite,
  notFinite,
  refused,
  returnsNoTensor,
  stopped,
  unfitToLearn,
} from './findings-on-runs';

export interface BudgetQuestion extends ExerciseText {
  readonly part: string;
  readonly label: string;
  /** A batch of one. */
  readonly input: readonly number[];
  readonly output: readonly number[];
  /** How many parameters there may be. */
  readonly atMost: number;
  /** How many convolutions there must be. */
  readonly convolutions: number;
  /** Networks that break one of the rules, to test the check with. */
  readonly wrong: readonly { readonly rule: string; readonly layers: readonly ModelLayer[] }[];
}

/** The shape, the batch, the convolutions and the budget: a point for each. */
const POINTS = 4;

export function budgetExercise(question: BudgetQuestion): ModelExercise {
  const { part, label, input, wrong } = question;
  const { id, title, purpose, task, hints, starter } = question;

  async function check(answer: Answer, options?: CheckOptions): Promise<Outcome> {
    const random = drawFrom(options?.seed);
    const described = await answer.describe(part, input);
    if (described.kind === 'no-model') return nothing(part, notAModel(part, described.value));
    if (described.kind === 'refused') {
      const finding = returnsNoTensor(part, described) ?? refused(part, described, input);
      return nothing(part, finding);
    }
    if (described.kind !== 'model') return nothing(part, stopped(part, described));

    const one = random(input, 1);
    const ran = await answer.run(part, one);
    if (ran.kind === 'no-model') return nothing(part, notAModel(part, ran.value));
    if (ran.kind !== 'ran') return nothing(part, stopped(part, ran));
    if (!isFinite(ran)) return nothing(part, notFinite(part));
    const again = await answer.run(part, one);
    const unfit = unfitToLearn(part, described, again.kind === 'ran' && !gaveTheSame(ran, again));
    if (unfit) return nothing(part, unfit);
    const untrue = await untruthIn({ answer, part, random, input: one, ran }, described);
    if (untrue !== undefined) return nothing(part, notAsItSays(part, untrue));

    const found = [
      wrongShape(question, described),
      await wrongBatch(question, answer, ran, { one, two: random([2, ...input.slice(1)], 2) }),
      tooFewConvolutions(question, described),
      overBudget(question, described, ran),
    ].filter((finding) => finding !== undefined);
    // Without any, the shape and the budget belong to something else.
    const isOne = described.outside.convolutions > 0;
    return { points: { [part]: isOne ? POINTS - found.length : 0 }, findings: found };
  }

  return {
    id,
    title,
    purpose,
    task,
    hints,
    starter,
    kind: 'model',
    parts: [{ name: part, label, points: POINTS }],
    check,
    mistaken: () =>
      wrong.map(({ rule, layers }) => ({
        rules: [rule],
        parts: { [part]: build(labelled(layers)) },
      })),
  };
}

function nothing(part: string, finding: Finding): Outcome {
  return { points: { [part]: 0 }, findings: [finding] };
}

/** What is untrue about the model's description of itself. */
async function untruthIn(tried: Tried, described: Described): Promise<string | undefined> {
  const contradiction = contradictionIn(described);
  if (contradiction !== undefined) return contradiction;
  if (!(await dependsOnInput(tried))) return 'It gives the same output for every image.';
  if (described.outside.isAll || tried.ran.outside.isAll) {
    return 'Its output is not computed from the image by operations on tensors.';
  }
  const [idle] = await idleWeights(tried);
  if (idle === undefined) return undefined;
  return `The output does not depend on \`${described.state[idle]![0]}\`.`;
}

function notAsItSays(part: string, message: string): Finding {
  return { rule: 'not-as-it-says', part, severity: 'error', message };
}

function gaveTheSame(a: Ran, b: Ran): boolean {
  return agree(a.output, { shape: b.output.shape, data: () => b.output.data });
}

function wrongShape(
  { part, output }: BudgetQuestion,
  { outputShape, calls }: Described,
): Finding | undefined {
  if (sameShape(outputShape, output)) return undefined;
  if (sameShape(outputShape, output.slice(1))) return batchLost(part, outputShape);
  const last = calls.at(-1);
  return {
    rule: 'wrong-shape',
    part,
    severity: 'error',
    message: `\`${part}\` gives [${outputShape.join(', ')}] for one image; the task asks for [${output.join(', ')}].${last ? ` The last layer is \`${last.name}\`.` : ''}`,
    actual: outputShape,
    hint: 'What turns an image into a list, and which layer turns a list into ten numbers?',
  };
}

/** Each image of a batch must give the same result as it does alone. */
async function wrongBatch(
  { part, output }: BudgetQuestion,
  answer: Answer,
  alone: Ran,
  { one, two }: { one: TensorDatum; two: TensorDatum },
): Promise<Finding | undefined> {
  // Without the batch dimension there is nothing to compare, and the finding on the shape says so.
  if (!sameShape(alone.output.shape, output)) return undefined;
  const second = { ...one, data: two.data.slice(one.data.length) };
  two.data.set(one.data);
  const [ran, other] = [await answer.run(part, two), await answer.run(part, second)];
  if (ran.kind !== 'ran' || !sameShape(ran.output.shape, [2, ...output.slice(1)])) {
    return notForBatches(part, 1);
  }
  const size = alone.output.data.length;
  const isAs = (image: RunOutcome, at: number) =>
    image.kind === 'ran' &&
    agree(
      { shape: [size], data: ran.output.data.slice(at * size, (at + 1) * size) },
      { shape: [size], data: () => image.output.data },
    );
  return isAs(alone, 0) && isAs(other, 1) ? undefined : notForBatches(part, 1);
}

function tooFewConvolutions(
  { part, convolutions }: BudgetQuestion,
  { outside: { convolutions: count } }: Described,
): Finding | undefined {
  if (count >= convolutions) return undefined;
  return {
    rule: 'too-few-convolutions',
    part,
    severity: 'error',
    message: `\`${part}\` has ${count === 0 ? 'no convolution' : count === 1 ? 'one convolution' : `${count} convolutions`}; the task asks for at least ${convolutions}.`,
    hint: 'What can a second convolution see that the first one cannot?',
  };
}

function overBudget(
  { part, atMost }: BudgetQuestion,
  { parameters: said, calls, state, outside }: Described,
  ran: Ran,
): Finding | undefined {
  // It may compute differently with zeros, with which it was described.
  const hidden = Math.max(outside.numbers, ran.outside.numbers);
  const parameters = Math.max(said, learnedNumbers({ state, calls })) + hidden;
  if (parameters <= atMost) return undefined;
  return {
    rule: 'over-budget',
    part,
    severity: 'error',
    message: `\`${part}\` has ${count(parameters)} parameters; at most ${count(atMost)} are allowed.${whereMostAre(hidden, calls)}`,
    expected: atMost,
    actual: parameters,
    hint: 'What determines how many weights that layer needs, and what could make its input smaller?',
  };
}

/** Where to look: in what it hides, or in its largest layer. */
function whereMostAre(hidden: number, calls: readonly LayerCall[]): string {
  if (hidden > 0) {
    return ` ${count(hidden)} of them are in tensors that the model uses but that are not among its fields.`;
  }
  const [largest] = [...calls].sort((a, b) => b.parameters - a.parameters);
  if (!largest) return '';
  return ` Most of them, ${count(largest.parameters)}, are in \`${largest.name}\`, which gets [${largest.inputShape.join(', ')}].`;
}

/** 10,000 */
function count(parameters: number): string {
  return parameters.toLocaleString('en-US');
}
