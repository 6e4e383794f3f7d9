import { takes } from '../shape/takes';
import { relu as applyReLU } from '../nn/functional';
import { noGrad, type Tensor } from '../tensor';
import { colourBar } from './draw/colour-bar';
import { cellSize } from './draw/cell-size';
import { gridPanel } from './draw/panels';
import { signedScale } from './draw/scales';
import { count, write } from './draw/words';
import { Figure } from './figure';
import { channelsOf } from './inputs';

const most = 4;

const checkArguments = takes('figure.relu', { x: 'any' });

/**
 * An image or feature map before and after ReLU, on one colour scale: negative numbers become 0, the
 * others stay.
 *
 * @param x (H, W), (C, H, W) or (1, C, H, W); the first 4 channels are shown
 * @throws if it is not one image
 * @example
 * figure.relu(randn([1, 4, 4]))
 */
export function relu(x: Tensor): Figure {
  checkArguments(arguments);
  const before = channelsOf('relu', 'x', x);
  const after = channelsOf(
    'relu',
    'x',
    noGrad(() => applyReLU(x)),
  );
  const scale = signedScale(before.flat(2));
  const width = before[0]![0]!.length;
  const cell = cellSize([width, width], { numbers: before, signs: true, largest: 36 });
  const rows = before.slice(0, most).map((plane, c) => {
    const name = before.length > 1 ? ` (channel ${c})` : '';
    return [
      gridPanel(plane, { title: `before${name}`, scale, cell }),
      '→',
      gridPanel(after[c]!, { title: `after${name}`, scale, cell, alike: plane }),
    ];
  });
  const numbers = before.flat(2);
  const negative = numbers.filter((value) => value < 0).length;
  const share = Math.round((100 * negative) / numbers.length);
  const part =
    before.length > most ? ` The first ${most} of ${before.length} channels are shown.` : '';
  return new Figure({
    rows: [...rows, [colourBar(scale)]],
    sentence: `Of ${count(numbers.length, 'number')}, ${write(negative)} (${share} %) ${negative === 1 ? 'is' : 'are'} below 0; ReLU makes ${negative === 1 ? 'it' : 'them'} 0 and leaves the others as they are.${part}`,
  });
}
