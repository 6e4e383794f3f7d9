/** The still image of an explorer of filters. */
import { cellSize } from '../../figure/draw/cell-size';
import { outline } from '../../figure/draw/marks';
import { gridPanel } from '../../figure/draw/panels';
import { imageScale, signedScale } from '../../figure/draw/scales';
import { Figure } from '../../figure/figure';
import { photoPanel } from '../../figure/photo-panel';
import { rowsOf } from '../loops';
import { times } from '../times';
import { moved, pixelsOf } from './image';
import { mapsOf } from './maps';
import type { FilterState } from './setting';
import { sentenceOf } from './words';

/** Pixels of an image or a map, across. */
const WIDTH = 300;

export function stillOf(state: FilterState): Figure {
  const maps = mapsOf(state);
  const { weights, at } = state;
  const pixels = moved(pixelsOf(state.image), state.shift);
  const { channels, height, width, bytes } = pixels;
  const planes = times(channels, (channel) =>
    rowsOf({ shape: [channels, height, width], values: Float32Array.from(bytes) }, channel),
  );
  const cell = cellSize([width], { width: WIDTH });
  const reach = (weights.length - 1) / 2;
  const window = { row: at[0] - reach, column: at[1] - reach };
  const scale = imageScale(maps.map.values);
  const kernelCell = cellSize([weights.length], { numbers: [weights], width: WIDTH / 2 });
  return new Figure({
    rows: [
      [
        photoPanel(planes, {
          title: 'image',
          cell,
          marks: outline('window', [{ ...window, height: weights.length, width: weights.length }]),
        }),
        '*',
        gridPanel(weights, {
          title: 'filter',
          cell: kernelCell,
          scale: signedScale(weights.flat()),
        }),
      ],
      [
        gridPanel(rowsOf(maps.activated), {
          title: state.relu ? 'feature map after ReLU' : 'feature map',
          cell,
          scale,
          marks: outline('written', [{ row: at[0], column: at[1], height: 1, width: 1 }]),
        }),
        ...(maps.pooled
          ? ['→', gridPanel(rowsOf(maps.pooled), { title: 'pooled', cell, scale })]
          : []),
      ],
    ],
    sentence: sentenceOf(state, maps),
  });
}
