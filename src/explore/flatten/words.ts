/** What an explorer of flattening says. */
import { shapeText } from '../../figure/draw/words';
import { indexOf, strides, type FlattenState } from './setting';

/** `1·12 + 2·4 + 3·1 = 23`: the index of the place that is looked at. */
export function indexText(state: FlattenState): string {
  const steps = strides(state);
  const terms = state.at.map((position, i) => `${position}·${steps[i]!}`);
  return `${terms.join(' + ')} = ${indexOf(state, state.at)}`;
}

/** All there is to see. */
export function sentenceOf(state: FlattenState): string {
  const { size, order, at } = state;
  const [channel, row, column] = at;
  const count = size.reduce((product, one) => product * one, 1);
  const how =
    order === 'CHW' ? 'channel by channel' : 'pixel by pixel, all channels of a pixel together';
  return `An image of ${shapeText(size)} becomes a vector of ${count} numbers, ${how}. Channel ${channel}, row ${row}, column ${column} goes to index ${indexText(state)}.`;
}

/** The line of code that flattens a batch of such images: PyTorch's order is `flatten`'s own. */
export function inTypeScript({ order }: FlattenState): string {
  return order === 'CHW' ? 'x.flatten(1)' : 'x.permute([0, 2, 3, 1]).flatten(1)';
}

/** The same in Python. */
export function inPyTorch({ order }: FlattenState): string {
  return order === 'CHW' ? 'x.flatten(1)' : 'x.permute(0, 2, 3, 1).flatten(1)';
}
