/** What an explorer of stacks says: the shape after each layer, where it breaks, and what a cell sees. */
import { count, shapeText, size } from '../../figure/draw/words';
import { layerInPyTorch } from '../layer-in-code';
import { totalLines } from '../../summary/format';
import type { Row } from '../../summary/row';
import { activationsOf, computed } from './rows';
import { planeOf, seenOf, type Seen } from './seen';
import type { StackLayer, StackState } from './setting';

/** `Conv2d(1, 8, 3, padding=1)` */
export const layerText = (layer: StackLayer): string =>
  layerInPyTorch(layer.type, { ...layer }).replace('nn.', '');

/** All there is to see. */
export const sentenceOf = (state: StackState): string =>
  `${shapesText(state)} ${captionOf(state)}`.trimEnd();

/** The same where the shapes are seen: what it costs or where it breaks, and what a cell sees. */
export function captionOf(state: StackState): string {
  const whole = problemText(state) ?? totalsText(state);
  return [whole, seenText(state)].filter(Boolean).join(' ');
}

function shapesText(state: StackState): string {
  const { input, layers } = state;
  const { rows } = computed(state);
  const image = `The input is ${shapeText(input)}.`;
  if (rows.length === 0) return layers.length === 0 ? `${image} There is no layer yet.` : image;
  const steps = rows.map(
    ({ type, outputShape }, i) => `${type} (${i}) makes ${shapeText(outputShape)}`,
  );
  return `${image} ${steps.join(', ')}.`;
}

/** Where the stack breaks, with the first line of the error; undefined where it does not. */
function problemText(state: StackState): string | undefined {
  const { layers } = state;
  const { rows, problem } = computed(state);
  if (problem === undefined) return undefined;
  const at = rows.length;
  const below = layers.length - at - 1;
  const waiting =
    below > 0 ? ` ${count(below, 'layer')} below it ${below === 1 ? 'waits' : 'wait'}.` : '';
  return `Layer ${at}, ${layerText(layers[at]!)}, does not fit: ${problem.split('\n')[0]!}.${waiting}`;
}

function totalsText(state: StackState): string {
  const { rows, totals } = computed(state);
  if (rows.length === 0) return '';
  const { parameters, multiplyAdds, activations } = totals;
  return `Together they have ${count(parameters, 'parameter')}, and for one example ${count(multiplyAdds, 'multiply-add')} and ${count(activations, 'activation')}.`;
}

/** What a layer costs, in the words of `summary`, without what is 0 or not known. */
export function costsText(row: Row, examples: number): string {
  const { parameters, multiplyAdds, receptiveField } = row;
  return [
    parameters > 0 && count(parameters, 'parameter'),
    multiplyAdds > 0 && count(multiplyAdds, 'multiply-add'),
    count(activationsOf(row, examples), 'activation'),
    receptiveField && `receptive field ${size(receptiveField)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The totals, in the words of `summary`. */
export const totalTexts = (state: StackState): string[] =>
  totalLines(computed(state).totals).map(([name, value]) => `${name}: ${value}`);

/** What the cell that is looked at sees; empty where there is no output to look at. */
export function seenText(state: StackState): string {
  const row = computed(state).rows[state.at.layer];
  if (!row) return '';
  const [height, width] = planeOf(state.input);
  const seen = seenOf(state);
  const pixels = seen.rows.length * seen.columns.length;
  const cell = `Row ${state.at.row}, column ${state.at.column} after layer ${state.at.layer}, ${row.type},`;
  if (pixels === height * width) return `${cell} sees the whole input.`;
  if (pixels === 0) return `${cell} sees nothing of the input, only padding.`;
  const field = row.receptiveField;
  const around =
    field && field[0] * field[1] > pixels ? `, of a receptive field of ${size(field)}` : '';
  return `${cell} sees ${size([seen.rows.length, seen.columns.length])} pixels of the input${around}: ${extent(seen)}.`;
}

/** `rows 0 to 4, columns 0 to 4` */
function extent({ rows, columns }: Seen): string {
  const along = (name: string, all: readonly number[]) => {
    const [first, last] = [all[0]!, all.at(-1)!];
    if (first === last) return `${name} ${first}`;
    const gaps = last - first + 1 > all.length ? ', with gaps' : '';
    return `${name}s ${first} to ${last}${gaps}`;
  };
  return `${along('row', rows)}, ${along('column', columns)}`;
}
