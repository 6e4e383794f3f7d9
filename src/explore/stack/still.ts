/** The still image of an explorer of stacks: the layers with their sizes, and what a cell sees of the input. */
import { around, outline, rules, type Cells } from '../../figure/draw/marks';
import { textPanel } from '../../figure/draw/panels';
import { accent } from '../../figure/draw/scales';
import type { Panel } from '../../figure/draw/scene';
import { shapeText } from '../../figure/draw/words';
import { Figure } from '../../figure/figure';
import { computed } from './rows';
import { areasOf, planeOf, seenOf } from './seen';
import type { StackState } from './setting';
import { captionOf, layerText, sentenceOf } from './words';

/** How wide and high a plane is at most, in pixels. */
const LARGEST = 260;
/** Below that many pixels, lines between cells would hide what is in them. */
const ROOM_FOR_RULES = 6;

export function stillOf(state: StackState): Figure {
  const { rows } = computed(state);
  const shown = rows[state.at.layer];
  const lines = state.layers.map((layer, i) => {
    const name = `(${i}) ${layerText(layer)}`;
    if (rows[i]) return `${name}: ${shapeText(rows[i].outputShape)}`;
    return `${name}: ${i === rows.length ? 'does not fit' : 'waits'}`;
  });
  const planes = shown
    ? [
        planePanel('input', planeOf(state.input), areasOf(seenOf(state))),
        '←',
        planePanel(`after layer ${state.at.layer}`, planeOf(shown.outputShape), [
          { row: state.at.row, column: state.at.column, height: 1, width: 1 },
        ]),
      ]
    : [];
  return new Figure({
    rows: [
      [textPanel('layers', [`input: ${shapeText(state.input)}`, ...lines])],
      ...(planes.length > 0 ? [planes] : []),
    ],
    // The shapes stand in the list.
    caption: captionOf(state),
    sentence: sentenceOf(state),
  });
}

/** The cells of one channel, with some of them marked. */
function planePanel(
  title: string,
  [height, width]: readonly [number, number],
  marked: Cells[],
): Panel {
  const cell = Math.min(24, LARGEST / Math.max(height, width));
  const all = { row: 0, column: 0, height, width };
  return {
    title: `${title}, ${height} x ${width}`,
    x: [-0.5, width - 0.5],
    y: [-0.5, height - 0.5],
    width: width * cell,
    height: Math.max(height * cell, ROOM_FOR_RULES),
    marks: [
      rules(all, cell >= ROOM_FOR_RULES),
      {
        kind: 'lines',
        paths: marked.map(around),
        colour: accent,
        width: 1,
        fill: 'rgba(194,0,107,0.3)',
      },
      ...outline('written', marked.length === 1 ? marked : []),
    ],
  };
}
