/** Judges a learner's model by what it does. */
import type { Answer, TensorDatum } from '../../answer/answer';
import type { Finding } from '../finding';
import { sameShape } from '../../../shape';
import { agree } from './agree';
import { doesTheSame } from './does-the-same';
import {
  explainNumbers,
  explainRefusal,
  shapesOf,
  type AskedModel,
  type Described,
  type Ran,
  type Refused,
} from './explain';
import { firstDifference, type Difference } from './first-difference';
import { shapesAfter, stateShapes } from '../../mistake/models';
import {
  batchLost,
  channelsLast,
  extraLayer,
  notForBatches,
  unusedWeights,
} from './findings-on-shapes';
import { notAModel } from './not-a-model';
import type { Seen } from './requirement';
import { misfitsOfCalls, misfitsOfState, type Misfit } from './misfits';
import {
  isFinite,
  notFinite,
  refused,
  returnsNoTensor,
  stopped,
  unfitToLearn,
} from './findings-on-runs';

export interface Trial {
  readonly answer: Answer;
  readonly part: string;
  readonly asked: AskedModel;
  /** Random numbers of a shape; `which` distinguishes several inputs. */
  random(shape: readonly number[], which: number): TensorDatum;
}

export interface Judgement {
  readonly passed: boolean;
  readonly findings: readonly Finding[];
  /** What partial points are based on; nothing if there was no model, or none that runs. */
  readonly seen?: Seen;
  /** What it gave, if it runs and is wrong. */
  readonly ran?: { readonly input: TensorDatum; readonly ran: Ran };
  /** The message with which it refused the input. */
  readonly refusal?: string;
}

export async function judge(trial: Trial): Promise<Judgement> {
  const { answer, part, asked } = trial;
  const described = await answer.describe(part, asked.input);
  if (described.kind === 'no-model') return wrong(notAModel(part, described.value));
  if (described.kind === 'refused') {
    return { ...(await onRefusal(trial, described)), refusal: described.message };
  }
  if (described.kind !== 'model') return wrong(stopped(part, described));

  let one = trial.random(asked.probe, 1);
  let ran = await answer.run(part, one);
  if (ran.kind === 'threw' && !sameShape(asked.probe, asked.input)) {
    // A window that is much too large may fit only into the image of the task.
    one = trial.random(asked.input, 1);
    ran = await answer.run(part, one);
  }
  if (ran.kind === 'no-model') return wrong(notAModel(part, ran.value));
  if (ran.kind !== 'ran') return wrong(stopped(part, ran));
  if (!isFinite(ran)) return wrong(notFinite(part));

  const isShapeRight = sameShape(
    described.outputShape,
    shapesAfter(asked.model, asked.input).at(-1) ?? asked.input,
  );
  return isShapeRight && doesTheSame(asked.model, ran, one)
    ? onRight(trial, described)
    : { ...(await onWrong(trial, described, ran, one)), ran: { input: one, ran } };
}

function wrong(...findings: Finding[]): Judgement {
  return { passed: false, findings };
}

/** Right for one image: what remains is the batch, and layers that were not asked for. */
async function onRight(trial: Trial, described: Described): Promise<Judgement> {
  const { answer, part, asked } = trial;
  const two = trial.random([2, ...asked.probe.slice(1)], 2);
  const seen = seenOf(described, described.outputShape, []);
  const ran = await answer.run(part, two);
  if (ran.kind !== 'ran' || !doesTheSame(asked.model, ran, two)) {
    return { ...wrong(notForBatches(part, asked.input[0]!)), seen };
  }
  const wanted = stateShapes(asked.model).length;
  if (described.state.length === wanted) return { passed: true, findings: [] };
  const extra = described.calls.find(({ type }) => type === 'BatchNorm2d');
  return extra
    ? { ...wrong(extraLayer(part, extra.name)), seen }
    : { passed: true, findings: [unusedWeights(part)] };
}

