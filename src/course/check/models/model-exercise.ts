/** Makes an exercise whose answer is a layer or a model. */
import type { Answer } from '../../answer/answer';
import type { Exercise, ExerciseText, CheckOptions } from '../exercise';
import type { Finding, Outcome } from '../finding';
import { idleWeights, seesImages, type Tried } from './effect';
import { asGiven, isAsGiven, type Flaw } from './as-given';
import type { AskedModel } from './explain';
import { judge } from './judge';
import { mistakenAnswers, type MistakenAnswer } from './mistaken';
import { labelled, shapesAfter, type ModelLayer } from '../../mistake/models';
import { drawFrom, randomInput } from './random-input';
import type { Requirement, Seen } from './requirement';

export interface ModelQuestion extends ExerciseText {
  readonly kind?: 'model' | 'repair';
  /** The name of the export. */
  readonly part: string;
  /** What it is, in a few words. */
  readonly label: string;
  readonly points: number;
  /** The shape that the task mentions, with its batch: [1, C, H, W]. */
  readonly input: readonly number[];
  /** A smaller shape on which values are compared, if the layers accept any size. */
  readonly probe?: readonly number[];
  /** What is asked for. Anything that gives the same numbers with the same weights is right. */
  readonly reference: readonly ModelLayer[];
  /** For a repair: what is wrong with the network of the starter. */
  readonly flaw?: Flaw;
  /** What earns points if the model as a whole is not right. */
  readonly requirements?: readonly Requirement[];
}

/** An exercise that can list wrong answers, for the course's test of itself. */
export interface ModelExercise extends Exercise {
  /** Answers with each of the modelled mistakes, and with two at once. */
  mistaken(options?: { pairs?: boolean }): MistakenAnswer[];
}

/**
 * An exercise that asks for a model. It is judged by values: our model takes over the learner's own
 * weights and has to give the same output, also for a batch of two. If it does not, the mistake is
 * looked for among the modelled ones; if none explains the output, the first layer that differs is named.
 *
 * @throws if the layers that are asked for refuse the input
 */
export function modelExercise(question: ModelQuestion): ModelExercise {
  const { part, label, points, input, probe = input, reference, requirements = [] } = question;
  const { id, title, purpose, task, hints, starter, kind = 'model', flaw } = question;
  const asked: AskedModel = { model: labelled(reference), input, probe };
  for (const shape of [input, probe]) {
    if (shapesAfter(asked.model, shape).length < reference.length) {
      throw new Error(
        `modelExercise ${id}: its own layers refuse an input of [${shape.join(', ')}]`,
      );
    }
  }

  const metBy = (seen: Seen | undefined) =>
    seen ? requirements.filter((requirement) => requirement.isMet(seen)) : [];

  async function check(answer: Answer, options?: CheckOptions): Promise<Outcome> {
    const random = drawFrom(options?.seed);
    const judged = await judge({ answer, part, asked, random });
    const { passed, findings, seen, ran } = judged;
    if (passed) return { points: { [part]: points }, findings };
    if (flaw && isAsGiven(reference, flaw, input, judged)) {
      return { points: {}, findings: findings.map(asGiven) };
    }
    let met = metBy(seen);
    // What has no effect does not count as being there.
    if (met.length > 0 && ran)
      met = metBy(await withEffect({ answer, part, random, ...ran }, seen!));
    const earned = met.reduce((sum, requirement) => sum + requirement.points, 0);
    return {
      points: { [part]: Math.min(earned, points - 1) },
      findings: [...findings, ...partlyRight(part, met)],
    };
  }

  return {
    id,
    title,
    purpose,
    task,
    hints,
    starter,
    kind,
    parts: [{ name: part, label, points }],
    check,
    mistaken: (options) => mistakenAnswers(asked, part, randomInput, options),
  };
}

/**
 * What was seen, without the weights that change nothing. Nothing, if all the weights are idle or the
 * input is: then the output is not that of a network.
 */
async function withEffect(tried: Tried, seen: Seen): Promise<Seen | undefined> {
  if (!(await seesImages(tried))) return undefined;
  const idle = new Set(await idleWeights(tried));
  const state = seen.state.filter((_, at) => !idle.has(at));
  return state.some(({ length }) => length > 1) ? { ...seen, state } : undefined;
}

function partlyRight(part: string, met: readonly Requirement[]): Finding[] {
  if (met.length === 0) return [];
  const labels = met.map(({ label }) => label).join('; ');
  return [{ rule: 'partly-right', part, severity: 'note', message: `Right so far: ${labels}.` }];
}
