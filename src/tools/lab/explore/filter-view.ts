/** The explorer of filters, as an element of any page: `<convlab-filter>`. */
import { html, type TemplateResult } from 'lit';
import { coloursOf, coloursOfBytes } from '../../../explore/colours';
import { inPyTorch, inTypeScript } from '../../../explore/filter/in-code';
import { moved, pixelsOf, sizeOf, type OwnImage } from '../../../explore/filter/image';
import { mapsOf, type FilterMaps } from '../../../explore/filter/maps';
import { change, type FilterState } from '../../../explore/filter/setting';
import { stillOf } from '../../../explore/filter/still';
import {
  imageText,
  isSigned,
  rangeText,
  sentenceOf,
  shiftText,
  sumText,
} from '../../../explore/filter/words';
import type { Maps } from '../../../explore/loops';
import { imageScale, type Scale } from '../../../figure/draw/scales';
import { size } from '../../../figure/draw/words';
import type { Figure } from '../../../figure/figure';
import { twin, type Pair } from './controls';
import type { InCode } from './explorer-view';
import { chosenWeight, filterGrid, patchGrids } from './filter-grids';
import { settingsView } from './filter-settings';
import { onceFor } from './once-for';
import './own-picture';
import type { Taken } from './own-picture';
import { pictureFromTransfer } from './picture-file';
import { pictureView, type Outline } from './picture';
import { PointedView } from './pointed-view';
import { pictureStyle } from './picture-style';

export class FilterView extends PointedView<FilterState> {
  static override styles = pictureStyle;
  static override properties = { ...PointedView.properties, chosen: { state: true } };

  /** The weight that the slider sets. */
  declare chosen: Pair;
  readonly #maps = onceFor(mapsOf);
  /** The last image of one's own, to come back to from a photo. */
  #own: OwnImage | undefined;

  constructor() {
    super();
    this.chosen = [1, 1];
    // Pictures may be pasted and dropped anywhere on it.
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => this.#takeFrom(event, event.dataTransfer));
    this.addEventListener('paste', (event) => this.#takeFrom(event, event.clipboardData));
  }

  protected places(): Pair {
    return sizeOf(this.state.image);
  }

  protected settings(): TemplateResult {
    const { image } = this.state;
    if (typeof image !== 'string') this.#own = image;
    return html`${settingsView(this.state, this.#own, (next) => this.set(next))}
      <convlab-own-picture
        @taken=${({ detail }: CustomEvent<Taken>) => this.#take(detail)}
      ></convlab-own-picture>`;
  }

  protected picture(): TemplateResult {
    const state = this.shown;
    const maps = this.#maps(state);
    const scale = imageScale(maps.map.values);
    const side = state.weights.length;
    const [row, column] = state.at;
    const reach = (side - 1) / 2;
    const look = (at: Pair) => this.lookAt(change(this.state, { at }).at);
    const preview = (at: Pair | undefined) => (this.previewed = at);
    const step = (by: Pair) => look([row + by[0], column + by[1]]);
    return html`
      <div class="grids">
        ${this.#image({ row: row - reach, column: column - reach, height: side, width: side })}
        <span class="sign" aria-hidden="true">∗</span>
        <div class="stack">${filterGrid(this.#editing())} ${chosenWeight(this.#editing())}</div>
        <span class="sign" aria-hidden="true">=</span>
        ${pictureView({
          ...mapOf(state.relu ? 'feature map after ReLU' : 'feature map', maps.activated, scale),
          outline: { row, column, height: 1, width: 1 },
          ...{ onPoint: preview, onChoose: look, onStep: step },
        })}
        ${
          maps.pooled
            ? html`<span class="sign" aria-hidden="true">→</span>
                ${pictureView(mapOf('pooled map', maps.pooled, scale))}`
            : ''
        }
      </div>
      ${this.#words(state, maps)}
    `;
  }

  protected inCode(): InCode {
    return { typeScript: inTypeScript(this.state), python: inPyTorch(this.state) };
  }

  still(): Figure {
    return stillOf(this.state);
  }

  #image(outline: Outline): TemplateResult {
    const { state } = this;
    const { bytes, channels } = moved(pixelsOf(state.image), state.shift);
    const move = (shift: Pair) => {
      const next = change(state, { shift });
      if (next.shift.join() !== this.state.shift.join()) this.follow(next);
    };
    return pictureView({
      name: 'image',
      text: `${imageText(state)}; arrow keys move it`,
      size: sizeOf(state.image),
      colours: coloursOfBytes(bytes, channels),
      outline,
      onDrag: { from: state.shift, to: move, end: () => this.settle() },
      onStep: ([down, right]) => {
        const [y, x] = state.shift;
        this.set(change(state, { shift: [y + down, x + right] }));
      },
    });
  }

  #words(state: FilterState, maps: FilterMaps): TemplateResult {
    const shift = shiftText(state, maps);
    return html`
      <p>The numbers of the feature map ${rangeText(maps.map, isSigned(maps))}.</p>
      <div class="grids">${patchGrids(state, maps)}</div>
      <p class="sum">row ${state.at[0]}, column ${state.at[1]}: ${sumText(state, maps)}</p>
      <p>${shift || 'Drag the image, or move it with the arrow keys: the maps move with it.'}</p>
      ${twin(sentenceOf(state, maps))}
    `;
  }

  #editing() {
    const { state, chosen } = this;
    const last = state.weights.length - 1;
    return {
      ...{ state, chosen: [Math.min(chosen[0], last), Math.min(chosen[1], last)] as const },
      choose: (place: Pair) => (this.chosen = place),
      set: (next: FilterState) => this.set(next),
      follow: (next: FilterState) => this.follow(next),
      settle: () => this.settle(),
    };
  }

  #take({ image, isOver }: Taken): void {
    this.follow(change(this.state, { image, shift: [0, 0] }));
    if (isOver) this.settle();
  }

  #takeFrom(event: Event, transfer: DataTransfer | null): void {
    const reading = pictureFromTransfer(transfer);
    if (!reading) return;
    event.preventDefault();
    event.stopPropagation();
    void reading.then((image) => image && this.#take({ image, isOver: true }));
  }
}

function mapOf(name: string, { shape: [, height, width], values }: Maps, scale: Scale) {
  const colours = coloursOf(values, scale);
  return { name, text: size([height, width]), size: [height, width] as const, colours };
}
