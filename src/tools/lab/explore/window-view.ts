/** The explorer of windows, as an element of any page: `<convlab-window>`. */
import { html, type TemplateResult } from 'lit';
import { setBias, type WindowState } from '../../../explore/window/change';
import { inPyTorch, inTypeScript } from '../../../explore/window/in-code';
import { isPooling, outputShape } from '../../../explore/window/setting';
import { stillOf } from '../../../explore/window/still';
import { outputOf, termsOf } from '../../../explore/window/terms';
import { problemOf, sentenceOf, sizeText, sumText } from '../../../explore/window/words';
import type { Figure } from '../../../figure/figure';
import { decimal, twin } from './controls';
import type { InCode } from './explorer-view';
import { onceFor } from './once-for';
import { Player } from './player';
import { PointedView } from './pointed-view';
import { settingsView } from './window-settings';
import { inputGrid, kernelGrid, outputGrid, type Shown } from './window-grids';
import type { Place } from '../../../explore/place';

/** Milliseconds from one place to the next while it plays. */
const STEP = 700;

export class WindowView extends PointedView<WindowState> {
  static override properties = { ...PointedView.properties, pointed: { state: true } };

  /** The cell of the image under the pointer. */
  declare pointed: Place | undefined;
  readonly #output = onceFor(outputOf);
  readonly #player = new Player(this, { step: (by) => this.#step(by), pause: STEP });

  protected places(): Place {
    return outputShape(this.state);
  }

  protected settings(): TemplateResult {
    return settingsView(this.state, (next) => this.set(next));
  }

  protected picture(): TemplateResult {
    const problem = problemOf(this.state);
    if (problem !== undefined) return html`<p class="problem" role="alert">${problem}</p>`;
    const state = this.shown;
    const terms = termsOf(state, state.at);
    const output = this.#output(state);
    const shown: Shown = {
      ...{ state, output, terms, pointed: this.pointed },
      set: (next) => this.set(next),
      look: (at) => this.lookAt(at),
      preview: (at) => (this.previewed = at),
      point: (at) => (this.pointed = at),
    };
    const channels = [...new Set(terms.map(({ position }) => position[0]))];
    return html`
      <div class="grids">
        <div class="stack">${state.input.map((_, channel) => inputGrid(shown, channel))}</div>
        ${
          isPooling(state)
            ? html`<span class="sign" aria-hidden="true">→</span>`
            : html`<span class="sign" aria-hidden="true">∗</span>
                <div class="stack">
                  ${channels.map((channel) => kernelGrid(shown, channel))} ${this.#bias(state)}
                </div>
                <span class="sign" aria-hidden="true">=</span>`
        }
        <div class="stack">${output.map((_, channel) => outputGrid(shown, channel))}</div>
      </div>
      <p class="sum">${sumText(state, state.at)}</p>
      <p class="size">${sizeText(state).map((line) => html`<span>${line}</span>`)}</p>
      ${twin(sentenceOf(state, state.at), this.#player.isPlaying)}
    `;
  }

  protected inCode(): InCode {
    return { typeScript: inTypeScript(this.state), python: inPyTorch(this.state) };
  }

  still(): Figure {
    return stillOf(this.state);
  }

  protected override actions(): TemplateResult {
    return this.#player.buttons();
  }

  #bias(state: WindowState): TemplateResult {
    const [filter] = state.at;
    return decimal('bias', state.bias[filter] ?? 0, (value) =>
      this.set(setBias(state, filter, value)),
    );
  }

  #step(by: 1 | -1): boolean {
    const [channels, height, width] = outputShape(this.state);
    const [channel, row, column] = this.state.at;
    const count = channels * height * width;
    if (count < 1) return false; // the window fits nowhere
    const next = ((channel * height + row) * width + column + by + count) % count;
    this.lookAt([
      Math.floor(next / (height * width)),
      Math.floor(next / width) % height,
      next % width,
    ]);
    return true;
  }
}