async function onWrong(
  trial: Trial,
  described: Described,
  ran: Ran,
  one: TensorDatum,
): Promise<Judgement> {
  const { answer, part, asked } = trial;
  const again = await answer.run(part, one);
  const isRandom = again.kind === 'ran' && !isSameOutput(ran, again);
  const unfit = unfitToLearn(part, described, isRandom);
  if (unfit) return wrong(unfit);

  const mistakes = explainNumbers(asked, described, ran, one);
  if (!mistakes && isWithoutBatch(asked, described)) {
    return {
      ...wrong(batchLost(part, described.outputShape)),
      seen: seenOf(described, described.outputShape, []),
    };
  }
  const misfits =
    mistakes ?? misfitsOfCalls(asked.model, described.calls, shapesOf(described.state));
  const place = whereItDiffers(part, firstDifference(asked, described, ran, one));
  const { outputShape } = described;
  const findings = toFindings(part, misfits, place, outputShape);
  const seen = seenOf(described, outputShape, rulesOf(misfits));
  return { passed: false, findings, seen };
}

async function onRefusal(trial: Trial, described: Refused): Promise<Judgement> {
  const { part, asked } = trial;
  const noTensor = returnsNoTensor(part, described);
  if (noTensor) return wrong(noTensor);
  const mistakes = explainRefusal(asked, described);
  const found =
    mistakes?.map((mistake) => finding(part, mistake)) ?? (await otherInput(trial, described));
  // If no layer refuses the image, nothing shows that its weights would ever be applied to one.
  const isInside = described.calls.length > 0 || described.at !== described.type;
  const isByLayer = described.reason === 'library' && (isInside || asked.model.length === 1);
  if (!isByLayer) return wrong(...found);
  const seen = seenOf(described, undefined, rulesOf(found));
  return { passed: false, findings: found, seen };
}

/** A model that refuses the input may be made for a different layout, or for one without a batch. */
async function otherInput(trial: Trial, described: Refused): Promise<Finding[]> {
  const { answer, part, asked } = trial;
  const [batch, channels, height, width] = asked.input as [number, number, number, number];
  const takes = async (shape: readonly number[]) =>
    (await answer.describe(part, shape)).kind === 'model';
  if (asked.input.length === 4 && (await takes([batch, height, width, channels]))) {
    return [channelsLast(part)];
  }
  if (await takes(asked.input.slice(1))) return [notForBatches(part, 1)];
  const misfits = misfitsOfState(asked.model, shapesOf(described.state));
  return misfits.length > 0
    ? misfits.map((misfit) => finding(part, misfit))
    : [refused(part, described, asked.input)];
}

function isSameOutput({ output }: Ran, again: Ran): boolean {
  return agree(output, { shape: again.output.shape, data: () => again.output.data });
}

function whereItDiffers(part: string, { call, shape, isShapeRight }: Difference): string {
  const sizes = `[${shape.join(', ')}]`;
  // A single layer has no number, and is the whole model.
  if (!call || !call.name.includes(':')) {
    return isShapeRight
      ? `The shape that \`${part}\` gives, ${sizes}, is right, but the numbers are not.`
      : `\`${part}\` gives ${sizes}.`;
  }
  return isShapeRight
    ? `The first layer whose numbers differ is \`${call.name}\`; the shape there, ${sizes}, is right.`
    : `The first layer that differs is \`${call.name}\`: it gives ${sizes}.`;
}

/** One finding for each misfit; the place is given with the first. */
function toFindings(
  part: string,
  misfits: readonly Misfit[],
  place: string,
  actual: readonly number[],
): Finding[] {
  if (misfits.length === 0) {
    return [{ rule: 'differs', part, severity: 'error', message: place, actual }];
  }
  return misfits.map((misfit, i) =>
    i > 0
      ? finding(part, misfit)
      : { ...finding(part, misfit), message: `${misfit.message} ${place}`, actual },
  );
}

function finding(part: string, { rule, message, hint }: Misfit): Finding {
  return { rule, part, severity: 'error', message, hint };
}

function rulesOf(found: readonly { readonly rule: string }[]): string[] {
  return found.map(({ rule }) => rule);
}

function seenOf(
  { state, calls }: Described | Refused,
  outputShape: readonly number[] | undefined,
  rules: readonly string[],
): Seen {
  return { state: shapesOf(state), calls, outputShape, rules };
}

function isWithoutBatch({ model, input }: AskedModel, { outputShape }: Described): boolean {
  const shape = shapesAfter(model, input).at(-1) ?? input;
  return input[0] === 1 && sameShape(outputShape, shape.slice(1));
}
