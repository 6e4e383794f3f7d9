import { takes } from '../../shape/takes';
import { UsageError } from '../../shape';
import { pythonType } from '../../shape/python-words';
import { isTensor, type Tensor } from '../../tensor';
import type { Module } from '../../nn/module';
import { base64 } from '../../figure/draw/bytes';
import { Explorer } from '../explorer';
import { SIDE } from './centre';
import { chainFrom } from './from-model';
import { blankState, type DrawState } from './setting';
import { stillOf } from './still';

/** What else an explorer of drawings begins with. */
export interface ExploreDrawOptions {
  /** Images to read in place of a drawing, (N, 1, 28, 28), from 0 (paper) to 1 (ink), at most 20 (none). */
  images?: Tensor;
}

const MOST = 20;
const checkArguments = takes('explore.draw', { 'model?': 'any' }, { images: 'any' });

/**
 * Paper to draw a digit on, and a network that reads it at every stroke: its feature maps, ten scores, and what they
 * come to in percent. A drawing is scaled and centred first, as the digits that the network has learned from are.
 *
 * @param model a network of your own, from (N, 1, 28, 28) to (N, 10): Conv2d, ReLU, MaxPool2d, Flatten and Linear, one
 *   after the other (the network of the lesson Training, trained)
 * @param options `images` (N, 1, 28, 28), such as those that are held out
 * @throws if the model is no such network, or the images are no such images
 * @example
 * explore.draw()
 * explore.draw({ images: data.digits({ train: false }).images.narrow(0, 0, 10) })
 */
export function exploreDraw(options?: ExploreDrawOptions): Explorer<DrawState>;
export function exploreDraw(model: Module, options?: ExploreDrawOptions): Explorer<DrawState>;
export function exploreDraw(
  modelOrOptions?: Module | ExploreDrawOptions,
  furtherOptions: ExploreDrawOptions = {},
): Explorer<DrawState> {
  checkArguments(arguments);
  const isModel = modelOrOptions !== undefined && pythonType(modelOrOptions) !== 'dict';
  const options = isModel ? furtherOptions : ((modelOrOptions as ExploreDrawOptions) ?? {});
  const network = isModel ? chainFrom(modelOrOptions) : 'reader';
  const first = blankState(network, options.images === undefined ? '' : digitsOf(options.images));
  return new Explorer({ name: 'draw', still: stillOf }, first);
}

function digitsOf(images: unknown): string {
  const [count = 0, ...each] = isTensor(images) ? images.shape : [];
  if (!isTensor(images) || each.join() !== `1,${SIDE},${SIDE}` || count < 1 || count > MOST) {
    throw new UsageError(
      `explore.draw: the images must be (N, 1, ${SIDE}, ${SIDE}), 1 to ${MOST} of them, but are ${isTensor(images) ? `of shape [${images.shape.join(', ')}]` : String(images)}`,
      'Give it some of the digits: data.digits({ train: false }).images.narrow(0, 0, 10).',
    );
  }
  const values = images.data();
  if (values.some((value) => !(value >= 0 && value <= 1))) {
    throw new UsageError(
      'explore.draw: the numbers of the images must be from 0 (paper) to 1 (ink)',
      'Those of data.digits are.',
    );
  }
  return base64(Uint8Array.from(values, (value) => Math.round(255 * value)));
}
