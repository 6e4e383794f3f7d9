/** The still image of an explorer of flattening. */
import { cellSize } from '../../figure/draw/cell-size';
import { outline, type Plane } from '../../figure/draw/marks';
import { gridPanel, textPanel } from '../../figure/draw/panels';
import { countScale } from '../../figure/draw/scales';
import { Figure } from '../../figure/figure';
import { indexOf, type FlattenState } from './setting';
import { indexText, sentenceOf } from './words';
import { times } from '../times';

/** Numbers of the vector in one row of the still image. */
const ROW = 8;

export function stillOf(state: FlattenState): Figure {
  const { size, at } = state;
  const [channels, height, width] = size;
  const count = channels * height * width;
  const scale = countScale([count - 1]);
  const planes = times(channels, (c) =>
    times(height, (y) => times(width, (x) => indexOf(state, [c, y, x]))),
  );
  const vector: Plane = times(Math.ceil(count / ROW), (row) =>
    times(Math.min(ROW, count - row * ROW), (i) => row * ROW + i),
  );
  const cell = cellSize([channels * width, Math.min(ROW, count)], { numbers: [vector] });
  const index = indexOf(state, at);
  const panels = planes.map((plane, channel) =>
    gridPanel(plane, {
      title: `channel ${channel}`,
      cell,
      scale,
      marks: at[0] === channel ? mark('window', at[1], at[2]) : [],
    }),
  );
  return new Figure({
    rows: [
      panels,
      [
        gridPanel(vector, {
          title: 'vector',
          cell,
          scale,
          marks: mark('written', Math.floor(index / ROW), index % ROW),
        }),
      ],
      [textPanel('index', [`index: ${indexText(state)}`])],
    ],
    sentence: sentenceOf(state),
  });
}

const mark = (key: string, row: number, column: number) =>
  outline(key, [{ row, column, height: 1, width: 1 }]);
