/** The still image of an explorer of windows. */
import { cellSize } from '../../figure/draw/cell-size';
import { gridPanel, textPanel } from '../../figure/draw/panels';
import { imageScale, signedScale } from '../../figure/draw/scales';
import { outline } from '../../figure/draw/marks';
import { write } from '../../figure/draw/words';
import { Figure } from '../../figure/figure';
import type { WindowState } from './change';
import { isPooling, windowOf } from './setting';
import { numberAt, outputOf, termsOf } from './terms';
import { sentenceOf, sizeText, sumText } from './words';

export function stillOf(state: WindowState): Figure {
  const { input, weight, at } = state;
  const terms = termsOf(state, at);
  const outputs = outputOf(state);
  const output = outputs[at[0]]!;
  const channel = terms[0]?.position[0] ?? 0;
  const plane = input[channel]!;
  const [first, second] = terms[0]?.of ?? [0, 0];
  const kernel = isPooling(state) ? undefined : weight[first]![second]!;
  const edges = windowOf(state).padding;
  const across = [
    plane[0]!.length + edges[1][0] + edges[1][1],
    kernel?.[0]!.length ?? 0,
    output[0]!.length,
  ];
  const numbers = [plane, ...(kernel ? [kernel] : []), output];
  const cell = cellSize(across, { numbers, signs: true });
  const met = terms.filter(({ position }) => position[0] === channel);
  const cells = met.map(({ position: [, row, column] }) => ({ row, column, height: 1, width: 1 }));
  const named = (name: string, of: number, from: number) =>
    of > 1 ? `${name}, channel ${from}` : name;
  const isPadded = state.operation !== 'convTranspose' && edges.flat().some((size) => size > 0);
  const around = (row: number, column: number) => {
    const number = numberAt(state, [channel, row, column]);
    return number === undefined ? '' : write(number);
  };
  const inputPanel = gridPanel(plane, {
    title: named('image', input.length, channel),
    cell,
    scale: imageScale(plane.flat()),
    ...(isPadded && { padding: { edges, text: around } }),
    marks: outline('window', cells),
  });
  const outputPanel = gridPanel(output, {
    title: named('output', outputs.length, at[0]),
    cell,
    scale: signedScale(output.flat()),
    marks: outline('written', [{ row: at[1], column: at[2], height: 1, width: 1 }]),
  });
  const sentence = sentenceOf(state, at);
  return new Figure({
    rows: [
      kernel
        ? [
            inputPanel,
            '*',
            gridPanel(kernel, { title: 'kernel', cell, scale: signedScale(kernel.flat()) }),
            '=',
            outputPanel,
          ]
        : [inputPanel, '→', outputPanel],
      [textPanel('sum', [sumText(state, at), ...sizeText(state)])],
    ],
    sentence,
  });
}
