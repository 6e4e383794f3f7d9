/** A prediction beside the value, as it is shown. */
import { boxHTML, boxText, type Box } from '../box';
import type { Displayable } from '../../../display';

/** By this class JupyterLab knows that a cell has shown a value beside a prediction. */
const PREDICTED = 'convlab-predicted';

export class Comparison implements Displayable {
  constructor(
    private readonly box: Box,
    /** Whether something was predicted, be it right or wrong. */
    private readonly isPredicted: boolean,
  ) {}

  toString(): string {
    return boxText(this.box);
  }

  toHTML(): string {
    const html = boxHTML(this.box);
    return this.isPredicted ? `<div class="${PREDICTED}">${html}</div>` : html;
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
