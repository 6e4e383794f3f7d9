import { labels } from './marks';
import type { Scale } from './scales';
import type { Panel } from './scene';
import { write } from './words';

const steps = 64;

/** What the colours mean of the numbers that occur, as a narrow panel under the others. */
export function colourBar(scale: Scale, title?: string): Panel {
  const [least, most] = scale.shown;
  const span = most - least || 1;
  const values = Array.from(
    { length: steps },
    (_, i) => least + ((most - least) * i) / (steps - 1),
  );
  const label = (value: number, anchor: 'start' | 'middle' | 'end') => {
    const x = ((value - least) / span) * steps - 0.5;
    return labels([{ x, y: 1.4, text: write(value) }], { size: 13, anchor, flush: true });
  };
  const zero = -least / span;
  return {
    ...(title !== undefined && { title }),
    x: [-0.5, steps - 0.5],
    y: [-0.5, 0.5],
    width: 260,
    height: 12,
    margin: { bottom: 20 },
    marks: [
      { kind: 'grid', values: [values], scale, corner: [0, 0] },
      label(least, 'start'),
      // Closer to an end, the two numbers would overlap.
      ...(zero > 0.2 && zero < 0.8 ? [label(0, 'middle')] : []),
      ...(most > least ? [label(most, 'end')] : []),
    ],
  };
}
