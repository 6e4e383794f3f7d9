/** Makes an exercise that asks for a custom network: a few demands, and the rest is free. */
import type { Module } from '../../../nn/module';
import type { Answer, RunOutcome } from '../../answer/answer';
import { labelled, type ModelLayer } from '../../mistake/models';
import type { CheckOptions, ExerciseText } from '../exercise';
import type { Finding, Outcome } from '../finding';
import { agree } from './agree';
import { build } from './build';
import { contradictionIn } from './claims';
import { dependsOnInput, idleWeights, type Tried } from './effect';
import type { Described } from './explain';
import {
  isFinite,
  notFinite,
  refused,
  returnsNoTensor,
  stopped,
  unfitToLearn,
} from './findings-on-runs';
import type { ModelExercise } from './model-exercise';
import { notAModel } from './not-a-model';
import { drawFrom } from './random-input';

/** A network that ran on one random image, and what it says about itself. */
export interface Designed extends Tried {
  readonly described: Described;
}

/** Looks at a network that runs; gives a finding if it is not as the task asks. */
export type Demand = (designed: Designed) => Finding | undefined | Promise<Finding | undefined>;

/** A network that breaks one of the demands, to test the check with. */
type WrongDesign = { readonly rule: string } & (
  { readonly layers: readonly ModelLayer[] } | { readonly model: () => Module }
);

export interface DesignQuestion extends ExerciseText {
  readonly part: string;
  readonly label: string;
  /** A batch of one. */
  readonly input: readonly number[];
  /** A point for each. */
  readonly demands: readonly Demand[];
  readonly wrong: readonly WrongDesign[];
}

/**
 * An exercise with many right answers: a network passes if it meets every demand, whatever it is made of.
 * Each demand that is met earns a point, once the network has a convolution at all.
 */
export function designExercise(question: DesignQuestion): ModelExercise {
  const { part, label, input, demands, wrong } = question;
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
    const isRandom = !gaveTheSame(ran, await answer.run(part, one));
    const unfit = unfitToLearn(part, described, isRandom);
    if (unfit) return nothing(part, unfit);
    const designed: Designed = { answer, part, random, input: one, ran, described };
    const untrue = await untruthIn(designed);
    if (untrue !== undefined) return nothing(part, notAsItSays(part, untrue));

    const findings: Finding[] = [];
    for (const demand of demands) {
      const finding = await demand(designed);
      if (finding) findings.push(finding);
    }
    // Without any, the shape and the budget belong to something else.
    const isOne = described.outside.convolutions > 0;
    return { points: { [part]: isOne ? demands.length - findings.length : 0 }, findings };
  }

  return {
    id,
    title,
    purpose,
    task,
    hints,
    starter,
    kind: 'model',
    parts: [{ name: part, label, points: demands.length }],
    check,
    mistaken: () =>
      wrong.map((one) => ({
        rules: [one.rule],
        parts: { [part]: 'model' in one ? one.model() : build(labelled(one.layers)) },
      })),
  };
}

function nothing(part: string, finding: Finding): Outcome {
  return { points: { [part]: 0 }, findings: [finding] };
}

/** What is untrue about the model's description of itself. */
async function untruthIn(tried: Designed): Promise<string | undefined> {
  const { described, ran } = tried;
  const contradiction = contradictionIn(described);
  if (contradiction !== undefined) return contradiction;
  if (!(await dependsOnInput(tried))) return 'It gives the same output for every image.';
  if (described.outside.isAll || ran.outside.isAll) {
    return 'Its output is not computed from the image by operations on tensors.';
  }
  const [idle] = await idleWeights(tried);
  if (idle === undefined) return undefined;
  return `The output does not depend on \`${described.state[idle]![0]}\`.`;
}

function notAsItSays(part: string, message: string): Finding {
  return { rule: 'not-as-it-says', part, severity: 'error', message };
}

function gaveTheSame(a: Designed['ran'], b: RunOutcome): boolean {
  if (b.kind !== 'ran') return true;
  return agree(a.output, { shape: b.output.shape, data: () => b.output.data });
}
