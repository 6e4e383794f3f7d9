/** The numbers of an explorer of filters: the weights, and what one number of the map is made of. */
import { html, type TemplateResult } from 'lit';
import { patchOf, type FilterMaps } from '../../../explore/filter/maps';
import { change, setWeight, type FilterState } from '../../../explore/filter/setting';
import { termsOf, type Term } from '../../../explore/window/terms';
import { imageScale, signedScale } from '../../../figure/draw/scales';
import { write } from '../../../figure/draw/words';
import { decimal, slider, type Pair } from './controls';
import { gridView } from './grid';

/** What is edited, and how. */
export interface Editing {
  readonly state: FilterState;
  /** The weight that the slider sets. */
  readonly chosen: Pair;
  readonly choose: (place: Pair) => void;
  readonly set: (state: FilterState) => void;
  readonly follow: (state: FilterState) => void;
  readonly settle: () => void;
}

/** Where the slider ends; more can be typed. */
const REACH = 5;

export function filterGrid({ state, chosen, choose, set }: Editing): TemplateResult {
  return gridView({
    label: 'filter',
    rows: state.weights.map((values, row) =>
      values.map((value, column) => {
        const isChosen = row === chosen[0] && column === chosen[1];
        return { row, column, value, marks: isChosen ? ['at'] : [] };
      }),
    ),
    scale: signedScale(state.weights.flat()),
    current: chosen,
    onChoose: ({ row, column }) => choose([row, column]),
    onEdit: ({ row, column }, value) => set(setWeight(state, [row, column], value)),
  });
}

export function chosenWeight(editing: Editing): TemplateResult {
  const { state, chosen, set, follow, settle } = editing;
  const [row, column] = chosen;
  const weight = state.weights[row]![column]!;
  return html`${slider(
    `weight in row ${row}, column ${column}: ${write(weight)}`,
    weight,
    [-REACH, REACH],
    (value) => follow(setWeight(state, chosen, value)),
    settle,
  )}
  ${decimal('bias', state.bias, (bias) => set(change(state, { bias })))}`;
}

/** The pixels under the filter, and their products with the weights. */
export function patchGrids(state: FilterState, maps: FilterMaps): TemplateResult {
  const terms = termsOf(patchOf(state, maps), [0, 0, 0]);
  const products = terms.map(({ value, weight }) => value * weight);
  const side = state.weights.length;
  const grid = (label: string, numbers: readonly number[], isImage: boolean) =>
    gridView({
      label,
      rows: rowsOf(terms, numbers, side),
      scale: isImage ? imageScale([0, 1]) : signedScale(numbers),
      current: [0, 0],
    });
  return html`${grid(
      'pixels',
      terms.map(({ value }) => value),
      true,
    )}
    <span class="sign" aria-hidden="true">→</span>
    ${grid('products', products, false)}`;
}

function rowsOf(terms: readonly Term[], numbers: readonly number[], side: number) {
  const cells = terms.map(({ at: [row, column] }, i) => ({
    ...{ row, column, value: numbers[i], marks: [] },
  }));
  return Array.from({ length: side }, (_, row) => cells.slice(row * side, (row + 1) * side));
}
