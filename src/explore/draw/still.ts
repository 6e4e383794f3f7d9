/** The still image of an explorer of drawings. */
import { cellSize } from '../../figure/draw/cell-size';
import { bars, labels } from '../../figure/draw/marks';
import { gridPanel } from '../../figure/draw/panels';
import { imageScale, kinds, signedScale } from '../../figure/draw/scales';
import type { Panel } from '../../figure/draw/scene';
import { write } from '../../figure/draw/words';
import { Figure } from '../../figure/figure';
import { rowsOf } from '../loops';
import { times } from '../times';
import { SIDE } from './centre';
import { readingOf, type Reading } from './reading';
import type { DrawState } from './setting';
import { percent, sentenceOf } from './words';

const IN_ROW = 8;

export function stillOf(state: DrawState): Figure {
  const reading = readingOf(state);
  const { seen, maps } = reading;
  const image = rowsOf({ shape: [1, SIDE, SIDE], values: Float32Array.from(seen) });
  const rows = maps.flatMap((made, layer) => {
    const [channels, , width] = made.shape;
    const scale = signedScale(made.values);
    const cell = cellSize(
      times(Math.min(IN_ROW, channels), () => width),
      { largest: 4 },
    );
    const panels = times(channels, (channel) =>
      gridPanel(rowsOf(made, channel), { title: `${layer + 1}.${channel}`, cell, scale }),
    );
    return times(Math.ceil(channels / IN_ROW), (row) =>
      panels.slice(row * IN_ROW, (row + 1) * IN_ROW),
    );
  });
  const seenPanel = gridPanel(image, {
    ...{ title: 'what the network sees', cell: 6, scale: imageScale([0, 255]) },
  });
  return new Figure({
    rows: [[seenPanel, scoresPanel(reading)], ...rows],
    sentence: sentenceOf(reading),
  });
}

function scoresPanel({ scores, shares }: Reading): Panel {
  const items = scores.map((score, y) => {
    const text = `${percent(shares[y]!)} (${write(score)})`;
    return { y, value: shares[y]!, text, hover: `${y}: ${text}` };
  });
  const names = scores.map((_, y) => ({ x: 0, y, text: String(y) }));
  return {
    ...{ title: 'percent (score)', x: [0, 1], y: [-0.5, scores.length - 0.5] },
    ...{ width: 160, height: 18 * scores.length, margin: { left: 24, right: 130 } },
    marks: [bars(items, kinds[0]), labels(names, { anchor: 'end', size: 14 })],
  };
}
