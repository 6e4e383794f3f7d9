import { write } from './words';
import { labels } from './marks';
import type { Scale } from './scales';
import type { Panel } from './scene';

const steps = 64;

/** What the colours of a scale mean, as a narrow panel under the others. */
export function colourBar(scale: Scale, title?: string): Panel {
  const { from, to } = scale;
  const values = Array.from({ length: steps }, (_, i) => from + ((to - from) * i) / (steps - 1));
  const ends = [from, ...(from < 0 && to > 0 ? [0] : []), to];
  return {
    ...(title !== undefined && { title }),
    x: [-0.5, steps - 0.5],
    y: [-0.5, 0.5],
    width: 260,
    height: 12,
    margin: { bottom: 20 },
    marks: [
      { kind: 'grid', values: [values], scale, corner: [0, 0] },
      labels(
        ends.map((value) => ({
          x: ((value - from) / (to - from)) * (steps - 1),
          y: 1.35,
          text: write(value),
        })),
        { size: 12 },
      ),
    ],
  };
}
