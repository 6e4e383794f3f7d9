import { escapeHTML, type Bundle } from '../display';
import { base64 } from './draw/bytes';
import { toPlotly, type PlotlySpec } from './draw/plotly';
import type { Scene } from './draw/scene';
import { toSVG } from './draw/svg';

/** Plotly's toolbar would cover the figure; what can be pointed at needs no tools. */
const config = { displayModeBar: false };

/**
 * A figure in three forms, made of the same numbers: plotly's specification, a still image, and a
 * sentence that says what there is to see.
 *
 * A notebook draws the first that it can. Where no scripts run (GitHub, nbviewer, a printed page) the
 * image stands in, with the sentence as its alternative text; a terminal prints the sentence.
 *
 * @example
 * const figure1 = figure.loss([2, 1]);
 * figure1.sentence // The loss falls from 2 to 1 in 2 steps; the least is 1, at step 1.
 * figure1.svg.startsWith('<svg') // true
 */
export class Figure {
  /** What plotly draws: traces, layout and, if the figure moves, frames. */
  readonly spec: PlotlySpec;
  /** The still image: an SVG document. */
  readonly svg: string;
  /** What there is to see, computed from the numbers shown. */
  readonly sentence: string;

  /** For the library: the functions of `figure` make figures. */
  constructor(scene: Scene) {
    this.spec = toPlotly(scene);
    this.svg = toSVG(scene);
    this.sentence = scene.sentence;
  }

  /** The sentence. */
  toString(): string {
    return this.sentence;
  }

  /** The still image as an HTML image. */
  toHTML(): string {
    return `<img alt="${escapeHTML(this.sentence)}" src="data:image/svg+xml;base64,${base64(new TextEncoder().encode(this.svg))}">`;
  }

  /** All forms by mime type, as a notebook takes them. */
  toBundle(): Bundle {
    return {
      'application/vnd.plotly.v1+json': { ...this.spec, config },
      'text/html': this.toHTML(),
      'text/plain': this.sentence,
    };
  }

  /** What a console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.sentence;
  }
}
