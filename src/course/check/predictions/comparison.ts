/** A prediction beside the value, as it is shown. */
import { boxHTML, boxText, type Box } from '../box';
import type { Displayable } from '../../../display';
import { NOT_PREDICTED, PREDICTED } from './marks';

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
    const name = this.isPredicted ? PREDICTED : NOT_PREDICTED;
    return `<div class="${name}">${boxHTML(this.box)}</div>`;
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
