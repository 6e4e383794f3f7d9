/** The explorer of flattening, as an element of any page: `<convlab-flatten>`. */
import { html, type TemplateResult } from 'lit';
import { change, indexOf, placeOf, type FlattenState } from '../../../explore/flatten/setting';
import { stillOf } from '../../../explore/flatten/still';
import { indexText, inPyTorch, inTypeScript, sentenceOf } from '../../../explore/flatten/words';
import { countScale } from '../../../figure/draw/scales';
import type { Figure } from '../../../figure/figure';
import { choice, number, pair, twin } from './controls';
import type { InCode } from './explorer-view';
import { PointedView } from './pointed-view';
import { gridView, type GridCell } from './grid';
import type { Place } from '../../../explore/place';
import { times } from '../../../explore/times';

/** Numbers of the vector in a row. */
const ROW = 8;

export class FlattenView extends PointedView<FlattenState> {
  protected places(): Place {
    return this.state.size;
  }

  protected settings(): TemplateResult {
    const { size, order } = this.state;
    const [channels, height, width] = size;
    const to = (changes: Partial<FlattenState>) => this.set(change(this.state, changes));
    const orders = [
      ['CHW', 'channel by channel (CHW)'],
      ['HWC', 'cell by cell (HWC)'],
    ] as const;
    return html`<div class="settings" role="group" aria-label="settings">
      ${number('channels', channels, [1, 8], (n) => to({ size: [n, height, width] }))}
      ${pair('image', [height, width], [1, 8], (next) => to({ size: [channels, ...next] }))}
      ${choice('order', orders, order, (next) => to({ order: next }))}
    </div>`;
  }

  protected picture(): TemplateResult {
    const state = this.shown;
    const [channels, height, width] = state.size;
    const count = channels * height * width;
    const [channel, row, column] = state.at;
    const index = indexOf(state, state.at);
    const scale = countScale([count - 1]);
    const planes = times(channels, (c) =>
      gridView({
        scale,
        label: `channel ${c}`,
        rows: times(height, (y) =>
          times(width, (x): GridCell => {
            const isAt = c === channel && y === row && x === column;
            return {
              row: y,
              column: x,
              value: indexOf(state, [c, y, x]),
              marks: isAt ? ['at'] : [],
            };
          }),
        ),
        current: c === channel ? [row, column] : [0, 0],
        onPoint: (cell) => (this.previewed = cell && [c, cell.row, cell.column]),
        onChoose: (cell) => this.lookAt([c, cell.row, cell.column]),
      }),
    );
    const placeIn = (cell: GridCell) => placeOf(state, cell.row * ROW + cell.column);
    const vector = gridView({
      scale,
      label: 'vector',
      rows: times(Math.ceil(count / ROW), (y) =>
        times(Math.min(ROW, count - y * ROW), (x): GridCell => {
          const value = y * ROW + x;
          return { row: y, column: x, value, marks: value === index ? ['at'] : [] };
        }),
      ),
      current: [Math.floor(index / ROW), index % ROW],
      onPoint: (cell) => (this.previewed = cell && placeIn(cell)),
      onChoose: (cell) => this.lookAt(placeIn(cell)),
    });
    return html`
      <div class="grids">${planes}</div>
      <div class="grids">${vector}</div>
      <p class="sum">index: ${indexText(state)}</p>
      ${twin(sentenceOf(state))}
    `;
  }

  still(): Figure {
    return stillOf(this.state);
  }

  protected inCode(): InCode {
    return { typeScript: inTypeScript(this.state), python: inPyTorch(this.state) };
  }
}
