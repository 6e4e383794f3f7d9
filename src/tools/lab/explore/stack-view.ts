/** The explorer of stacks, as an element of any page: `<convlab-stack>`. */
import { html, type TemplateResult } from 'lit';
import {
  add,
  fitting,
  inside,
  move,
  remove,
  setInput,
  setLayer,
  setLayers,
} from '../../../explore/stack/change';
import { inPyTorch, inTypeScript } from '../../../explore/stack/in-code';
import { layersIn } from '../../../explore/stack/paste';
import { computed } from '../../../explore/stack/rows';
import { areasOf, planeOf, seenOf } from '../../../explore/stack/seen';
import { layerTypes, type StackPlace, type StackState } from '../../../explore/stack/setting';
import { stillOf } from '../../../explore/stack/still';
import { seenText, sentenceOf, totalTexts } from '../../../explore/stack/words';
import type { Figure } from '../../../figure/figure';
import { UsageError } from '../../../shape';
import { number, twin } from './controls';
import { explorerStyle } from './explorer-style';
import { ExplorerView, type InCode } from './explorer-view';
import { planeView } from './plane';
import { layersView } from './stack-layers';
import { stackStyle } from './stack-style';

const LARGEST = 1024;

export class StackView extends ExplorerView<StackState> {
  static override styles = [explorerStyle, stackStyle];
  static override properties = {
    ...ExplorerView.properties,
    edited: { state: true },
    over: { state: true },
    refused: { state: true },
  };

  /** The layer whose arguments are open. */
  declare edited: number | undefined;
  /** The layer that a dragged one is over. */
  declare over: number | undefined;
  /** What is wrong with the text that was pasted. */
  declare refused: string | undefined;

  protected settings(): TemplateResult {
    const { state } = this;
    const known = computed(state);
    const { input, layers } = state;
    const last = known.rows.at(-1)?.outputShape ?? input;
    const sizeOf = (name: string, axis: 0 | 1 | 2 | 3) =>
      number(name, input[axis], [1, LARGEST], (value) => {
        const next = input.map((size, i) => (i === axis ? value : size));
        this.set(setInput(state, next as unknown as StackState['input']));
      });
    return html`
      <div class="settings" role="group" aria-label="input">
        ${sizeOf('batch', 0)} ${sizeOf('channels', 1)} ${sizeOf('height', 2)} ${sizeOf('width', 3)}
      </div>
      ${layersView({
        ...{ state, known, edited: this.edited, over: this.over },
        show: (layer) => this.#lookAt({ ...state.at, layer }),
        edit: (at) => (this.edited = at),
        change: (at, changes) => this.set(setLayer(state, at, changes)),
        move: (from, to) => this.#move(from, to),
        remove: (at) => this.#remove(at),
        drag: (over) => (this.over = over),
      })}
      <div class="buttons" role="group" aria-label="add a layer">
        ${layerTypes.map(
          (type) =>
            html`<button @click=${() => this.set(add(state, fitting(type, last)))}>
              + ${type}
            </button>`,
        )}
      </div>
      ${this.#pasteView(layers.length > 0)}
    `;
  }

  protected picture(): TemplateResult {
    const { state } = this;
    const { problem } = computed(state);
    return html`
      <ul class="totals" aria-label="totals">
        ${problem === undefined ? totalTexts(state).map((text) => html`<li>${text}</li>`) : ''}
      </ul>
      ${this.#planes()} ${twin(sentenceOf(state))}
    `;
  }

  protected inCode(): InCode {
    return { typeScript: inTypeScript(this.state), python: inPyTorch(this.state) };
  }

  still(): Figure {
    return stillOf(this.state);
  }

  /** The input, and the output of the layer that is looked at. */
  #planes(): TemplateResult | string {
    const { state } = this;
    const { layer, row, column } = state.at;
    const shown = computed(state).rows[layer];
    if (!shown) return '';
    const size = planeOf(shown.outputShape);
    const lookAt = (down: number, across: number) =>
      this.#lookAt({ layer, row: down, column: across });
    return html`
      <div class="planes">
        ${planeView({
          label: 'input',
          size: planeOf(state.input),
          areas: areasOf(seenOf(state)),
        })}
        ${planeView({
          label: `after layer ${layer}`,
          size,
          areas: [{ row, column, height: 1, width: 1 }],
          current: [row, column],
          onChoose: lookAt,
        })}
        <div class="settings" role="group" aria-label="cell">
          ${number('row', row, [0, size[0] - 1], (next) => lookAt(next, column))}
          ${number('column', column, [0, size[1] - 1], (next) => lookAt(row, next))}
        </div>
      </div>
      <p class="sum">${seenText(state)}</p>
    `;
  }

  #pasteView(hasLayers: boolean): TemplateResult {
    return html`<details class="paste" ?open=${!hasLayers}>
      <summary>Paste PyTorch</summary>
      <label
        >layers, or a whole nn.Sequential
        <textarea
          rows="5"
          spellcheck="false"
          placeholder="nn.Conv2d(1, 8, 3, padding=1)"
        ></textarea>
      </label>
      <button @click=${() => this.#paste(true)}>Replace the layers</button>
      <button @click=${() => this.#paste(false)}>Add to the layers</button>
      ${this.refused === undefined ? '' : html`<p class="problem" role="alert">${this.refused}</p>`}
    </details>`;
  }

  #paste(isInstead: boolean): void {
    const { value } = this.renderRoot.querySelector('textarea')!;
    try {
      const layers = layersIn(value);
      this.refused = undefined;
      this.edited = undefined;
      this.set(setLayers(this.state, isInstead ? layers : [...this.state.layers, ...layers]));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.refused = error.message;
    }
  }

  #lookAt(at: StackPlace): void {
    const next = inside({ ...this.state, at });
    if (JSON.stringify(next.at) !== JSON.stringify(this.state.at)) this.look(next);
  }

  /** What is open stays open, and the keyboard stays with the layer. */
  #move(from: number, to: number): void {
    this.set(move(this.state, from, to));
    if (this.edited === from) this.edited = to;
    else if (this.edited === to) this.edited = from;
    void this.updateComplete.then(() => {
      const item = this.renderRoot.querySelectorAll('.layers > li')[to];
      const first = item?.querySelector<HTMLElement>(`[data-do="${to < from ? 'up' : 'down'}"]`);
      const other = item?.querySelector<HTMLElement>('[data-do]:not(:disabled)');
      (first?.matches(':disabled') ? other : first)?.focus();
    });
  }

  #remove(at: number): void {
    this.edited = undefined;
    this.set(remove(this.state, at));
    void this.updateComplete.then(() => {
      const items = this.renderRoot.querySelectorAll('.layers > li');
      const next = items[Math.min(at, items.length - 1)];
      const [button] = next?.querySelectorAll<HTMLElement>('.tools button:last-child') ?? [];
      button?.focus();
    });
  }
}
