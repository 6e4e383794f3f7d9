/** The first layer at which a learner's model differs from the model that was asked for. */
import type { LayerCall, TensorDatum } from '../../answer/answer';
import { sameShape } from '../../../shape';
import { agree } from './agree';
import type { AskedModel, Described, Ran } from './explain';
import { follow, type Numbers } from './follow';
import { shapesAfter, stateShapes, type ModelLayer } from '../../mistake/models';
import { waysToTakeOver } from './take-over';

/** Where it is, and what comes out there. */
export interface Difference {
  /** The call, as in `summary`; nothing if no layer differs, only what comes after the last one. */
  readonly call: LayerCall | undefined;
  readonly shape: readonly number[];
  /** Whether the shape is right, and only the numbers are not. */
  readonly isShapeRight: boolean;
}

/** The layers by which two models are aligned: those that cannot be replaced by functions in between
 * without the next one showing it. */
const kinds: Readonly<Record<string, ModelLayer['kind']>> = {
  Conv2d: 'conv',
  MaxPool2d: 'pool',
  AvgPool2d: 'pool',
  Flatten: 'flatten',
  Linear: 'linear',
};

/**
 * A learner may write `F.relu` or `F.maxPool2d` in `forward`, which is not recorded as a call of a
 * layer. So a layer of ours that has no counterpart is skipped, and the next one with weights decides.
 */
export function firstDifference(
  asked: AskedModel,
  described: Described,
  ran: Ran | undefined,
  input: Numbers,
): Difference {
  const { model } = asked;
  const shapes = shapesAfter(model, asked.input);
  const outputs = ran && outputsOf(asked, ran, input);
  let next = 0;
  for (const [i, call] of described.calls.entries()) {
    const kind = kinds[call.type];
    if (!kind) continue;
    const at = find(asked, kind, next);
    const isShapeRight = at !== undefined && sameShape(call.outputShape, shapes[at] ?? []);
    const isSame =
      isShapeRight && (!outputs || kind === 'pool' || sameValues(ran?.outputs[i], outputs[at]));
    if (!isSame) return { call, shape: call.outputShape, isShapeRight };
    next = at + 1;
  }
  const shape = described.outputShape;
  return { call: undefined, shape, isShapeRight: sameShape(shape, shapes.at(-1) ?? []) };
}

/** The next layer of a kind, unless one with weights comes before it. */
function find({ model }: AskedModel, kind: ModelLayer['kind'], from: number): number | undefined {
  for (let i = from; i < model.length; i++) {
    const own = model[i]!.layer.kind;
    if (own === kind) return i;
    if (own === 'conv' || own === 'linear') return undefined;
  }
  return undefined;
}

type Output = ReturnType<typeof follow>[number];

/** What our model gives after each layer with the learner's weights, if these fit. */
function outputsOf({ model }: AskedModel, ran: Ran, input: Numbers): Output[] | undefined {
  const state = ran.state.map(([, values]) => values);
  for (const weights of waysToTakeOver(state, stateShapes(model))) {
    return follow(model, weights, input);
  }
  return undefined;
}

function sameValues(actual: TensorDatum | undefined, expected: Output | undefined): boolean {
  return !actual || !expected || agree(actual, expected);
}
